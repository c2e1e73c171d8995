import { collapse } from '../dom/text.ts';
import { asciiDigits } from './date/tokens.ts';

/** "One thought on …": themes spell out one, and only one. */
const one = new Set(
  'one ein eine einen un una une uno um uma één een en ett et yksi jeden jedna jedno jedną один одна одно един една један ena egy bir un’ um'.split(
    ' ',
  ),
);
/** Where the post's title begins in a heading: all numbers after it are the title's. */
const titleStart = /[“”„«»"‚‘「『]/;
const longestShort = 8;
const sign = /[\p{L}\p{N}]/u;
/** Signs before a number: "(24)". */
const mostBefore = 3;
const startNumber = /^(?:\d{1,3}(?:[.,\u00a0\u202f ’']\d{3})+|\d+)(?![\d:/])/;

/**
 * How many comments a heading says there are: "24 comments:", "3 Gedanken zu „Folge 70“", "One thought on …",
 * "Komentarze (9)", "This Post Has 80 Comments". Null where it says nothing, or where a number may be the title's.
 */
export function readCount(heading: string): number | null {
  const text = asciiDigits(collapse(heading));
  const first = sign.exec(text)?.index ?? -1;
  const start = first < 0 || first > mostBefore ? null : startNumber.exec(text.slice(first));
  if (start) return toNumber(start[0]);
  const ownWords = text.split(titleStart)[0] ?? '';
  const words = ownWords.split(/\s+/).filter(Boolean);
  if (one.has((words[0] ?? '').toLowerCase()) && words.length > 1) return 1;
  if (words.length > longestShort) return null;
  const numbers = ownWords.match(/\d+(?:[.,]\d{3})*/g) ?? [];
  return numbers.length === 1 && numbers[0] ? toNumber(numbers[0]) : null;
}

function toNumber(text: string): number | null {
  const digits = text.replace(/\D/g, '');
  return digits.length > 0 && digits.length < 8 ? Number(digits) : null;
}
