import { DIGIT, type WordTable } from './fold-words.ts';
import { isInAddress, type Span } from './masks.ts';
import { openingOf, plainLines } from './quoted-spans.ts';
import type { ThreadView } from './thread-view.ts';

/**
 * A stretch that may be somebody else's words: `marked` where quotation marks or ">" say so, a `line` for one that stands
 * by itself and may be a copy, the `opening` sentence where its line goes on, an `echo` of a word or three, "Stockholm?".
 * Words `first` up to, not including, `end` of the thread's word table.
 */
export interface Query {
  from: number;
  kind: 'marked' | 'line' | 'opening' | 'echo';
  span: Span;
  first: number;
  end: number;
  /** How many of its runs are looked for: the first few. */
  samples: number;
}

/** What every comment has: a place where an opening or a line may be, looked at more closely only if its words return. */
export interface Start {
  from: number;
  /** Its line; null for the opening. */
  line: Span | null;
  first: number;
  samples: number;
}

/** Runs of so many words are looked for, of fewer only in marks and echoes. */
export const LONG = 4;
/** A line has to start like the comment it copies; by so many words it may be off. */
export const FURTHEST_START = 2;
export const SHORTEST_LINE = 6;
/** How many runs of a quotation are looked for. */
const SAMPLES = 6;
/** In letters, of a word that is hardly said twice by chance; of a number in digits. */
const LONG_WORD = 8;
const SHORTEST_NUMBER = 3;
const MOST_ECHOED = 3;

/** The places where an opening or a line starts. */
export function startsOf(view: ThreadView): Start[] {
  const { words } = view;
  const starts: Start[] = [];
  for (let from = 0; from < view.comments.length; from++) {
    const end = words.first[from + 1] as number;
    const add = (first: number, line: Span | null) => {
      const samples = Math.min(FURTHEST_START + 1, end - first - LONG + 1);
      if (samples > 0) starts.push({ from, line, first, samples });
    };
    add(words.first[from] as number, null);
    for (const line of plainLines(view, from)) add(wordAt(words, from, line.start), line);
  }
  return starts;
}

/** Null where there is nothing to look for after all. */
export function queryAt(view: ThreadView, { from, line }: Start): Query | null {
  const span = line ?? openingOf(view.texts[from] ?? '');
  return span === null ? null : queryOf(view, from, line === null ? 'opening' : 'line', span);
}

/** Null where the span is too short, or in an address. */
export function queryOf(view: ThreadView, from: number, kind: Query['kind'], span: Span): Query | null {
  const { words } = view;
  const first = wordAt(words, from, span.start);
  const end = wordAt(words, from, span.end);
  const shortest = kind === 'marked' ? (isLongWord(words, first) ? 1 : 2) : span.start === 0 ? LONG : SHORTEST_LINE;
  if (end - first < shortest) return null;
  if (isInAddress(view.texts[from] ?? '', words.starts[first] as number)) return null;
  const length = Math.min(LONG, end - first);
  const samples = Math.min(kind === 'marked' ? SAMPLES : FURTHEST_START + 1, end - first - length + 1);
  return { from, kind, span, first, end, samples };
}

/** Comments that open with one to three words and a mark of wonder, "Stockholm??", as one does who says again what he has read. */
export function echoesOf(view: ThreadView): Query[] {
  const { words, texts } = view;
  const queries: Query[] = [];
  for (let from = 0; from < view.comments.length; from++) {
    const first = words.first[from] as number;
    const last = Math.min(first + MOST_ECHOED, words.first[from + 1] as number);
    for (let end = first + 1; end <= last; end++) {
      const stop = words.ends[end - 1] as number;
      const next = end < (words.first[from + 1] as number) ? (words.starts[end] as number) : stop + 4;
      if (next - stop < 2) continue;
      const gap = (texts[from] ?? '').slice(stop, next);
      if (/^\s?(?:[?!…]|\.\.\.|[:;]-?[)D(])/.test(gap) && hasTellingWord(view, first, end)) {
        const span = { start: words.starts[first] as number, end: stop };
        queries.push({ from, kind: 'echo', span, first, end, samples: 1 });
      }
      if (gap.trim() !== '') break;
    }
  }
  return queries;
}

/** A long word, or a number of three digits. */
function hasTellingWord({ words }: ThreadView, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const length = (words.ends[at] as number) - (words.starts[at] as number);
    if (length >= (((words.looks[at] as number) & DIGIT) !== 0 ? SHORTEST_NUMBER : LONG_WORD)) return true;
  }
  return false;
}

function isLongWord({ starts, ends }: WordTable, at: number): boolean {
  return (ends[at] as number) - (starts[at] as number) >= LONG_WORD;
}

/** The first word of a text at or after an offset. */
function wordAt(words: WordTable, text: number, offset: number): number {
  let low = words.first[text] as number;
  let high = words.first[text + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.starts[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
