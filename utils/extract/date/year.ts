import { type Calendar, isYearOf } from './calendars.ts';
import type { Token } from './tokens.ts';

/** The century of a two-digit year: the web's own time. */
export function fullYear(short: number): number {
  return short < 70 ? 2000 + short : 1900 + short;
}

/** Thailand's two-digit years: "62" is 2562; up to 42 they can only be the common ones. */
const firstBuddhistShort = 43;

/** The year as a Gregorian number, where Thai pages count from the Buddha; in full where it has two digits there. */
export function westernYear(year: number, digits: number, calendar: Calendar | null): number {
  if (digits === 4) return year >= 2513 && year < 2643 ? year - 543 : year;
  return calendar === 'buddhist' && digits === 2 && year >= firstBuddhistShort ? year + 1957 : year;
}

/** Whether the token is a year of four digits in the calendar. Buddhist ones are understood on every page. */
export function isYear(
  token: Token | null | undefined,
  calendar: Calendar = 'gregory',
): token is Token & { value: number } {
  if (token?.text.length !== 4 || token.value === null) return false;
  return isYearOf(calendar, token.value) || (calendar === 'gregory' && isYearOf('buddhist', token.value));
}
