import type { PageComment, Thread } from '../thread/comment.ts';
import { createMask } from './mask-names.ts';

/** A thread as it was found, as far as a report tells of it. */
interface Reported {
  thread: Thread<PageComment>;
  section: Element;
  covers: readonly Element[];
}

const mostLines = 400;
const mostLevels = 24;
const unread = new Set('script style noscript template svg path head link meta option'.split(' '));
/** Attributes that say what an element is for. Of the others only the names are told, of none the value. */
const told = /^(?:itemprop|itemscope|itemtype|datetime|role|rel|data-[\w-]+|aria-[\w-]+)$/;

/**
 * What a page is made of and what we took for comments, as text for whoever mends us: names of elements, ids and
 * classes, how they nest and repeat. None of the page's words, nobody's name, no address; what may be one is masked.
 */
export function writeReport(document: Document, found: readonly Reported[], version: string): string {
  const mask = createMask(document.body);
  const marks = new Map<Element, string>();
  for (const { thread, section, covers } of found) {
    marks.set(section, 'SECTION');
    for (const cover of covers) marks.set(cover, 'COVERED');
    for (const { element, kind } of thread.comments) marks.set(element, kind.toUpperCase());
  }
  const lines = [
    `Understory ${version}`,
    `Language: ${/^[a-z]{2,3}(?:-[\w-]{1,8})?$/i.exec(document.documentElement.lang)?.[0] ?? 'not said'}`,
  ];
  if (found.length === 0) lines.push('Found: nothing');
  for (const { thread } of found) lines.push(summaryOf(thread));
  lines.push('');
  outline(document.body, 0, '');
  if (lines.length > mostLines) lines.splice(mostLines, Number.POSITIVE_INFINITY, '…');
  return lines.join('\n');

  /** Alike siblings in a row are one line: "li.comment ×24". */
  function outline(element: Element, level: number, times: string): void {
    if (lines.length > mostLines) return;
    const mark = marks.get(element);
    const text = hasOwnText(element) ? ' text' : '';
    lines.push(`${'  '.repeat(level)}${nameOf(element)}${text}${times}${mark ? ` ← ${mark}` : ''}`);
    if (level >= mostLevels) return;
    const children = [...element.children].filter(({ localName }) => !unread.has(localName) && !isOurs(localName));
    for (let at = 0; at < children.length; ) {
      const first = children[at] as Element;
      const kind = nameOf(first);
      let next = at + 1;
      while (next < children.length && nameOf(children[next] as Element) === kind) next++;
      outline(first, level + 1, next - at > 1 ? ` ×${next - at}` : '');
      at = next;
    }
  }

  function nameOf(element: Element): string {
    const id = element.id ? `#${mask(element.id)}` : '';
    const classes = [...element.classList].map((name) => `.${mask(name)}`).join('');
    const attributes = [...element.attributes]
      .filter(({ name }) => told.test(name))
      .map(({ name }) => `[${mask(name)}]`);
    return `${mask(element.localName)}${id}${classes}${attributes.join('')}`;
  }
}

function summaryOf({ platform, comments, declaredCount }: Thread<PageComment>): string {
  const count = (test: (comment: PageComment) => boolean) => comments.filter(test).length;
  return [
    `Found: ${platform}`,
    `${comments.length} comments`,
    `${count(({ author }) => author.name !== null)} with a name`,
    `${count(({ time }) => time.shown !== '')} with a time`,
    `${count(({ parentId }) => parentId !== null)} that answer`,
    `the page says ${declaredCount ?? 'no number'}`,
  ].join(', ');
}

function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && /\S/.test((node as Text).data)) return true;
  }
  return false;
}

function isOurs(name: string): boolean {
  return name.startsWith('understory-');
}
