import type { ThreadKey } from '../thread/comment.ts';
import type { Database } from './open.ts';
import { deleteThread } from './put-thread.ts';

/** Forgets the threads last visited before `until` that hold no bookmark and are not followed. Answers how many. */
export async function forgetOldThreads(db: Database, until: number, followed: ReadonlySet<ThreadKey>): Promise<number> {
  const tx = db.transaction(['threads', 'summaries', 'sites', 'bookmarks'], 'readwrite');
  const old = await tx.objectStore('threads').index('lastVisitAt').getAllKeys(IDBKeyRange.upperBound(until, true));
  let forgotten = 0;
  for (const key of old) {
    if (followed.has(key) || (await tx.objectStore('bookmarks').index('key').count(key)) > 0) continue;
    await deleteThread(tx, key);
    forgotten += 1;
  }
  await tx.done;
  return forgotten;
}
