import type { Comment, TimePrecision } from './comment.ts';
import type { FedComment } from './fed-comment.ts';

/** "2 weeks ago" tells no day. */
const roughUnits: readonly (TimePrecision | null)[] = ['week', 'month', 'year'];

/** Whether a time tells the moment to the day at least, as far as it tells one. */
export function isToTheDay({ precision }: Pick<Comment['time'], 'precision'>): boolean {
  return !roughUnits.includes(precision);
}

/** Nowhere are clocks further apart. */
const zonesApartMs = 26 * 3_600_000;

/**
 * When the newest of the comments was written, epoch milliseconds; null where that is known of none. What the site
 * removed counts no more, and what says "2 weeks ago" tells no day. A clock without a zone, which is all that most blogs
 * show, is taken for one of the reader's own: it may be wrong by hours, in a list that shows days.
 */
export function newestInstant(comments: readonly Pick<Comment, 'time' | 'kind'>[], now: number): number | null {
  const written = comments.filter(({ time, kind }) => kind !== 'placeholder' && isToTheDay(time));
  return latestPast(
    written.map(({ time }) => time.instant ?? momentOf(time.wall, now)),
    now,
  );
}

/** Null where it is without a day, or of a day to come in every zone. */
function momentOf(wall: string | null, now: number): number | null {
  const moment = Date.parse(wall ?? '');
  return moment - now < zonesApartMs ? Math.min(moment, now) : null;
}

/** The same of comments as the blog tells them without its page. */
export function newestTold(comments: readonly FedComment[], now: number): number | null {
  const written = comments.filter(({ isRemoved, isTimeRough }) => !isRemoved && !isTimeRough);
  return latestPast(
    written.map(({ instant }) => instant),
    now,
  );
}

/**
 * What is known after somebody has told when the newest comment was written. `isWhole`: told of all comments that there
 * are, so that what was known before may be of one that is gone; but not where no time was told.
 */
export function newestKnown(
  known: number | null,
  told: number | null,
  { isWhole, now }: { isWhole: boolean; now: number },
): number | null {
  if (!isPast(told, now)) return known;
  return isWhole ? told : laterOf(known, told);
}

/** Null where both are. */
export function laterOf(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function latestPast(instants: readonly (number | null)[], now: number): number | null {
  return instants.reduce((latest, instant) => (isPast(instant, now) ? laterOf(latest, instant) : latest), null);
}

/** A time to come is of a clock that goes wrong. */
function isPast(instant: number | null, now: number): boolean {
  return instant !== null && instant <= now;
}
