import { clockMs, isDayOfCalendar } from './machine.ts';
import { dayString } from './order.ts';
import type { ShownDate } from './parts.ts';

const dayMs = 86_400_000;
const easternmostMs = 14 * 3_600_000;

/** The date with the year that it leaves out ("Jun 20th at 2:41 am"), where a machine-readable time beside it has the same day in some zone. `hint`: a clock, or null. */
export function completeYear(date: ShownDate, hint: string | null): ShownDate {
  const { day } = date;
  if (!hint || !day || day.year !== null || day.day === null) return date;
  for (const shiftMs of [0, -dayMs, dayMs]) {
    const near = new Date(clockMs(hint.slice(0, 10)) + shiftMs);
    const [year, month, number] = [near.getUTCFullYear(), near.getUTCMonth() + 1, near.getUTCDate()];
    const isSame = month === day.month && number === day.day;
    const isSwapped = day.isOpen && month === day.day && number === day.month;
    if (isSame || isSwapped) return { ...date, day: { year, month, day: number } };
  }
  return date;
}

/** The last time that it was the day of a date without a year: a moment of that day. Null where day and month may be the other way round. */
export function latestDay(date: ShownDate | null, now: number): number | null {
  const day = date?.day;
  if (!day || day.year !== null || day.day === null || day.isOpen) return null;
  const clock = date?.clock;
  const thisYear = new Date(now).getUTCFullYear();
  for (const year of [thisYear, thisYear - 1]) {
    if (!isDayOfCalendar(year, day.month, day.day)) continue;
    const start = clockMs(dayString(year, day.month, day.day));
    // East of UTC it may be the next day already.
    if (start <= now + easternmostMs) return start + ((clock?.hour ?? 12) * 60 + (clock?.minute ?? 0)) * 60_000;
  }
  return null;
}
