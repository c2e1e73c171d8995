import { formats, messagesOf } from './messages.ts';

/** `null`: as the reader's own browser writes times. */
export type ClockStyle = '12h' | '24h' | null;

const { text } = messagesOf('moment');

/**
 * A moment as people say it, never relative to now in hours ("3 h ago" cannot be matched with "20:33"): "18:40" today,
 * "yesterday 18:40", "Tuesday 18:40" within the week before, else "12 March 18:40", with the year if it is another one.
 * In the zone of the device, in the language of the interface. A moment in the future is given its date.
 */
export function momentInWords(epochMs: number, now: number, clock: ClockStyle): string {
  const at = new Date(epochMs);
  const time = clockOfDay(at, clock);
  const daysAgo = dayNumber(new Date(now)) - dayNumber(at);
  if (daysAgo === 0) return time;
  if (daysAgo === 1) return text('yesterday', { time });
  if (daysAgo > 1 && daysAgo < 7) {
    return text('weekday', { weekday: formatOf(formats, { weekday: 'long' }).format(at), time });
  }
  const sameYear = at.getFullYear() === new Date(now).getFullYear();
  const date = formatOf(formats, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }).format(
    at,
  );
  return text('date', { date, time });
}

/**
 * The same as briefly as a narrow column wants it: "18:40" today, "yesterday", "Tue" within the week before, else "12 Mar",
 * with the year if it is another one.
 */
export function momentInBrief(epochMs: number, now: number): string {
  const at = new Date(epochMs);
  const daysAgo = dayNumber(new Date(now)) - dayNumber(at);
  if (daysAgo === 0) return clockOfDay(at, null);
  if (daysAgo === 1) return dayBefore();
  if (daysAgo > 1 && daysAgo < 7) return formatOf(formats, { weekday: 'short' }).format(at);
  const sameYear = at.getFullYear() === new Date(now).getFullYear();
  return formatOf(formats, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(at);
}

/** "12 March 2026". */
export function dayInWords(epochMs: number): string {
  return formatOf(formats, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(epochMs));
}

let yesterday: string | null = null;

function dayBefore(): string {
  yesterday ??= new Intl.RelativeTimeFormat(formats, { numeric: 'auto' }).format(-1, 'day');
  return yesterday;
}

/** Days since the epoch in local time, so that midnight, and not 24 hours, separates days. */
function dayNumber(date: Date): number {
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}

function clockOfDay(at: Date, clock: ClockStyle): string {
  const hour12 =
    clock === null ? (formatOf('', { hour: 'numeric' }).resolvedOptions().hour12 ?? false) : clock === '12h';
  const written = formatOf(formats, {
    hour: hour12 ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle: hour12 ? 'h12' : 'h23',
  }).format(at);
  // Newer ICU data puts a narrow no-break space before "pm"; blogs write a plain one.
  return written.replace(/\s/g, ' ');
}

/** Making one takes far longer than using it, and a list of threads needs the same thousands of times. */
const known = new Map<string, Intl.DateTimeFormat>();

/** An empty locale is that of the browser. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${Object.entries(options).join(' ')}`;
  let format = known.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(locale === '' ? [] : locale, options);
    known.set(name, format);
  }
  return format;
}
