import type { HostRecord } from '../storage/schema.ts';

/* Times are epoch milliseconds. */

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A host is asked at most once in this time, whatever the thread. `__PACE__` is 1 but in end-to-end builds. */
export const HOST_GAP_MS = 30_000;

/** However long a host wants us to wait, or keeps failing: after a day it is asked again. */
const LONGEST_REST_MS = DAY_MS;

/** When a host may be asked; it need not be known. Times too far ahead were noted while the clock was wrong, and say nothing. */
export function readyAt(host: HostRecord | undefined, gapMs: number, now: number): number {
  const times = host ? [host.askedAt + gapMs, host.notBefore, host.restUntil] : [];
  return Math.max(0, ...times.filter((time) => time <= now + 2 * LONGEST_REST_MS));
}

export function unasked(host: string): HostRecord {
  return { host, askedAt: 0, notBefore: 0, failures: 0, restUntil: 0 };
}

/** It answered as it should, if only that there is no such page. */
export function afterAnswer(host: HostRecord): HostRecord {
  return { ...host, failures: 0, restUntil: 0, notBefore: 0 };
}

/** It did not answer, or had too much to do: longer rests each time. `retryAfter`: the header, null where there was none. */
export function afterFailure(
  host: HostRecord,
  retryAfter: string | null,
  { now, random }: { now: number; random(): number },
): HostRecord {
  const failures = host.failures + 1;
  const rest = Math.min(MINUTE_MS * 2 ** Math.min(failures, 20), LONGEST_REST_MS);
  const told = retryAfter === null ? null : readRetryAfter(retryAfter, now);
  return {
    ...host,
    failures,
    // Threads of one host, and readers of one blog, shall not all come back at the same moment.
    restUntil: now + rest * (0.75 + random() / 2),
    notBefore: told === null ? 0 : Math.min(Math.max(told, now), now + LONGEST_REST_MS),
  };
}

/** When to come back by a `Retry-After` header, in seconds or as a date; null where it says neither. */
function readRetryAfter(header: string, now: number): number | null {
  if (/^\s*\d+\s*$/.test(header)) return now + Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : date;
}
