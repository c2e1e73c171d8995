/** Calendars that pages date comments in, as `Intl` calls them. */
export type Calendar = 'gregory' | 'buddhist' | 'persian' | 'islamic-umalqura' | 'hebrew' | 'ethiopic';

export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

const ofLanguages: Record<string, Calendar> = {
  ...{ th: 'buddhist', lo: 'buddhist', fa: 'persian', ps: 'persian', ckb: 'persian' },
  ...{ ar: 'islamic-umalqura', ur: 'islamic-umalqura', he: 'hebrew', yi: 'hebrew', am: 'ethiopic' },
};

/** The calendar beside the Gregorian one that pages in the language are dated by; null where there is none. */
export function calendarOf(language: string): Calendar | null {
  return ofLanguages[language.split('-')[0] as string] ?? null;
}

/** First year of each that holds days of 1970. */
const firstYears: Record<Calendar, number> = {
  ...{ gregory: 1970, buddhist: 2513, persian: 1348, 'islamic-umalqura': 1389, hebrew: 5730, ethiopic: 1962 },
};

/** Whether the number can be a year of the web's time in the calendar. */
export function isYearOf(calendar: Calendar, year: number): boolean {
  return year >= firstYears[calendar] && year < firstYears[calendar] + 130;
}

const formats = new Map<Calendar, Intl.DateTimeFormat>();

/** The parts of the moment's UTC day in the calendar; the month by its English name, since numbers of leap years differ. */
export function partsIn(calendar: Calendar, time: number): { year: number; month: string; day: number } {
  let format = formats.get(calendar);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { calendar, dateStyle: 'long', timeZone: 'UTC' });
    formats.set(calendar, format);
  }
  const parts = { year: 0, month: '', day: 0 };
  for (const { type, value } of format.formatToParts(time)) {
    if (type === 'month') parts.month = value;
    else if (type === 'year' || type === 'day') parts[type] = Number(value);
  }
  return parts;
}

const dayMs = 86_400_000;
/** First days of months, by calendar and year: a thread has few of them. */
const monthStarts = new Map<string, Map<string, number>>();

/** The Gregorian day; null where the calendar has no such day. `month`: its English name, or its number from 1 on. */
export function toGregorian(calendar: Calendar, year: number, month: string | number, day: number): CalendarDay | null {
  if (calendar === 'gregory' || calendar === 'buddhist') {
    return { year: calendar === 'buddhist' ? year - 543 : year, month: Number(month), day };
  }
  const starts = monthsOf(calendar, year);
  const start = typeof month === 'string' ? starts.get(month) : [...starts.values()][month - 1];
  if (start === undefined) return null;
  const time = start + (day - 1) * dayMs;
  if (partsIn(calendar, time).day !== day) return null;
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function monthsOf(calendar: Calendar, year: number): ReadonlyMap<string, number> {
  const key = `${calendar} ${year}`;
  let starts = monthStarts.get(key);
  if (!starts) {
    starts = new Map();
    // Lunar years are eleven days shorter; 400 days before the estimate is before the year in every calendar.
    const passed = (year - firstYears[calendar]) * (calendar === 'islamic-umalqura' ? 354.367 : 365.2425);
    const start = Math.floor(passed - 400) * dayMs;
    for (let time = start; time < start + 1_200 * dayMs; ) {
      const parts = partsIn(calendar, time);
      if (parts.year > year) break;
      if (parts.year === year && !starts.has(parts.month)) starts.set(parts.month, time - (parts.day - 1) * dayMs);
      // No month has fewer days than are left to its 28th, but the Ethiopic thirteenth of five.
      time += (parts.day < 28 && parts.month !== 'Pagumen' ? 28 - parts.day : 1) * dayMs;
    }
    monthStarts.set(key, starts);
  }
  return starts;
}
