import type { DayOrder } from './day-order.ts';
import { clockMs, isDayOfCalendar } from './machine.ts';
import type { NumericDate } from './parts.ts';
import { plainOrder } from './plain-names.ts';
import { fullYear } from './year.ts';

const orders: readonly DayOrder[] = ['dmy', 'mdy', 'ymd'];

export interface NumericSample {
  date: NumericDate;
  /** The same time from a machine-readable source, as a clock that may be off by a zone; null where there is none. */
  hint: string | null;
}

/** Off by any zone, and no more. */
const zoneMs = 14 * 3_600_000;

/**
 * In which order the page writes its dates, from all of them together: what the calendar allows, then what agrees with
 * machine-readable times beside them, then what keeps the comments closest to page order, then the separator and the language.
 */
export function decideOrder(samples: readonly NumericSample[], language: string): DayOrder {
  const usual = usualOrder(samples, language);
  const ranked = orders
    .map((order) => {
      const days = samples.map(({ date }) => applyOrder(date, order));
      const valid = days.filter((day) => day !== null).length;
      const agreeing = samples.filter(({ hint }, i) => hint !== null && days[i] && agrees(days[i], hint)).length;
      return { order, valid, agreeing, disorder: disorder(days), usual: order === usual ? 0 : order === 'ymd' ? 2 : 1 };
    })
    .sort((a, b) => b.valid - a.valid || b.agreeing - a.agreeing || a.disorder - b.disorder || a.usual - b.usual);
  return ranked[0]?.order ?? usual;
}

/** The day as `2022-04-26`; null where the calendar has no such day. */
export function applyOrder({ numbers: [a, b, c], digits }: NumericDate, order: DayOrder): string | null {
  if (order === 'ymd' && digits[2] === 4) return null;
  const [year, month, day, yearDigits] =
    order === 'dmy' ? [c, b, a, digits[2]] : order === 'mdy' ? [c, a, b, digits[2]] : [a, b, c, digits[0]];
  if (yearDigits < 2) return null;
  const full = yearDigits === 2 ? fullYear(year) : year;
  return isDayOfCalendar(full, month, day) ? dayString(full, month, day) : null;
}

export function dayString(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function agrees(day: string, hint: string): boolean {
  const start = clockMs(day);
  const time = clockMs(hint);
  return time > start - zoneMs && time < start + 86_400_000 + zoneMs;
}

/** Days that a thread takes, walked in page order: wrong readings jump between months. */
function disorder(days: readonly (string | null)[]): number {
  let walked = 0;
  let last: number | null = null;
  for (const day of days) {
    if (!day) continue;
    const at = clockMs(day) / 86_400_000;
    if (last !== null) walked += Math.abs(at - last);
    last = at;
  }
  return walked;
}

function usualOrder(samples: readonly NumericSample[], language: string): DayOrder {
  const { separator } = samples[0]?.date ?? {};
  const plain = plainOrder(language);
  if (plain) return separator === '.' && plain !== 'ymd' ? 'dmy' : plain;
  try {
    const parts = new Intl.DateTimeFormat(language || 'en', { dateStyle: 'short', timeZone: 'UTC' }).formatToParts(0);
    const shape = parts
      .map(({ type }) => type[0])
      .filter((letter) => letter === 'd' || letter === 'm' || letter === 'y')
      .join('');
    // Dots put the day first, but in languages that have the year there: Korean, not Swedish, which writes "2019-03-09".
    const hasHyphens = parts.some(({ value }) => value === '-');
    if (separator === '.' && (shape !== 'ymd' || hasHyphens)) return 'dmy';
    return orders.find((order) => order === shape) ?? 'dmy';
  } catch {
    // The page's language attribute is free text; what Intl rejects says nothing about the order.
    return 'dmy';
  }
}
