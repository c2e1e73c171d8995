import type { CommentId } from '../thread/comment.ts';
import type { ThreadMemory } from '../thread/memory.ts';
import type { VisitLog } from '../thread/visit.ts';
import { packComments, unpackComments } from './pack-comments.ts';
import type { PackedComments, ThreadRecord } from './schema.ts';

/** What is known of a thread besides its comments and visits. */
export type ThreadHead = Pick<
  ThreadRecord,
  'key' | 'host' | 'url' | 'title' | 'site' | 'platform' | 'declaredCount' | 'newestAt' | 'muted'
>;

/** `packed`: the comments of the memory, where they are at hand. */
export function packThread(
  head: ThreadHead,
  memory: ThreadMemory,
  packed: PackedComments = packComments(memory.comments),
): ThreadRecord {
  const { key, host, url, title, site, platform, declaredCount, newestAt, muted } = head;
  return {
    ...{ key, host, url, title, site, platform, declaredCount, newestAt, muted },
    ...visitFields(memory.visits),
    comments: packed,
    folds: [...memory.folds].map(([id, fold]) => ({ id, ...fold })),
    decisions: [...memory.decisions].map(([id, said]) => ({ id, ...said })),
  };
}

/** `hint`: see `unpackIds`. */
export function unpackThread(record: ThreadRecord, hint?: readonly CommentId[]): ThreadMemory {
  return {
    visits: visitsOf(record),
    comments: unpackComments(record.comments, hint),
    folds: new Map(record.folds.map(({ id, folded, at }) => [id, { folded, at }])),
    decisions: new Map(record.decisions.map(({ id, ...said }) => [id, said])),
  };
}

export function visitsOf(record: ThreadRecord): VisitLog {
  return { kept: record.visits, forgotten: record.forgottenVisits };
}

/** A record's fields that tell of the visits. */
export function visitFields(log: VisitLog): Pick<ThreadRecord, 'visits' | 'forgottenVisits' | 'lastVisitAt'> {
  return {
    visits: [...log.kept],
    forgottenVisits: log.forgotten,
    lastVisitAt: log.kept.at(-1)?.lastActiveAt ?? 0,
  };
}
