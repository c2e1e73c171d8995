/** A time written for machines: ISO 8601, or "2022-04-26 11:35:00". */
export interface MachineTime {
  /** Its clock as written, `2022-04-26T11:35:00`, `2022-04-26T11:35` or `2022-04-26`. */
  clock: string;
  /** Minutes east of UTC as written; null where it names no zone. */
  offsetMinutes: number | null;
  /** True where it names UTC in so many words ("Z"), not as an offset of zero. */
  saysUtc: boolean;
}

const iso =
  /^\s*(\d{4})-(\d{2})-(\d{2})(?:(?:[T ]|\s+)(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?![\d:])/i;

/** Null where the text is no such time, or names a day or minute that does not exist. */
export function readMachineTime(text: string | null): MachineTime | null {
  const match = text ? iso.exec(text) : null;
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zone] = match;
  if (!isDayOfCalendar(Number(year), Number(month), Number(day))) return null;
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 59) return null;
  let clock = `${year}-${month}-${day}`;
  if (hour) clock += `T${hour}:${minute}${second ? `:${second}` : ''}`;
  return { clock, offsetMinutes: hour && zone ? offsetOf(zone) : null, saysUtc: /^[A-Z]/i.test(zone ?? '') };
}

function offsetOf(zone: string): number {
  if (/^[A-Z]/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** Epoch milliseconds of the clock in that zone. */
export function instantOf(clock: string, offsetMinutes: number): number {
  const full = clock.length === 10 ? `${clock}T00:00` : clock;
  return Date.parse(`${full}Z`) - offsetMinutes * 60_000;
}

/** The clock as epoch milliseconds, as if it were UTC: for differences only. */
export function clockMs(clock: string): number {
  return instantOf(clock, 0);
}

export function isDayOfCalendar(year: number, month: number, day: number): boolean {
  if (year < 1970 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  // As the Gregorian calendar has it in those years: 2000 was a leap year.
  if (month === 2) return day <= (year % 4 === 0 ? 29 : 28);
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}
