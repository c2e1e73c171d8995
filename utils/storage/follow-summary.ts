import type { FollowSummary } from '../messaging/follow-protocol.ts';
import type { FollowRecord, ThreadRecord } from './schema.ts';
import { watchedFound } from './watched-found.ts';

/** How a thread is followed, for views. */
export function followSummary(follow: FollowRecord, thread: ThreadRecord): FollowSummary {
  const { under, foundAt } = follow;
  const lookedAt = thread.visits.at(-1)?.startedAt ?? 0;
  const found = foundAt === null || foundAt < lookedAt ? 0 : watchedFound(thread, under).length;
  return { ...quietFollow(follow), found };
}

/** The same of a thread in which no check has found anything since it was looked at. */
export function quietFollow({ under, checkedAt, failure }: FollowRecord): FollowSummary {
  return { under, checkedAt, failure: failure && withoutCount(failure), found: 0 };
}

function withoutCount({ count: _, ...failure }: NonNullable<FollowRecord['failure']>): FollowSummary['failure'] {
  return failure;
}
