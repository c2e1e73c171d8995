import type { CommentTime } from './comment.ts';

/**
 * The time of day as the page shows it, without seconds ("17:35", "5:35 pm", "21.11", "08h07"): what people quote at
 * each other. Taken from `shown`; from `wall` where `shown` does not hold it; null where neither does.
 */
export function clockOf(time: CommentTime): string | null {
  const shown = time.shown.replace(/\s+/g, ' ');
  const [, hour, minute] = time.wall?.match(/T(\d\d):(\d\d)/) ?? [];
  if (hour === undefined || minute === undefined) return clockIn(shown, null);
  return clockIn(shown, { hour: Number(hour), minute: Number(minute) }) ?? `${hour}:${minute}`;
}

/** Words for the halves of a day, after the clock and before it, in languages that show twelve hours. */
const halfDayAfter = '[ap]\\.? ?m\\.?|πμ|μμ|[πμ]\\.μ\\.|[صم]|SA|CH|PTG|PG|vorm\\.|nachm\\.';
const halfDayBefore = '上午|下午|午前|午後|凌晨|早上|中午|晚上|오전|오후';
/** European, Arabic, Persian, Devanagari, Bengali and full-width digits. */
const zeros = ['0', '٠', '۰', '०', '০', '０'].map((zero) => zero.charCodeAt(0));
const digit = `[${zeros.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`;
const clocks = new RegExp(
  `(?:(?:${halfDayBefore}) ?)?(?<!${digit}|${digit}[:.])(?<hour>${digit}{1,2})(?<mark>[:.h：]|時|시 ?|点)` +
    `(?<minute>${digit}{2})(?!${digit})(?<seconds>:${digit}{2}(?:[.,]${digit}+)?)?` +
    `(?<half> ?(?:${halfDayAfter})(?!\\p{L}))?`,
  'giu',
);

/** The clock in the text that means the wanted time; where none is wanted, the first that can only be a clock. */
function clockIn(shown: string, wanted: { hour: number; minute: number } | null): string | null {
  for (const match of shown.matchAll(clocks)) {
    const { hour = '', minute = '', mark = '', seconds = '', half = '' } = match.groups ?? {};
    const hourNumber = numberOf(hour);
    const minuteNumber = numberOf(minute);
    // "14.09.2022": more of a date follows.
    if (mark === '.' && /^\.\S/.test(shown.slice(match.index + match[0].length))) continue;
    if (wanted === null) {
      if (hourNumber > 23 || minuteNumber > 59 || (mark === '.' && half === '')) continue;
    } else if (minuteNumber !== wanted.minute || hourNumber % 12 !== wanted.hour % 12) continue;
    return match[0].slice(0, match[0].length - seconds.length - half.length) + half;
  }
  return null;
}

function numberOf(digits: string): number {
  let value = 0;
  for (let i = 0; i < digits.length; i++) {
    const code = digits.charCodeAt(i);
    const zero = zeros.find((start) => code >= start && code <= start + 9) ?? 0;
    value = value * 10 + code - zero;
  }
  return value;
}

export interface DayOptions {
  /** Language of the page, as in its `lang`; anything unusable counts as English. */
  language: string;
  /** The reader's wall-clock day, ISO. Without it the year is always shown. */
  today?: string;
  /** From `daysSpanned`. */
  spansDays: number;
}

/**
 * The day of a comment, short: the weekday ("Mon") while the thread spans less than a week, else the date ("12 Mar"),
 * with the year where it is not today's ("12 Mar 2024"). In the page's language, after its wall clock; null where
 * there is none.
 */
export function dayOf(time: CommentTime, options: DayOptions): string | null {
  const day = time.wall?.slice(0, 10);
  if (day === undefined) return null;
  const known = knownDays.get(options) ?? new Map<string, string | null>();
  knownDays.set(options, known);
  let said = known.get(day);
  if (said === undefined) {
    said = sayDay(day, options);
    known.set(day, said);
  }
  return said;
}

/** A thread of thousands goes on for some dozens of days. */
const knownDays = new WeakMap<DayOptions, Map<string, string | null>>();

function sayDay(day: string, { language, today, spansDays }: DayOptions): string | null {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return null;
  const form = spansDays < 7 ? 'weekday' : day.slice(0, 4) === today?.slice(0, 4) ? 'date' : 'dated';
  const locale = localeOf(language);
  return sayInEnglish[locale]?.(new Date(at), form) ?? dayFormat(locale, form).format(at);
}

/** From the first to the last day among the wall clocks, both counted; 0 where there are none. */
export function daysSpanned(times: Iterable<CommentTime>): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { wall } of times) {
    const day = wall === null ? Number.NaN : Date.parse(`${wall.slice(0, 10)}T00:00:00Z`) / 86_400_000;
    if (Number.isNaN(day)) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return first > last ? 0 : last - first + 1;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What most pages need; `Intl` knows it too, but takes ten milliseconds to say its first day. */
const sayInEnglish: Readonly<Record<string, (day: Date, form: keyof typeof dayForms) => string>> = {
  'en-GB'(day, form) {
    if (form === 'weekday') return weekdays[day.getUTCDay()] as string;
    const month = day.getUTCMonth() === 8 ? 'Sept' : months[day.getUTCMonth()];
    return `${day.getUTCDate()} ${month}${form === 'dated' ? ` ${day.getUTCFullYear()}` : ''}`;
  },
  'en-US'(day, form) {
    if (form === 'weekday') return weekdays[day.getUTCDay()] as string;
    const date = `${months[day.getUTCMonth()]} ${day.getUTCDate()}`;
    return form === 'dated' ? `${date}, ${day.getUTCFullYear()}` : date;
  },
};

const dayForms = {
  weekday: { weekday: 'short' },
  date: { day: 'numeric', month: 'short' },
  dated: { day: 'numeric', month: 'short', year: 'numeric' },
} as const;

/** Making one takes far longer than using it, and every row of a thread needs the same. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(locale: string, form: keyof typeof dayForms): Intl.DateTimeFormat {
  const name = `${locale} ${form}`;
  let format = dayFormats.get(name);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { ...dayForms[form], timeZone: 'UTC', calendar: 'gregory' });
    dayFormats.set(name, format);
  }
  return format;
}

/** The language, script and region of a tag, as far as they are well-formed: `Intl` throws at anything else. */
function localeOf(language: string): string {
  const tag = language.replaceAll('_', '-').match(/^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?![a-z\d])/i)?.[0];
  // English that names no country does not say that the month comes first.
  return !tag || /^en$/i.test(tag) ? 'en-GB' : tag;
}
