import type { FollowSummary } from '../messaging/follow-protocol.ts';
import type { CommentId } from '../thread/comment.ts';
import type { FollowRecord, ThreadRecord } from './schema.ts';
import { watchedFound } from './watched-found.ts';

/** How a thread is followed, for views. `muted`: the authors muted on its site. */
export function followSummary(follow: FollowRecord, thread: ThreadRecord, muted: ReadonlySet<string>): FollowSummary {
  const { under, foundAt } = follow;
  const lookedAt = thread.visits.at(-1)?.startedAt ?? 0;
  const found =
    foundAt === null || foundAt < lookedAt ? 0 : watchedFound(thread, under, writtenBy(thread, muted)).length;
  return { ...quietFollow(follow), found };
}

/** The same of a thread in which no check has found anything since it was looked at. */
export function quietFollow({ under, checkedAt, failure }: FollowRecord): FollowSummary {
  return { under, checkedAt, failure: failure && withoutCount(failure), found: 0 };
}

/** What these authors wrote in a thread, as far as that was noted. */
export function writtenBy({ muted }: ThreadRecord, authors: ReadonlySet<string>): Set<CommentId> {
  return new Set(muted.flatMap(({ id, author }) => (authors.has(author) ? [id] : [])));
}

function withoutCount({ count: _, ...failure }: NonNullable<FollowRecord['failure']>): FollowSummary['failure'] {
  return failure;
}
