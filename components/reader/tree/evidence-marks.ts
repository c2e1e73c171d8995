import type { Comment, CommentId } from '../../../utils/thread/comment.ts';
import type { Evidence } from '../../../utils/thread/implied/imply-replies.ts';
import type { Row } from './row.ts';

/** Which comment underlined words mean. Not in an attribute: what is pressed is not always told by the page's own copy. */
const meant = new WeakMap<Element, CommentId>();

/** The comment that underlined words mean; null for any other link. */
export function answeredBy(link: Element): CommentId | null {
  return meant.get(link) ?? null;
}

/**
 * Underlines the words that say whom a comment answers, each a link to the comment it means. With elements in our own
 * copy of the body, as for search: ranges in the document's registry of highlights would let the page's scripts in.
 */
export function markEvidence(row: Row, evidence: readonly Evidence[], commentOf: (id: CommentId) => Comment): void {
  if (row.evidence === evidence || (row.evidence.length === 0 && evidence.length === 0)) return;
  unmark(row.body);
  row.evidence = evidence;
  const places = placesIn(row.body, row.node.comment.text, apart(evidence));
  // From the end, so that the places before stay right.
  for (const { texts, start, end, to } of places.toReversed()) {
    for (const [i, text] of [...texts.entries()].reverse()) {
      const from = i === 0 ? start : 0;
      const until = i === texts.length - 1 ? end : text.length;
      if (until > from && !text.parentElement?.closest('a')) underline(text, from, until, commentOf(to));
    }
  }
}

function underline(text: Text, start: number, end: number, to: Comment): void {
  const words = text.splitText(start);
  words.splitText(end - start);
  const link = text.ownerDocument.createElement('a');
  link.className = 'cue';
  link.href = to.permalink ?? '#';
  meant.set(link, to.id);
  words.replaceWith(link);
  link.append(words);
}

function unmark(body: HTMLElement): void {
  const marks = body.querySelectorAll('a.cue');
  for (const mark of marks) mark.replaceWith(...mark.childNodes);
  if (marks.length > 0) body.normalize();
}

/** In order, without those that lie in one before them, and without empty ones. */
function apart(evidence: readonly Evidence[]): Evidence[] {
  const found: Evidence[] = [];
  for (const one of [...evidence].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.end > one.start && one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
  }
  return found;
}

interface Place {
  /** The text nodes that hold the words. */
  texts: Text[];
  /** Offset in the first of them. */
  start: number;
  /** Offset in the last of them. */
  end: number;
  to: CommentId;
}

/**
 * Where in the body the words of the comment's text stand. The two differ in white space and in what has been left out
 * or stands for a picture, so that letters are counted without white space, and the words have to be the same.
 */
function placesIn(body: HTMLElement, text: string, evidence: readonly Evidence[]): Place[] {
  if (evidence.length === 0) return [];
  const letters: { text: Text; at: number }[] = [];
  let written = '';
  const walker = body.ownerDocument.createTreeWalker(body, 4 /* text */);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { data } = node;
    for (let at = 0; at < data.length; at++) {
      const letter = data[at] as string;
      if (isWhite(letter)) continue;
      written += letter;
      letters.push({ text: node, at });
    }
  }
  return evidence.flatMap(({ start, end, to }) => {
    const words = withoutWhite(text.slice(start, end));
    const before = withoutWhite(text.slice(0, start)).length;
    // Where something is missing before them, they are the first that read the same.
    const at = written.startsWith(words, before) ? before : written.indexOf(words);
    const first = letters[at];
    const last = letters[at + words.length - 1];
    if (words === '' || at === -1 || !first || !last) return [];
    const texts = [...new Set(letters.slice(at, at + words.length).map((letter) => letter.text))];
    return [{ texts, start: first.at, end: last.at + 1, to }];
  });
}

const white = /[\s\u200b\u2060\ufeff]+/g;

function withoutWhite(text: string): string {
  return text.replace(white, '');
}

function isWhite(letter: string): boolean {
  return withoutWhite(letter) === '';
}
