import type { FollowRecord } from './schema.ts';

/**
 * How a thread is followed by two who followed it: all that either watches. What was asked and answered is that of the
 * one who asked last. Merging the same again changes nothing.
 */
export function mergeFollows(present: FollowRecord | undefined, other: FollowRecord): FollowRecord {
  if (!present) return other;
  const asked = (other.checkedAt ?? 0) > (present.checkedAt ?? 0) ? other : present;
  const under =
    present.under === null || other.under === null ? null : [...new Set([...present.under, ...other.under])];
  return {
    ...asked,
    key: present.key,
    under,
    since: Math.min(present.since, other.since),
    dueAt: Math.min(present.dueAt, other.dueAt),
  };
}
