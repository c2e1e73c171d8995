import type { FollowFailure } from '../messaging/follow-protocol.ts';
import { isDue } from '../storage/checks.ts';
import type { FollowRecord, HostRecord } from '../storage/schema.ts';
import { readyAt } from './politeness.ts';

/* When to ask for which thread. Times are epoch milliseconds. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A quiet thread is asked for again after this part of the time that it has been quiet. */
const PART_OF_SILENCE = 1 / 8;
const SHORTEST_MS = 10 * MINUTE_MS;
const LONGEST_MS = DAY_MS;

/** What all threads together may ask in a minute, but for readings that come in several answers. */
const MOST_PER_MINUTE = 0.6;

/** How long until a thread is asked for again where few others are. */
function quietInterval({ activeAt }: Pick<FollowRecord, 'activeAt'>, now: number): number {
  return clamp((now - activeAt) * PART_OF_SILENCE, SHORTEST_MS, LONGEST_MS);
}

/**
 * The shortest time between two checks of a thread, such that all of them together don't ask too much: where many are
 * followed, those that are lively wait longer, and those that are quiet do so last.
 */
export function shortestInterval(follows: readonly Pick<FollowRecord, 'activeAt'>[], now: number): number {
  const intervals = follows.map((follow) => quietInterval(follow, now)).sort((a, b) => b - a);
  let left = MOST_PER_MINUTE / MINUTE_MS;
  for (const [i, interval] of intervals.entries()) {
    const others = intervals.length - i;
    // What is left, shared by all that would be asked for more often than this one.
    if (others / left > interval) return others / left;
    left -= 1 / interval;
  }
  return SHORTEST_MS;
}

export interface Pace {
  now: number;
  /** From 0 to 1. */
  random(): number;
  /** See `shortestInterval`. */
  shortest: number;
  /** 1; less where nobody can wait as long, as in end-to-end tests. */
  haste: number;
}

/** When to ask next after it went well, or after something that passes. */
export function nextCheck(follow: Pick<FollowRecord, 'activeAt'>, { now, random, shortest, haste }: Pace): number {
  const interval = Math.max(quietInterval(follow, now), shortest);
  return Math.round(now + interval * haste * (0.9 + random() / 5));
}

/** When to ask again after a failure; `count`: how many there were in a row. */
export function nextTry(
  follow: Pick<FollowRecord, 'activeAt'>,
  { kind, count }: Pick<FollowFailure, 'kind'> & { count: number },
  pace: Pace,
): number {
  const rest = {
    ...{ silent: 0, permission: DAY_MS, shut: DAY_MS, gone: 7 * DAY_MS, moved: 7 * DAY_MS },
    unreadable: Math.min(HOUR_MS * 2 ** Math.min(count, 10), 7 * DAY_MS),
  };
  return Math.max(nextCheck(follow, pace), Math.round(pace.now + rest[kind] * (0.9 + pace.random() / 5)));
}

/**
 * Whether all comments are asked for, not only those that are newer than the newest one known: what was edited or
 * removed, or came late, is told by nothing else.
 */
export function isWholeDue({ wholeAt, activeAt }: Pick<FollowRecord, 'wholeAt' | 'activeAt'>, now: number): boolean {
  return wholeAt === null || wholeAt > now || now - wholeAt > clamp((now - activeAt) / 4, 6 * HOUR_MS, 7 * DAY_MS);
}

/** When a thread can be asked for: it is due, and its host may be asked. */
export function askableAt(
  follow: FollowRecord,
  hosts: ReadonlyMap<string, HostRecord>,
  { gapMs, now }: { gapMs: number; now: number },
): number {
  return Math.max(isDue(follow, now) ? 0 : follow.dueAt, readyAt(hosts.get(follow.asks), gapMs, now));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
