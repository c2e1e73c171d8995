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
const growing = ':empty:is([class], [id])';
const growingName = /infinite|sentinel|waypoint|scroll-(?:trigger|end)|load|observer/i;

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

/** Looked for behind the last comment only: in front of it there may be thousands. */
function grows(section: Element, { list, owners }: Records): boolean {
  const area = section.parentElement ?? section;
  const isGrowing = (element: Element) =>
    element.matches(growing) && growingName.test(`${element.className} ${element.id}`) && !owners.of(element);
  for (let at: Element | null = list.at(-1)?.element ?? null; at && at !== area; at = at.parentElement) {
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
      if ([next, ...next.querySelectorAll(growing)].some(isGrowing)) return true;
  }
  return false;
}
