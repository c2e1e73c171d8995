import { type DateNames, foldWord } from './names.ts';
import type { NumericDate, Read, ShownDate } from './parts.ts';
import type { Token } from './tokens.ts';

type Day = NonNullable<ShownDate['day']>;

const isDay = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && value >= 1 && value <= 31;
const isMonth = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && value >= 1 && value <= 12;
const isYear = (token: Token | undefined): token is Token & { value: number } =>
  token?.text.length === 4 && token.value !== null && token.value >= 1970 && token.value < 2100;

/** The first date among the tokens of the text, by the form that leaves least to guess. */
export function readDay(text: string, tokens: Token[], names: DateNames): Read<Day | NumericDate> | null {
  return (
    isoDate(tokens) ??
    (/[月월]/.test(text) ? unitDate(tokens) : null) ??
    numberedMonth(tokens) ??
    numericDate(tokens) ??
    namedDate(tokens, names) ??
    shortDate(tokens)
  );
}

/** 2020-01-02, 2020/1/2, 2020. 1. 2. */
function isoDate(tokens: Token[]): Read<Day> | null {
  for (const [i, year] of tokens.entries()) {
    const [month, day] = [tokens[i + 1], tokens[i + 2]];
    if (!isYear(year) || !month || !day || !isMonth(month.value) || !isDay(day.value)) continue;
    if (!/^\s*[-./]\s*$/.test(year.gap) || !/^\s*[-./]\s*$/.test(month.gap) || day.text.length > 2) continue;
    return { value: { year: year.value, month: month.value, day: day.value }, tokens: [year, month, day] };
  }
  return null;
}

/** 2020年1月2日, 2020년 1월 2일 */
function unitDate(tokens: Token[]): Read<Day> | null {
  for (const [i, number] of tokens.entries()) {
    if (!isMonth(number.value) || !/^[月월]/.test(tokens[i + 1]?.text ?? '') || number.gap.trim() !== '') continue;
    const day = tokens[i + 2];
    if (!day || !isDay(day.value)) continue;
    const year = /^[年년]/.test(tokens[i - 1]?.text ?? '') && isYear(tokens[i - 2]) ? tokens[i - 2] : undefined;
    const unit = /^[日号號일]/.test(tokens[i + 3]?.text ?? '') ? tokens[i + 3] : undefined;
    return {
      value: { year: year?.value ?? null, month: number.value, day: day.value },
      tokens: [year, number, day, unit].filter((token) => token !== undefined),
    };
  }
  return null;
}

/** 8 tháng 2, 2019: Vietnamese has no names for months. */
function numberedMonth(tokens: Token[]): Read<Day> | null {
  const at = tokens.findIndex(({ value, text }) => value === null && text.length === 5 && foldWord(text) === 'thang');
  const [day, month, year] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (at < 1 || !day || !month || !isDay(day.value) || !isMonth(month.value)) return null;
  const value = { year: isYear(year) ? year.value : null, month: month.value, day: day.value };
  return { value, tokens: [day, month, ...(isYear(year) ? [year] : [])] };
}

/** 14.09.2022, 3/09/15, 08 .12 .19 */
function numericDate(tokens: Token[]): Read<NumericDate> | null {
  for (const [i, a] of tokens.entries()) {
    const [b, c] = [tokens[i + 1], tokens[i + 2]];
    if (!b || !c || a.value === null || b.value === null || c.value === null) continue;
    const separator = a.gap.trim();
    if (!/^[-./]$/.test(separator) || b.gap.trim() !== separator) continue;
    if (a.text.length > 2 || b.text.length > 2 || (c.text.length !== 2 && c.text.length !== 4)) continue;
    if (a.value < 1 && b.value < 1) continue;
    return {
      value: {
        numbers: [a.value, b.value, c.value],
        digits: [a.text.length, b.text.length, c.text.length],
        separator,
      },
      tokens: [a, b, c],
    };
  }
  return null;
}

/** "15. Mai 2017", "Mai 15, 2017", "2017 m. gegužės 5", "5 de mayo", "May 2017": the reading with most parts wins. */
function namedDate(tokens: Token[], names: DateNames): Read<Day> | null {
  let best: Read<Day> | null = null;
  let bestParts = 0;
  for (const [i, word] of tokens.entries()) {
    if (word.value !== null || word.text.length < 2) continue;
    const month = monthOf(word.text, names);
    if (month === undefined) continue;
    for (const read of readings(tokens, i, month)) {
      const parts = (read.value.day === null ? 0 : 1) + (read.value.year === null ? 0 : 1);
      if (parts > bestParts) {
        best = read;
        bestParts = parts;
      }
    }
  }
  return best;
}

/** Hebrew writes "in" as a letter before the month. */
function monthOf(word: string, { months }: DateNames): number | undefined {
  const folded = foldWord(word);
  return months.get(folded) ?? (folded.startsWith('ב') ? months.get(folded.slice(1)) : undefined);
}

function* readings(tokens: Token[], at: number, month: number): Generator<Read<Day>> {
  const word = tokens[at] as Token;
  const before = numberBefore(tokens, at);
  const after = numberAfter(tokens, at);
  const afterThat = after && numberAfter(tokens, tokens.indexOf(after));
  const day = (token: Token | null): token is Token =>
    token !== null && token.text.length < 3 && isDay(token.value) && !startsClock(tokens, token);
  const year = (token: Token | null): number | null =>
    token === null || startsClock(tokens, token) ? null : yearOf(token);
  const make = (y: number | null, d: Token | null, ...used: (Token | null)[]): Read<Day> => ({
    value: { year: y, month, day: d?.value ?? null },
    tokens: [word, ...used.filter((token) => token !== null)],
  });

  if (day(before) && year(after) !== null) yield make(year(after), before, before, after);
  if (day(after) && afterThat && year(afterThat) !== null) yield make(year(afterThat), after, after, afterThat);
  if (before && isYear(before) && day(after)) yield make(before.value, after, before, after);
  if (day(before)) yield make(null, before, before);
  if (after && isYear(after)) yield make(after.value, null, after);
  if (day(after)) yield make(null, after, after);
}

/** "de", "of", "г", "th" and the like may stand between the parts of a date, one at a time; anything longer is other text. */
const longestGlue = 3;

function numberBefore(tokens: Token[], at: number): Token | null {
  for (const back of [1, 2]) {
    const token = tokens[at - back];
    if (!token) return null;
    if (token.value !== null) return token;
    if (token.text.length > longestGlue) return null;
  }
  return null;
}

function numberAfter(tokens: Token[], at: number): Token | null {
  for (const ahead of [1, 2]) {
    const token = tokens[at + ahead];
    if (!token) return null;
    if (token.value !== null) return token;
    if (token.text.length > longestGlue) return null;
  }
  return null;
}

function yearOf(token: Token): number | null {
  if (isYear(token)) return token.value;
  return token.text.length === 2 && token.value !== null ? fullYear(token.value) : null;
}

/** The century of a two-digit year: the web's own time. */
export function fullYear(short: number): number {
  return short < 70 ? 2000 + short : 1900 + short;
}

/** True where the number is the hour of a time of day that follows, or a number on its own before "pm". */
function startsClock(tokens: Token[], token: Token): boolean {
  const next = tokens[tokens.indexOf(token) + 1];
  if (!next) return false;
  if (next.value !== null) return token.gap === ':' || (token.gap === '.' && next.text.length === 2 && !isYear(next));
  return token.gap.length < 2 && /^(?:h|uhr|[ap]m?|[時时点點시])$/i.test(next.text);
}

/** 12/02: a day without a year. */
function shortDate(tokens: Token[]): Read<Day> | null {
  const [a, b] = tokens.filter(({ value }) => value !== null);
  if (!a || !b || tokens.indexOf(b) !== tokens.indexOf(a) + 1 || a.gap !== '/' || !isDay(a.value) || !isDay(b.value))
    return null;
  const [day, month] = b.value > 12 ? [b.value, a.value] : [a.value, b.value];
  return isMonth(month) ? { value: { year: null, month, day }, tokens: [a, b] } : null;
}
