import type { Span } from './masks.ts';

export interface QuotedSpan extends Span {
  /**
   * `marks` where quotation marks or ">" say so, `line` for a line that stands by itself and may be a copy, `opening` for
   * the first sentence where its line goes on.
   */
  kind: 'marks' | 'line' | 'opening';
}

/** Single marks need a space, or an end of the text, outside: they are apostrophes otherwise. */
const inMarks =
  /[“”„‟]([^“”„‟"]{3,1500})[“”‟"]|"([^"]{3,1500})"|[«»]\s?([^«»]{3,1500})[«»]|[「『]([^「」『』]{3,1500})[」』]|(?<![\p{L}\p{N}])['‘‚`]{1,2}([^'‘’`\n]{2}[^\n]{2,600}?)['’`]{1,2}(?![\p{L}\p{N}])/gu;
const lines = /[^\n]+/g;

const endOfSentence = /[.!?…]+\s|\s[-–—]\s|\n/;

/** In letters: enough of a comment of one sentence, and too little to tell anything. */
const OPENING = 240;
const SHORTEST = 12;

/** The stretches of a comment that may be somebody else's words, in order. */
export function quotedSpans(text: string): readonly QuotedSpan[] {
  const hasMarks = /["“”„‟«»'‘‚`「『]/.test(text);
  const hasLines = text.includes('\n') || text.startsWith('>');
  const spans: QuotedSpan[] = [];
  const opening = openingOf(text);
  if (opening > 0) spans.push({ kind: 'opening', start: 0, end: opening });
  if (hasMarks)
    for (const match of text.matchAll(inMarks)) {
      const words = match.slice(1).find((words) => words !== undefined) ?? '';
      const start = match.index + match[0].indexOf(words);
      spans.push({ kind: 'marks', start, end: start + words.length });
    }
  if (hasLines)
    for (const match of text.matchAll(lines)) {
      const marked = /^\s*(?:>|&gt;|\|)/.test(match[0]);
      spans.push({ kind: marked ? 'marks' : 'line', start: match.index, end: match.index + match[0].length });
    }
  return spans;
}

/** How long the first sentence is; 0 where it is a line, or starts with a mark. */
function openingOf(text: string): number {
  if (/^[\s"“„«>'‘「『]/.test(text)) return 0;
  const start = text.slice(0, OPENING);
  const end = start.search(endOfSentence);
  if (end < 0) return start.length;
  return end < SHORTEST || start[end] === '\n' ? 0 : end;
}
