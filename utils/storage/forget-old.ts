import type { Database } from './open.ts';
import { deleteThread } from './put-thread.ts';

/** Forgets the threads last visited before `until` that hold no bookmark and are not followed. Answers how many. */
export async function forgetOldThreads(db: Database, until: number): Promise<number> {
  const tx = db.transaction(['threads', 'summaries', 'sites', 'bookmarks', 'follows'], 'readwrite');
  const old = await tx.objectStore('threads').index('lastVisitAt').getAllKeys(IDBKeyRange.upperBound(until, true));
  let forgotten = 0;
  for (const key of old) {
    if ((await tx.objectStore('follows').count(key)) > 0) continue;
    if ((await tx.objectStore('bookmarks').index('key').count(key)) > 0) continue;
    await deleteThread(tx, key);
    forgotten += 1;
  }
  await tx.done;
  return forgotten;
}

/** Forgets the hosts that were last asked, or wished to be left alone, before `until`: of use only for asking again. */
export async function forgetOldHosts(db: Database, until: number): Promise<void> {
  const tx = db.transaction('hosts', 'readwrite');
  for (let at = await tx.store.openCursor(); at; at = await at.continue()) {
    const { askedAt, notBefore, restUntil } = at.value;
    if (Math.max(askedAt, notBefore, restUntil) < until) await at.delete();
  }
  await tx.done;
}
