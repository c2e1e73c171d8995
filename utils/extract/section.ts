import { collapse } from '../dom/text.ts';
import { readCount } from './count.ts';
import type { Records } from './records.ts';

export interface Section {
  /** What is watched for changes: holds all comments, and those that come later. */
  element: Element;
  /** Lists of comments and their headings, in document order. Never a form. */
  covers: Element[];
  /** As the headings of the lists say. */
  declaredCount: number | null;
}

/** Things that are never covered: what a reader writes with. */
const writing = 'form, textarea, [contenteditable="true"], iframe, #respond, .comment-respond';
const heading =
  'h1, h2, h3, h4, h5, h6, [class*="comments-title"], [class*="comment-title"], [class*="comments-count"], [class*="comment-count"], [class*="total-comments"]';
const ofComments = /comment|respon[ds]|discussion|discuss|repl(?:y|ies)|kommentar|coment|reacti|thoughts|feedback/i;
/** How far before a list its heading may stand. */
const headingSteps = 4;
const sectionLevels = 4;
const sign = /[\p{L}\p{N}]/u;
const signs = /[\p{L}\p{N}]{3}/u;
const startsWithCount = /^\P{L}*\p{Nd}/u;
/** Words that may stand in a heading's box beside it ("Leave a reply"). */
const longestRest = 60;

/** Where the comments are on the page. There is at least one record. `known`: as in `RecordShape.list`. */
export function findSection(records: Records, known?: string): Section {
  const whole = known === undefined ? null : records.list[0]?.element.closest(known);
  const lists = whole ? [[whole]] : listsOf(records);
  const covers = new Set<Element>();
  const counts: number[] = [];
  for (const list of lists) {
    const title = headingBefore(list[0] as Element, records);
    if (title) {
      counts.push(readCount(title.textContent ?? '') ?? 0);
      covers.add(title);
    }
    for (const element of list) covers.add(element);
  }
  const ordered = [...covers].sort(byDocument);
  return { element: sectionAround(ordered), covers: ordered, declaredCount: sumOf(counts, records.list.length) };
}

/** How many the headings say in all; null where they say nothing. One of them may count all lists ("8 responses", then "2 trackbacks"). */
function sumOf(counts: readonly number[], found: number): number | null {
  const most = Math.max(0, ...counts);
  const sum = counts.reduce((all, count) => all + count, 0);
  return (most < found ? sum : most) || null;
}

/** For each list of root comments the elements to cover: the list itself, or its comments one by one where it holds other things too. */
function listsOf({ list: all, owners, holders }: Records): Element[][] {
  const byParent = new Map<Element, Element[]>();
  for (const record of all) {
    const parent = record.element.parentElement;
    if (!parent || owners.of(parent)) continue;
    const elements = record.roots.filter((root): root is Element => root.nodeType === 1);
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(...elements);
    else byParent.set(parent, elements);
  }
  const lists: Element[][] = [];
  for (const [parent, elements] of byParent)
    lists.push(holdsOnly(parent, new Set(elements), holders) ? [parent] : elements);
  return lists;
}

/** Whether everything in the parent that a reader sees is comments, or their frame. */
function holdsOnly(parent: Element, comments: ReadonlySet<Element>, holders: ReadonlySet<Node>): boolean {
  if (/^(?:body|main|article)$/.test(parent.localName)) return false;
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && sign.test((node as Text).data)) return false;
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (comments.has(element) || holders.has(element)) continue;
    if (element.matches(writing) || element.querySelector(writing) || element.querySelector('a, button, input, img'))
      return false;
    if (element.matches(heading) || signs.test(collapse(element.textContent))) return false;
  }
  return true;
}

/** The heading of a list: the nearest before it, not the post's own. */
function headingBefore(list: Element, { owners, holders }: Records): Element | null {
  let node: Element | null = list;
  // On Blogger the list lies in three boxes, and the heading stands before the outermost.
  for (let level = 0; node && level < 4; level++) {
    let before: Element | null = node.previousElementSibling;
    for (let step = 0; before && step < headingSteps; before = before.previousElementSibling, step++) {
      if (owners.at(before) || holders.has(before)) return null;
      const found: Element | null = before.matches(heading) ? before : soleHeading(before);
      if (found && !before.querySelector(writing) && isCommentHeading(found, found === before)) return found;
      if (found?.localName.startsWith('h')) return null;
    }
    node = node.parentElement;
    if (node && (/^(?:body|main|article)$/.test(node.localName) || isSectionElement(node))) return null;
  }
  return null;
}

/** The heading in a box that holds nothing else to speak of. */
function soleHeading(box: Element): Element | null {
  const found = box.querySelector(heading);
  const rest = found ? collapse(box.textContent).length - collapse(found.textContent).length : 0;
  return rest <= longestRest ? found : null;
}

function isCommentHeading(element: Element, isDirect: boolean): boolean {
  const text = collapse(element.textContent ?? '');
  if (text.length > 300) return false;
  return (
    (isDirect && startsWithCount.test(text) && readCount(text) !== null && !/\b(?:notes|likes)\b/i.test(text)) ||
    ofComments.test(text) ||
    ofComments.test(`${element.className} ${element.id} ${element.parentElement?.id}`)
  );
}

/** The innermost element around all covers that says it is about comments; where none does, the innermost one. */
function sectionAround(covers: readonly Element[]): Element {
  let common = covers[0] as Element;
  // A list may be replaced as a whole by the page: what is watched lies around it.
  common = common.parentElement ?? common;
  const last = covers.at(-1) as Element;
  while (!common.contains(last) && common.parentElement) common = common.parentElement;
  let node: Element | null = common;
  for (let level = 0; node && level < sectionLevels; level++, node = node.parentElement) {
    if (/^(?:body|main|html)$/.test(node.localName)) break;
    if (isSectionElement(node)) return node;
  }
  return common;
}

function isSectionElement(element: Element): boolean {
  return (
    /^(?:comments?|respond|disqus_thread)$/i.test(element.id) ||
    /(?:^|\s)comments(?:-area|-section|-wrap\S*)?(?:\s|$)/i.test(element.className)
  );
}

function byDocument(a: Element, b: Element): number {
  return a === b ? 0 : a.compareDocumentPosition(b) & 4 ? -1 : 1;
}
