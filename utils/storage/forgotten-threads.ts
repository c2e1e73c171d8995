import type { IDBPTransaction } from 'idb';
import type { ForgottenThread } from '../messaging/protocol.ts';
import type { ThreadKey } from '../thread/comment.ts';
import { mergeFollows } from './merge-follows.ts';
import type { Database } from './open.ts';
import { mergeThread, type PlainThread, plainThread } from './plain-thread.ts';
import { deleteThread, putThread } from './put-thread.ts';
import type { FollowRecord, UnderstoryDB } from './schema.ts';

const stores = ['threads', 'summaries', 'sites', 'follows', 'feeds'] as const;

/** Takes the thread out and answers what is needed to put it back; null where there is none. */
export async function forgetThread(db: Database, key: ThreadKey): Promise<ForgottenThread | null> {
  const tx = db.transaction(stores, 'readwrite');
  const forgotten = await takeOut(tx, key);
  await tx.done;
  return forgotten;
}

/** As `forgetThread`, all threads of a blog, by the name that lists show; all of them or none. */
export async function forgetSite(db: Database, site: string): Promise<ForgottenThread[]> {
  const tx = db.transaction(stores, 'readwrite');
  const forgotten: ForgottenThread[] = [];
  for (const summary of await tx.objectStore('summaries').getAll()) {
    const one = summary.site === site ? await takeOut(tx, summary.key) : null;
    if (one) forgotten.push(one);
  }
  await tx.done;
  return forgotten;
}

/** Puts a forgotten thread back; if it was visited again in between, both memories become one. */
export async function restoreThread(db: Database, plain: PlainThread, follow: FollowRecord | null): Promise<void> {
  const tx = db.transaction(['threads', 'summaries', 'sites', 'follows'], 'readwrite');
  await putThread(tx, mergeThread(await tx.objectStore('threads').get(plain.key), plain));
  if (follow) await tx.objectStore('follows').put(mergeFollows(await tx.objectStore('follows').get(plain.key), follow));
  await tx.done;
}

async function takeOut(
  tx: IDBPTransaction<UnderstoryDB, typeof stores, 'readwrite'>,
  key: ThreadKey,
): Promise<ForgottenThread | null> {
  const record = await tx.objectStore('threads').get(key);
  const follow = (await tx.objectStore('follows').get(key)) ?? null;
  await Promise.all([
    deleteThread(tx, key),
    tx.objectStore('follows').delete(key),
    tx.objectStore('feeds').delete(key),
  ]);
  return record ? { key, title: record.title, record: plainThread(record), follow } : null;
}
