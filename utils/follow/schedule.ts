import type { FollowFailure } from '../messaging/follow-protocol.ts';
import type { FollowRecord, HostRecord } from '../storage/schema.ts';
import type { ThreadKey } from '../thread/comment.ts';
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
export function checkInterval({ activeAt }: Pick<FollowRecord, 'activeAt'>, now: number): number {
  return clamp((now - activeAt) * PART_OF_SILENCE, SHORTEST_MS, LONGEST_MS);
}

/** By how much all intervals are stretched, so that many threads together don't ask too much; at least 1. */
export function stretchFor(follows: readonly Pick<FollowRecord, 'activeAt'>[], now: number): number {
  const perMinute = follows.reduce((sum, follow) => sum + MINUTE_MS / checkInterval(follow, now), 0);
  return Math.max(1, perMinute / MOST_PER_MINUTE);
}

/** When to ask next after it went well, or after something that passes. */
export function nextCheck(
  follow: Pick<FollowRecord, 'activeAt'>,
  { now, random, stretch }: { now: number; random(): number; stretch: number },
): number {
  return Math.round(now + checkInterval(follow, now) * stretch * (0.9 + random() / 5));
}

/** When to ask again after a failure; `count`: how many there were in a row. */
export function nextTry(
  follow: Pick<FollowRecord, 'activeAt'>,
  { kind, count }: Pick<FollowFailure, 'kind'> & { count: number },
  pace: { now: number; random(): number; stretch: number },
): number {
  const rest = {
    ...{ silent: 0, permission: DAY_MS, shut: DAY_MS, gone: 7 * DAY_MS },
    unreadable: Math.min(HOUR_MS * 2 ** Math.min(count, 10), 7 * DAY_MS),
  };
  return Math.max(nextCheck(follow, pace), Math.round(pace.now + rest[kind] * (0.9 + pace.random() / 5)));
}

/**
 * Whether all comments are asked for, not only those that are newer than the newest one known: what was edited or
 * removed, or came late, is told by nothing else.
 */
export function isWholeDue({ wholeAt, activeAt }: Pick<FollowRecord, 'wholeAt' | 'activeAt'>, now: number): boolean {
  return wholeAt === null || now - wholeAt > clamp((now - activeAt) / 4, 6 * HOUR_MS, 7 * DAY_MS);
}

/** When a thread can be asked for: it is due, and its host may be asked. */
export function askableAt(follow: FollowRecord, hosts: ReadonlyMap<string, HostRecord>, gapMs: number): number {
  return Math.max(follow.dueAt, readyAt(hosts.get(follow.asks), gapMs));
}

/** The thread to ask for now: of those that can be, the one that was visited last. Null where there is none. */
export function chooseNext(
  follows: readonly FollowRecord[],
  {
    hosts,
    visited,
    now,
    gapMs,
  }: {
    hosts: ReadonlyMap<string, HostRecord>;
    /** Keys of all threads, the one visited last at the end. */
    visited: readonly ThreadKey[];
    now: number;
    gapMs: number;
  },
): FollowRecord | null {
  const place = new Map(visited.map((key, i) => [key, i]));
  let best: FollowRecord | null = null;
  for (const follow of follows) {
    if (askableAt(follow, hosts, gapMs) > now) continue;
    if (!best || (place.get(follow.key) ?? -1) > (place.get(best.key) ?? -1)) best = follow;
  }
  return best;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
