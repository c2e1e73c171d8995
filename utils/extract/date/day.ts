import { type Calendar, toGregorian } from './calendars.ts';
import { foldWord } from './fold.ts';
import { type FoundMonth, monthAt } from './month.ts';
import type { DateNames } from './names.ts';
import type { NumericDate, Read, ShownDay } from './parts.ts';
import type { Token } from './tokens.ts';
import { unitDate } from './unit-date.ts';
import { fullYear, isYear, westernYear } from './year.ts';

const isDay = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && value >= 1 && value <= 31;
const isMonth = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && value >= 1 && value <= 12;

/** The first date among the tokens of the text, by the form that leaves least to guess. */
export function readDay(text: string, tokens: Token[], names: DateNames): Read<ShownDay | NumericDate> | null {
  const iso =
    isoDate(tokens, names.calendar ?? (persianDigits.test(text) ? 'persian' : null)) ??
    (/[月월]/.test(text) ? unitDate(tokens) : null);
  if (iso) return iso;
  const named = namedDate(tokens, names);
  // "31. jan. 2020, 23.59.00": what is left of three numbers is a clock.
  if (named?.value.year && named.value.day) return named;
  return numericDate(tokens, names) ?? named ?? shortDate(tokens);
}

/** Where a page does not say its language, its digits do. */
const persianDigits = /[۰-۹]/;

/** 2020-01-02, 2020/1/2, 2020. 1. 2., ۱۳۹۹/۰۲/۰۳ */
function isoDate(tokens: Token[], calendar: Calendar | null): Read<ShownDay> | null {
  for (const [i, year] of tokens.entries()) {
    const [month, day] = [tokens[i + 1], tokens[i + 2]];
    if (!month || !day || !isMonth(month.value) || !isDay(day.value) || day.text.length > 2) continue;
    if (!/^\s*[-./／－．]\s*$/.test(year.gap) || !/^\s*[-./／－．]\s*$/.test(month.gap)) continue;
    const used = [year, month, day];
    if (isYear(year)) {
      const western = westernYear(year.value, 4, calendar);
      return { value: { year: western, month: month.value, day: day.value }, tokens: used };
    }
    const value = calendar && isYear(year, calendar) && toGregorian(calendar, year.value, month.value, day.value);
    if (value) return { value, tokens: used };
  }
  return null;
}

/** 14.09.2022, 3/09/15, 08 .12 .19 */
function numericDate(tokens: Token[], { calendar }: DateNames): Read<NumericDate> | null {
  for (const [i, a] of tokens.entries()) {
    const [b, c] = [tokens[i + 1], tokens[i + 2]];
    if (!b || !c || a.value === null || b.value === null || c.value === null) continue;
    const separator = a.gap.trim().normalize('NFKC');
    if (!/^[-./]$/.test(separator) || b.gap.trim().normalize('NFKC') !== separator) continue;
    if (a.text.length > 2 || b.text.length > 2 || c.text.length === 3 || c.text.length > 4) continue;
    // A clock with seconds has dots in some countries.
    if (b.value < 1 || b.value > 31 || (a.value < 1 && c.value < 1)) continue;
    const year = westernYear(c.value, c.text.length, calendar);
    return {
      value: {
        numbers: [a.value, b.value, year],
        digits: [a.text.length, b.text.length, String(year).length > 2 ? 4 : c.text.length],
        separator,
      },
      tokens: [a, b, c],
    };
  }
  return null;
}

/** "15. Mai 2017", "Mai 15, 2017", "2017 m. gegužės 5", "5 de mayo", "May 2017": the reading with most parts wins. */
function namedDate(tokens: Token[], names: DateNames): Read<ShownDay> | null {
  let best: Read<ShownDay> | null = null;
  let bestParts = 0;
  for (const i of tokens.keys()) {
    const month = monthAt(tokens, i, names);
    if (!month) continue;
    for (const read of readings(tokens, month, names)) {
      const parts = (read.value.day === null ? 0 : 1) + (read.value.year === null ? 0 : 1);
      if (parts > bestParts) {
        best = read;
        bestParts = parts;
      }
    }
  }
  return best;
}

function* readings(tokens: Token[], month: FoundMonth, names: DateNames): Generator<Read<ShownDay>> {
  const before = numberBeside(tokens, month.first, -1, names);
  const beforeThat = before && numberBeside(tokens, tokens.indexOf(before), -1, names);
  const after = numberBeside(tokens, month.last, 1, names);
  const afterThat = after && numberBeside(tokens, tokens.indexOf(after), 1, names);
  const { calendar } = month;
  const day = (token: Token | null): token is Token =>
    token !== null &&
    token.text.length < 3 &&
    isDay(token.value) &&
    !startsClock(tokens, token) &&
    !startsNumbers(tokens, token);
  const year = (token: Token | null): token is Token =>
    token !== null &&
    (isYear(token, calendar) ||
      (calendar === 'gregory' && token.text.length === 2 && token.value !== null && !startsClock(tokens, token)));
  const make = (y: Token | null, d: Token | null): Read<ShownDay>[] => {
    const value = dayOf(month, y, d, names);
    const words = tokens.slice(month.first, month.last + 1);
    return value ? [{ value, tokens: [...words, ...[y, d].filter((token) => token !== null)] }] : [];
  };

  if (day(before) && year(after)) yield* make(after, before);
  if (day(after) && year(afterThat)) yield* make(afterThat, after);
  if (isYear(before, calendar) && day(after)) yield* make(before, after);
  if (day(before) && isYear(beforeThat, calendar)) yield* make(beforeThat, before);
  if (calendar !== 'gregory') return;
  if (day(before)) yield* make(null, before);
  if (isYear(after)) yield* make(after, null);
  if (day(after)) yield* make(null, after);
}

/** In the Gregorian calendar; null where the month's own has no such day. */
function dayOf(
  { calendar, month }: FoundMonth,
  year: Token | null,
  day: Token | null,
  names: DateNames,
): ShownDay | null {
  if (calendar !== 'gregory')
    return year?.value && day?.value ? toGregorian(calendar, year.value, month, day.value) : null;
  let western: number | null = null;
  if (year?.value != null) {
    western = westernYear(year.value, year.text.length, names.calendar);
    if (western < 100) western = fullYear(western);
  }
  return { year: western, month: Number(month), day: day?.value ?? null };
}

/** "de", "of", "г", "th" and the like may stand between the parts of a date; anything longer is other text, unless the language's own dates have it. */
const longestGlue = 3;
const mostGlue = 3;

/** The nearest number before (-1) or after (1) the token, over glue only; null where there is none. */
function numberBeside(tokens: Token[], at: number, step: -1 | 1, names: DateNames): Token | null {
  for (let i = at + step, glue = 0; glue <= mostGlue; i += step, glue++) {
    const token = tokens[i];
    if (!token || token.value !== null) return token ?? null;
    if (!isDateGlue(tokens, i, names)) return null;
  }
  return null;
}

function isDateGlue(tokens: Token[], at: number, names: DateNames): boolean {
  const { text } = tokens[at] as Token;
  // "mar 5 mai 2020": another month, so what stands before it is not part of this date.
  return (text.length <= longestGlue || names.glue.has(foldWord(text))) && monthAt(tokens, at, names) === null;
}

/** "mar 13/04/2019", a Tuesday in Spanish: numbers that are a date of their own. */
function startsNumbers(tokens: Token[], token: Token): boolean {
  const [, next, third] = tokens.slice(tokens.indexOf(token));
  const separator = token.gap.trim();
  if (!next?.value || !/^[-/.]$/.test(separator)) return false;
  return separator === '/' || (next.gap.trim() === separator && third?.value != null);
}

/** True where the number is the hour of a time of day that follows, or a number on its own before "pm". */
function startsClock(tokens: Token[], token: Token): boolean {
  const next = tokens[tokens.indexOf(token) + 1];
  if (!next || token.text.length > 2) return false;
  if (next.value !== null) return token.gap === ':' || (token.gap === '.' && next.text.length === 2);
  return token.gap.trim() === '' && /^(?:h|uhr|[ap]m?|[時时点點시])$/i.test(next.text);
}

/** 12/02: a day without a year. */
function shortDate(tokens: Token[]): Read<ShownDay> | null {
  const [a, b] = tokens.filter(({ value }) => value !== null);
  if (!a || !b || tokens.indexOf(b) !== tokens.indexOf(a) + 1 || a.gap !== '/' || !isDay(a.value) || !isDay(b.value))
    return null;
  const [day, month] = b.value > 12 ? [b.value, a.value] : [a.value, b.value];
  const isOpen = isMonth(day) && day !== month;
  return isMonth(month) ? { value: { year: null, month, day, ...(isOpen && { isOpen }) }, tokens: [a, b] } : null;
}
