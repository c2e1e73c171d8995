import { type CommentPages, findCommentPages } from './comment-pages.ts';
import { findMoreControls } from './more-controls.ts';
import type { Records } from './records.ts';

/** What a page holds back of its thread, and how a person would get at it. */
export interface More {
  /** The page's own controls that bring more comments, in document order. */
  controls: Element[];
  /** Null where the thread has one page. */
  pages: CommentPages | null;
}

/** Finds what would bring more comments of the thread whose section and records these are. */
export function findMore(document: Document, section: Element, records: Records, pageUrl: string): More {
  return {
    controls: findMoreControls(section, records, pageUrl),
    pages: findCommentPages(document, records, pageUrl),
  };
}
