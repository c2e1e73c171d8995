import { foldWord } from './fold.ts';
import type { DateNames, Month } from './names.ts';
import type { Token } from './tokens.ts';

/** A month among the tokens of a text: from the first to the last that name it. */
export interface FoundMonth extends Month {
  first: number;
  last: number;
}

/** Most words that name a month ("Deireadh Fómhair") or that an abbreviation falls into ("ม.ค."). */
const mostWords = 3;

/** The month whose name begins at the token; null where none does. */
export function monthAt(tokens: readonly Token[], first: number, { months }: DateNames): FoundMonth | null {
  const word = tokens[first];
  if (!word || word.value !== null) return null;
  for (let count = mostWords; count > 0; count--) {
    const joined = joinWords(tokens, first, count);
    if (joined === null) continue;
    const month = months.get(joined) ?? withoutEnds(joined, months);
    if (month) return { ...month, first, last: first + count - 1 };
  }
  // Vietnamese has no names for months.
  const next = tokens[first + 1];
  if (next?.value && next.value <= 12 && /^th(?:ang|g)$/.test(foldWord(word.text)))
    return { calendar: 'gregory', month: next.value, first, last: first + 1 };
  return null;
}

/** Shortest names that may stand with an ending of so many letters that `Intl` does not know: "marta", "rêbendana", "сарын". */
const shortestStems: readonly (readonly [ending: number, stem: number])[] = [
  [1, 4],
  [2, 6],
  [3, 6],
];

function withoutEnds(word: string, months: DateNames['months']): Month | undefined {
  // Hebrew writes "in" as a letter before the month.
  if (word.startsWith('ב')) return months.get(word.slice(1));
  for (const [ending, stem] of shortestStems) {
    const month = word.length - ending >= stem ? months.get(word.slice(0, -ending)) : undefined;
    if (month) return month;
  }
  return undefined;
}

/** So many words from the first on as one, folded; null where a number or a separator is among them. */
export function joinWords(tokens: readonly Token[], first: number, count: number): string | null {
  let joined = '';
  for (let i = first; i < first + count; i++) {
    const token = tokens[i];
    if (!token || token.value !== null) return null;
    if (i > first && !/^[.٫\s'’׳-]*$/.test((tokens[i - 1] as Token).gap)) return null;
    joined += foldWord(token.text);
  }
  return joined;
}
