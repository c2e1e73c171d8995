import { type CommentPages, findCommentPages } from './comment-pages.ts';
import { findMoreControls } from './more-controls.ts';
import type { Records } from './records.ts';

/** What a page holds back of its thread, and how a person would get at it. */
export interface More {
  /** The page's own controls that bring more comments, in document order. */
  controls: Element[];
  /** Null where the thread has one page. */
  pages: CommentPages | null;
  /** Whether the page seems to add comments as one scrolls to the end of them. */
  grows: boolean;
}

/** Empty elements that scripts watch come into view, as libraries and themes call them. */
const growing = ['infinite', 'sentinel', 'waypoint', 'scroll-trigger', 'scroll-end', 'load', 'observer']
  .map((name) => `[class*="${name}" i]:empty, [id*="${name}" i]:empty`)
  .join(', ');

interface Place {
  document: Document;
  section: Element;
  records: Records;
  pageUrl: string;
  /** See `RecordShape.opens`. */
  opens?: string | undefined;
}

/** What would bring more comments of the thread whose section and records these are; each looked for when it is asked for, and once. */
export function findMore({ document, section, records, pageUrl, opens }: Place): More {
  let controls: Element[] | undefined;
  let pages: CommentPages | null | undefined;
  let isGrowing: boolean | undefined;
  return {
    get controls() {
      controls ??= findMoreControls(section, records, pageUrl, opens);
      return controls;
    },
    get pages() {
      if (pages === undefined) pages = findCommentPages(document, records, pageUrl);
      return pages;
    },
    get grows() {
      isGrowing ??= grows(section, records);
      return isGrowing;
    },
  };
}

function grows(section: Element, { list, owners }: Records): boolean {
  const last = list.at(-1)?.element;
  for (const element of (section.parentElement ?? section).querySelectorAll(growing))
    if (last && last.compareDocumentPosition(element) & 4 && !owners.of(element)) return true;
  return false;
}
