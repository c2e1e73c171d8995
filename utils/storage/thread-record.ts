import type { ThreadMemory } from '../thread/memory.ts';
import { packComments, unpackComments } from './pack-comments.ts';
import type { ThreadRecord } from './schema.ts';

/** What is known of a thread besides its comments and visits. */
export type ThreadHead = Pick<ThreadRecord, 'key' | 'host' | 'url' | 'title' | 'site' | 'platform' | 'declaredCount'>;

export function packThread(head: ThreadHead, memory: ThreadMemory): ThreadRecord {
  const { key, host, url, title, site, platform, declaredCount } = head;
  const { kept, forgotten } = memory.visits;
  return {
    ...{ key, host, url, title, site, platform, declaredCount },
    lastVisitAt: kept.at(-1)?.lastActiveAt ?? 0,
    visits: [...kept],
    forgottenVisits: forgotten,
    comments: packComments(memory.comments),
    folds: [...memory.folds].map(([id, fold]) => ({ id, ...fold })),
  };
}

export function unpackThread(record: ThreadRecord): ThreadMemory {
  return {
    visits: { kept: record.visits, forgotten: record.forgottenVisits },
    comments: unpackComments(record.comments),
    folds: new Map(record.folds.map(({ id, folded, at }) => [id, { folded, at }])),
  };
}
