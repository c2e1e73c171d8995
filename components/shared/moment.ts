/** `null`: as the reader's own browser writes times. */
export type ClockStyle = '12h' | '24h' | null;

/**
 * A moment as people say it, never relative to now in hours ("3 h ago" cannot be matched with "20:33"): "18:40" today,
 * "yesterday 18:40", "Tuesday 18:40" within the week before, else "12 March 18:40", with the year if it is another one.
 * In the zone of the device. A moment in the future is given its date.
 */
export function momentInWords(epochMs: number, now: number, language: string, clock: ClockStyle): string {
  const at = new Date(epochMs);
  const time = clockOfDay(at, language, clock);
  const daysAgo = dayNumber(new Date(now)) - dayNumber(at);
  if (daysAgo === 0) return time;
  if (daysAgo === 1) return `${new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-1, 'day')} ${time}`;
  if (daysAgo > 1 && daysAgo < 7) return `${formatOf(language, { weekday: 'long' }).format(at)} ${time}`;
  const sameYear = at.getFullYear() === new Date(now).getFullYear();
  const date = formatOf(dayFirst(language), {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
  return `${date} ${time}`;
}

/** "12 March 2026". */
export function dayInWords(epochMs: number, language: string): string {
  return formatOf(dayFirst(language), { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(epochMs));
}

/** Days since the epoch in local time, so that midnight, and not 24 hours, separates days. */
function dayNumber(date: Date): number {
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}

function clockOfDay(at: Date, language: string, clock: ClockStyle): string {
  const hour12 =
    clock === null ? (formatOf('', { hour: 'numeric' }).resolvedOptions().hour12 ?? false) : clock === '12h';
  const written = formatOf(dayFirst(language), {
    hour: hour12 ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle: hour12 ? 'h12' : 'h23',
  }).format(at);
  // Newer ICU data puts a narrow no-break space before "pm"; blogs write a plain one.
  return written.replace(/\s/g, ' ');
}

/** Plain English is written "12 March" and "6:40 pm", the way that reads the same in a sentence everywhere. */
function dayFirst(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Making one takes far longer than using it, and a list of threads needs the same thousands of times. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** An empty language is that of the browser. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${Object.entries(options).join(' ')}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(language === '' ? [] : language, options);
    formats.set(name, format);
  }
  return format;
}
