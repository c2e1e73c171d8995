import type { ForgottenThread } from '../messaging/protocol.ts';
import type { CommentId, ThreadKey } from '../thread/comment.ts';
import type { DecisionMark, FoldMark, KnownComment, ThreadMemory } from '../thread/memory.ts';
import { mergeMemories } from '../thread/merge-memory.ts';
import type { VisitLog } from '../thread/visit.ts';
import type { Database } from './open.ts';
import { packThread, type ThreadHead, unpackThread } from './thread-record.ts';

/** A thread's record as a JSON value: what a message can carry. */
export interface PlainThread extends ThreadHead {
  visits: VisitLog;
  comments: KnownComment[];
  folds: [CommentId, FoldMark][];
  decisions: [CommentId, DecisionMark][];
}

/** Takes the thread out and answers what is needed to put it back; null where there is none. */
export async function forgetThread(db: Database, key: ThreadKey): Promise<ForgottenThread | null> {
  const tx = db.transaction('threads', 'readwrite');
  const record = await tx.store.get(key);
  await tx.store.delete(key);
  await tx.done;
  if (!record) return null;
  const memory = unpackThread(record);
  const { host, url, title, site, platform, declaredCount, muted } = record;
  const plain: PlainThread = {
    ...{ key, host, url, title, site, platform, declaredCount, muted },
    visits: memory.visits,
    comments: [...memory.comments.values()],
    folds: [...memory.folds],
    decisions: [...memory.decisions],
  };
  return { key, title, record: plain };
}

/** Puts a forgotten thread back; if it was visited again in between, both memories become one. */
export async function restoreThread(db: Database, plain: PlainThread): Promise<void> {
  const restored: ThreadMemory = {
    visits: plain.visits,
    comments: new Map(plain.comments.map((comment) => [comment.id, comment])),
    folds: new Map(plain.folds),
    decisions: new Map(plain.decisions),
  };
  const tx = db.transaction('threads', 'readwrite');
  const present = await tx.store.get(plain.key);
  const memory = present ? mergeMemories(unpackThread(present), restored) : restored;
  await tx.store.put(packThread(present ?? plain, memory));
  await tx.done;
}
