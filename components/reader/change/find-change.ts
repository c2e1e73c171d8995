import { diffWords } from 'diff';

/** A stretch of a comment's text. `gone`: it was there when it was read, and is no longer; `come`: the other way round. */
export interface TextChange {
  kind: 'same' | 'gone' | 'come';
  text: string;
}

/** What was changed in a text, word by word; `language` as in `lang`, for where words end. */
export type FindChange = typeof findChange;

/** Texts that differ in more words than this, or take longer, are one and another text: nothing is learnt from the rest. */
const mostWords = 2_000;
const mostMs = 300;

export function findChange(before: string, after: string, language: string): TextChange[] {
  const words = wordsOf(language);
  const found = diffWords(before, after, { ...words, maxEditLength: mostWords, timeout: mostMs });
  if (!found) return replacement(before, after);
  return found.map(({ value, added, removed }) => ({ kind: added ? 'come' : removed ? 'gone' : 'same', text: value }));
}

/** Scripts without spaces between words need somebody who knows them. */
function wordsOf(language: string): { intlSegmenter: Intl.Segmenter } {
  try {
    return { intlSegmenter: new Intl.Segmenter(language || undefined, { granularity: 'word' }) };
  } catch {
    // What pages write into `lang` is not always a language.
    return { intlSegmenter: new Intl.Segmenter(undefined, { granularity: 'word' }) };
  }
}

/** What both begin and end with, and between them the one for the other. */
function replacement(before: string, after: string): TextChange[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const parts: TextChange[] = [
    { kind: 'same', text: after.slice(0, start) },
    { kind: 'gone', text: before.slice(start, before.length - end) },
    { kind: 'come', text: after.slice(start, after.length - end) },
    { kind: 'same', text: after.slice(after.length - end) },
  ];
  return parts.filter(({ text }) => text !== '');
}
