import type { ForgottenThread } from '../messaging/protocol.ts';
import type { ThreadKey } from '../thread/comment.ts';
import type { Database } from './open.ts';
import { mergeThread, type PlainThread, plainThread } from './plain-thread.ts';
import { deleteThread, putThread, threadStores } from './put-thread.ts';

/** Takes the thread out and answers what is needed to put it back; null where there is none. */
export async function forgetThread(db: Database, key: ThreadKey): Promise<ForgottenThread | null> {
  const tx = db.transaction(threadStores, 'readwrite');
  const record = await tx.objectStore('threads').get(key);
  await deleteThread(tx, key);
  await tx.done;
  return record ? { key, title: record.title, record: plainThread(record) } : null;
}

/** Puts a forgotten thread back; if it was visited again in between, both memories become one. */
export async function restoreThread(db: Database, plain: PlainThread): Promise<void> {
  const tx = db.transaction(threadStores, 'readwrite');
  await putThread(tx, mergeThread(await tx.objectStore('threads').get(plain.key), plain));
  await tx.done;
}

/**
 * Takes out all threads of a blog, by the name that lists show. `keep` is given them first; what it answers is answered,
 * and where it throws, nothing is changed.
 */
export async function forgetSite<Kept>(
  db: Database,
  site: string,
  keep: (threads: PlainThread[]) => Kept,
): Promise<Kept> {
  const tx = db.transaction(threadStores, 'readwrite');
  const threads: PlainThread[] = [];
  for (const summary of await tx.objectStore('summaries').getAll()) {
    const record = summary.site === site ? await tx.objectStore('threads').get(summary.key) : undefined;
    if (record) threads.push(plainThread(record));
  }
  const kept = keep(threads);
  for (const { key } of threads) await deleteThread(tx, key);
  await tx.done;
  return kept;
}
