import type { FollowSummary } from '../messaging/follow-protocol.ts';
import type { FollowRecord, ThreadRecord } from './schema.ts';
import { watchedFound } from './watched-found.ts';

/** How a thread is followed, for views. */
export function followSummary(follow: FollowRecord, thread: ThreadRecord): FollowSummary {
  const { under, checkedAt, foundAt } = follow;
  const lookedAt = thread.visits.at(-1)?.startedAt ?? 0;
  const found = foundAt === null || foundAt < lookedAt ? 0 : watchedFound(thread, under).length;
  return { under, checkedAt, failure: follow.failure && withoutCount(follow.failure), found };
}

function withoutCount({ count: _, ...failure }: NonNullable<FollowRecord['failure']>): FollowSummary['failure'] {
  return failure;
}
