import { digit } from '../../dom/signs.ts';
import type { CommentTime } from '../../thread/comment.ts';
import { isGlue } from '../glue.ts';
import { commonLanguages } from '../language.ts';
import type { DayOrder } from './day-order.ts';
import { clockMs, instantOf, isDayOfCalendar, type MachineTime } from './machine.ts';
import { completeYear, latestDay } from './missing-year.ts';
import { type DateNames, dateNames } from './names.ts';
import { applyOrder, dayString, decideOrder, type NumericSample } from './order.ts';
import type { ShownDate } from './parts.ts';
import { instantBefore, readElapsed } from './relative.ts';
import { readShownDate } from './shown.ts';

/** Everything a comment offers about its time. */
export interface TimeSource {
  /** Text at the place of the time; empty where there is none. */
  text: string;
  /** The text around it, for themes that put the day and the time of day in two places; empty where there is no more. */
  wider: () => string;
  /** What the page shows on hover; empty where it adds nothing. */
  tooltip: string;
  machine: MachineTime | null;
  /** Epoch milliseconds out of the permalink; null where it holds none. */
  epochMs: number | null;
}

export interface TimeSettings {
  /** Of the page, the most telling first. */
  languages: readonly string[];
  trustsZeroOffset: boolean;
  /** When the page is read, epoch milliseconds: what relative times count from. Left out where that is not known. */
  now?: number | undefined;
}

/** Times of a page's comments, in page order: what one date leaves open is settled by all of them together. */
export function readTimes(
  sources: readonly TimeSource[],
  { languages, trustsZeroOffset, now }: TimeSettings,
): CommentTime[] {
  const names = chooseNames(sources, languages);
  const read = sources.map((source) => {
    const { date, shown } = readSource(source, names);
    return { date: date && completeYear(date, hintOf(source)), shown };
  });
  const samples: NumericSample[] = [];
  read.forEach(({ date }, i) => {
    if (date?.numeric) samples.push({ date: date.numeric, hint: hintOf(sources[i] as TimeSource) });
  });
  const order = samples.length > 0 ? decideOrder(samples, languages[0] ?? '') : 'dmy';
  const times = read.map(({ date, shown }, i) => {
    const source = sources[i] as TimeSource;
    return timeOf(source, date && withClock(date, source.tooltip, names, order), shown, order, trustsZeroOffset);
  });
  if (now === undefined) return times;
  const spoken = [...languages, 'en'];
  const elapsed = read.map(({ date }, i) =>
    hasDay(date) ? null : readElapsed((sources[i] as TimeSource).text, spoken),
  );
  // A page that leaves the year out of some dates only leaves out that of the last twelve months.
  const leavesOutLatest = elapsed.some((ago) => ago !== null) || read.some(({ date }) => date?.day?.year != null);
  return times.map((time, i) => {
    if (time.precision !== null) return time;
    const ago = elapsed[i];
    if (ago) return { ...time, instant: instantBefore(now, ago), precision: ago.at(-1)?.unit ?? null };
    const instant = leavesOutLatest ? latestDay(read[i]?.date ?? null, now) : null;
    return instant === null ? time : { ...time, instant, precision: 'day' };
  });
}

/** The tooltip's date, where only the day is shown and the tooltip has the time of the same day. */
function withClock(date: ShownDate, tooltip: string, names: DateNames, order: DayOrder): ShownDate {
  const wall = tooltip === '' ? null : shownWall(date, order);
  if (wall?.length !== 10) return date;
  const hidden = readShownDate(tooltip, names);
  return hidden?.clock && shownWall(hidden, order)?.startsWith(wall) ? hidden : date;
}

const holdsWord = /[\p{L}\p{M}]{2}|\p{L}\.\p{L}/u;
const holdsYear = /\p{Nd}{4}/u;
/** How many dates are tried to find the language they are written in. */
const languageSamples = 12;

function chooseNames(sources: readonly TimeSource[], languages: readonly string[]): DateNames {
  const own = dateNames([...languages, 'en']);
  const samples: string[] = [];
  for (const { text, wider } of sources) {
    if (samples.length >= languageSamples) break;
    const sample = digit.test(text) ? text : wider();
    if (digit.test(sample)) samples.push(sample);
  }
  const explained = (names: DateNames) => samples.filter((text) => hasDay(readShownDate(text, names))).length;
  let best = own;
  let most = explained(own);
  // Only a year beside a word that is no month yet asks for another language; "3 hours ago" does not.
  const isOpen = (text: string) => holdsWord.test(text) && holdsYear.test(text) && !hasDay(readShownDate(text, own));
  if (most === samples.length || !samples.some(isOpen)) return own;
  for (const language of commonLanguages) {
    const names = dateNames([...languages, 'en', language]);
    const count = explained(names);
    if (count > most) [best, most] = [names, count];
    if (most === samples.length) break;
  }
  return best;
}

function hasDay(date: ShownDate | null): boolean {
  return date !== null && (date.numeric !== null || (date.day?.day ?? null) !== null);
}

/** Whether both are of one day, as far as the second tells. */
function isSameDay({ day }: ShownDate, shown: ShownDate | null): boolean {
  const short = shown?.day;
  if (!day || !short) return false;
  return day.day === short.day && day.month === short.month && (short.year === null || short.year === day.year);
}

/** Longest text that is shown whole; of a longer one only the stretch that is the date. */
const longestShown = 48;

function readSource({ text, wider, tooltip }: TimeSource, names: DateNames): { date: ShownDate | null; shown: string } {
  const date = readShownDate(text, names);
  if (!hasDay(date) || !date?.clock) {
    const around = wider();
    const whole = readShownDate(around, names);
    const isBetter = whole && hasDay(whole) && (whole.clock || !hasDay(date));
    if (isBetter) return { date: whole, shown: around.slice(whole.start, whole.end) };
  }
  // "2 years ago" or "2 May" is what is shown; the date, or its time of day, stands in the tooltip.
  const hidden = tooltip !== '' && !(hasDay(date) && date?.clock) ? readShownDate(tooltip, names) : null;
  if (hasDay(hidden) && (!hasDay(date) || (hidden?.clock && isSameDay(hidden, date))))
    return { date: hidden, shown: text.length <= longestShown ? trimEdges(text, 0) : '' };
  if (!date) return { date, shown: text.length <= longestShown ? text : '' };
  return { date, shown: text.length <= longestShown ? trimEdges(text, date.start) : text.slice(date.start, date.end) };
}

/** Without separators at the ends and a bare "on" before the date; the name of the day stays. */
function trimEdges(text: string, start: number): string {
  const rest = start > 0 && isGlue(text.slice(0, start)) ? text.slice(start) : text;
  return rest.replace(/^[\s|·•,:;–—-]+|[\s|·•,:;([–—-]+$/g, '');
}

function hintOf({ machine, epochMs }: TimeSource): string | null {
  if (machine) return machine.clock;
  return epochMs === null ? null : new Date(epochMs).toISOString().slice(0, 16);
}

function timeOf(
  source: TimeSource,
  date: ShownDate | null,
  shown: string,
  order: DayOrder,
  trustsZeroOffset: boolean,
): CommentTime {
  const { machine, epochMs } = source;
  let wall = date ? shownWall(date, order) : null;
  if (wall === null && date?.clock && !date.day && epochMs !== null) wall = wallOnItsDay(date, epochMs);
  const zoned = machine !== null && isZoned(machine, wall, trustsZeroOffset);
  // A machine-readable clock of the blog's own zone says more of the same wall clock than a page that shows only the day.
  const isLocalClock = machine !== null && !machine.saysUtc && (!zoned || machine.offsetMinutes !== 0);
  if (isLocalClock && (wall === null ? !zoned && !date?.day : wall.length === 10 && machine.clock.startsWith(wall))) {
    wall = machine.clock;
  }
  const instant =
    epochMs ?? (zoned && machine.offsetMinutes !== null ? instantOf(machine.clock, machine.offsetMinutes) : null);
  const second = instant !== null || (wall?.length ?? 0) > 16;
  const precision = second ? 'second' : wall === null ? null : wall.length > 10 ? 'minute' : 'day';
  return { shown, wall, instant, precision };
}

function shownWall({ day, numeric, clock }: ShownDate, order: DayOrder): string | null {
  let date: string | null = null;
  if (numeric) date = applyOrder(numeric, order) ?? applyOrder(numeric, order === 'dmy' ? 'mdy' : 'dmy');
  else if (day?.year && day.day !== null) {
    date = isDayOfCalendar(day.year, day.month, day.day) ? dayString(day.year, day.month, day.day) : null;
  }
  if (date === null || clock === null || clock.minute > 59) return date;
  return `${date}T${two(clock.hour)}:${two(clock.minute)}${clock.second === null ? '' : `:${two(clock.second)}`}`;
}

const two = (value: number) => String(value).padStart(2, '0');
const dayMs = 86_400_000;
/** The zones from Hawaii to New Zealand in summer: 24 hours wide, so a time of day and an instant meet in exactly one of them. */
const westernmostMs = -11 * 3_600_000;

/** A page that shows only "21:00" beside an instant: the day on which it was 21:00 in the blog's zone at that instant. */
function wallOnItsDay({ clock }: ShownDate, epochMs: number): string | null {
  if (!clock) return null;
  const shownMs = (clock.hour * 60 + clock.minute) * 60_000;
  const minuteMs = Math.floor(epochMs / 60_000) * 60_000;
  let offsetMs = (shownMs - (minuteMs % dayMs)) % dayMs;
  while (offsetMs <= westernmostMs) offsetMs += dayMs;
  while (offsetMs > westernmostMs + dayMs) offsetMs -= dayMs;
  // Zones differ from UTC by quarters of an hour; anything else is not a zone.
  if (offsetMs % 900_000 !== 0) return null;
  return new Date(minuteMs + offsetMs).toISOString().slice(0, 16);
}

/**
 * Whether the machine-readable time names a moment. WordPress up to 4.9 writes the blog's local clock with an offset of
 * zero: where the page shows the same clock, zero proves nothing unless the platform is known to mean it.
 */
function isZoned(machine: MachineTime, wall: string | null, trustsZeroOffset: boolean): boolean {
  if (machine.offsetMinutes === null) return false;
  if (machine.offsetMinutes !== 0 || machine.saysUtc || trustsZeroOffset) return true;
  if (!wall || wall.length < 16) return false;
  const apartMs = Math.abs(clockMs(machine.clock.slice(0, 16)) - clockMs(wall.slice(0, 16)));
  return apartMs > 0 && apartMs <= 14 * 3_600_000 && apartMs % 900_000 === 0;
}
