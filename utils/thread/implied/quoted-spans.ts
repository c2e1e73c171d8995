import { NEW_LINE, QUOTE_MARK } from './fold-words.ts';
import type { Span } from './masks.ts';
import type { ThreadView } from './thread-view.ts';

/** Single marks need a space, or an end of the text, outside: they are apostrophes otherwise. */
const inMarks =
  /[“”„‟]([^“”„‟"]{3,1500})[“”‟"]|"([^"]{3,1500})"|[«»]\s?([^«»]{3,1500})[«»]|[「『]([^「」『』]{3,1500})[」』]|(?<![\p{L}\p{N}])['‘‚`]{1,2}([^'‘’`\n]{2}[^\n]{2,600}?)['’`]{1,2}(?![\p{L}\p{N}])/gu;
const lineMark = /^\s*(?:>|&gt;|\|)/;
const NONE: readonly Span[] = [];

const endOfSentence = /[.!?…]+\s|\s[-–—]\s|\n/;

/** In letters: enough of a comment of one sentence, and too little to tell anything. */
const OPENING = 240;
const SHORTEST = 12;

/** The stretches of a comment that quotation marks, or ">" before a line, say are somebody else's words. */
export function markedSpans({ texts, words }: ThreadView, place: number): readonly Span[] {
  const text = texts[place] ?? '';
  const signs = words.signs[place] as number;
  const mayHaveMarks = (signs & QUOTE_MARK) !== 0;
  const mayHaveLines = hasLines(text, signs) && /[>|]|&gt;/.test(text);
  if (!mayHaveMarks && !mayHaveLines) return NONE;
  const spans: Span[] = [];
  if (mayHaveMarks)
    for (const match of text.matchAll(inMarks)) {
      const words = match.slice(1).find((words) => words !== undefined) ?? '';
      const start = match.index + match[0].indexOf(words);
      spans.push({ start, end: start + words.length });
    }
  if (mayHaveLines) for (const line of linesOf(text)) if (isMarkedLine(text, line)) spans.push(line);
  return spans;
}

/** The lines of a comment of more than one that stand by themselves and may be copies. */
export function plainLines({ texts, words }: ThreadView, place: number): readonly Span[] {
  const text = texts[place] ?? '';
  if (!hasLines(text, words.signs[place] as number)) return NONE;
  const lines = linesOf(text);
  return /[>|]|&gt;/.test(text) ? lines.filter((line) => !isMarkedLine(text, line)) : lines;
}

/** The first sentence of a comment; null where it is a line, or starts with a mark. */
export function openingOf(text: string): Span | null {
  if (/^[\s"“„«>'‘「『]/.test(text)) return null;
  const start = text.slice(0, OPENING);
  const end = start.search(endOfSentence);
  if (end < 0) return start === '' ? null : { start: 0, end: start.length };
  return end < SHORTEST || start[end] === '\n' ? null : { start: 0, end };
}

function hasLines(text: string, signs: number): boolean {
  return (signs & NEW_LINE) !== 0 || text.startsWith('>');
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function isMarkedLine(text: string, { start, end }: Span): boolean {
  return lineMark.test(text.slice(start, end));
}
