import type { Span } from './masks.ts';

export interface QuotedSpan extends Span {
  /** `marks` where quotation marks or ">" say so, `line` for a line that stands by itself and may be a copy. */
  kind: 'marks' | 'line';
}

/** Single marks need a space, or an end of the text, outside: they are apostrophes otherwise. */
const inMarks =
  /[“”„‟]([^“”„‟"]{3,1500})[“”‟"]|"([^"]{3,1500})"|[«»]\s?([^«»]{3,1500})[«»]|(?<![\p{L}\p{N}])['‘‚`]{1,2}([^'‘’`\n]{2}[^\n]{2,600}?)['’`]{1,2}(?![\p{L}\p{N}])/gu;
const lines = /[^\n]+/g;

/** The stretches of a comment that may be somebody else's words, in order. */
export function quotedSpans(text: string): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  if (/["“”„‟«»'‘‚`]/.test(text))
    for (const match of text.matchAll(inMarks)) {
      const words = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
      const start = match.index + match[0].indexOf(words);
      spans.push({ kind: 'marks', start, end: start + words.length });
    }
  if (text.includes('\n') || text.startsWith('>'))
    for (const match of text.matchAll(lines)) {
      const marked = /^\s*(?:>|&gt;|\|)/.test(match[0]);
      spans.push({ kind: marked ? 'marks' : 'line', start: match.index, end: match.index + match[0].length });
    }
  return spans;
}
