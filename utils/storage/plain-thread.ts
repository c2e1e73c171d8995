import type { CommentId } from '../thread/comment.ts';
import type { DecisionMark, FoldMark, KnownComment, ThreadMemory } from '../thread/memory.ts';
import { emptyMemory } from '../thread/memory.ts';
import { mergeMemories } from '../thread/merge-memory.ts';
import { laterOf } from '../thread/newest-instant.ts';
import type { VisitLog } from '../thread/visit.ts';
import type { ThreadRecord } from './schema.ts';
import { packThread, type ThreadHead, unpackThread } from './thread-record.ts';

/** A thread's record as a JSON value: what a message or a file can carry. */
export interface PlainThread extends ThreadHead {
  visits: VisitLog;
  comments: KnownComment[];
  folds: [CommentId, FoldMark][];
  decisions: [CommentId, DecisionMark][];
}

export function plainThread(record: ThreadRecord): PlainThread {
  const memory = unpackThread(record);
  const { key, host, url, title, site, platform, declaredCount, newestAt, muted } = record;
  return {
    ...{ key, host, url, title, site, platform, declaredCount, newestAt, muted },
    visits: memory.visits,
    comments: [...memory.comments.values()],
    folds: [...memory.folds],
    decisions: [...memory.decisions],
  };
}

/** What both know together; address and title are those of the later visit. The key is the present one's. */
export function mergeThread(present: ThreadRecord | undefined, plain: PlainThread): ThreadRecord {
  const memory = mergeMemories(present ? unpackThread(present) : emptyMemory(), memoryOf(plain));
  if (!present) return packThread(plain, memory);
  const head = present.lastVisitAt >= (plain.visits.kept.at(-1)?.lastActiveAt ?? 0) ? present : plain;
  const noted = new Set(present.muted.map(({ id }) => id));
  const muted = [...present.muted, ...plain.muted.filter(({ id }) => !noted.has(id))];
  const newestAt = laterOf(present.newestAt, plain.newestAt);
  return packThread({ ...head, key: present.key, host: present.host, newestAt, muted }, memory);
}

function memoryOf(plain: PlainThread): ThreadMemory {
  return {
    visits: plain.visits,
    comments: new Map(plain.comments.map((comment) => [comment.id, comment])),
    folds: new Map(plain.folds),
    decisions: new Map(plain.decisions),
  };
}
