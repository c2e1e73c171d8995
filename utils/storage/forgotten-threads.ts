import type { ForgottenThread } from '../messaging/protocol.ts';
import type { ThreadKey } from '../thread/comment.ts';
import { mergeFollows } from './merge-follows.ts';
import type { Database } from './open.ts';
import { mergeThread, type PlainThread, plainThread } from './plain-thread.ts';
import type { FollowRecord } from './schema.ts';

/** Takes the thread out and answers what is needed to put it back; null where there is none. */
export async function forgetThread(db: Database, key: ThreadKey): Promise<ForgottenThread | null> {
  const stores = ['threads', 'follows', 'feeds'] as const;
  const tx = db.transaction(stores, 'readwrite');
  const record = await tx.objectStore('threads').get(key);
  const follow = (await tx.objectStore('follows').get(key)) ?? null;
  await Promise.all(stores.map((store) => tx.objectStore(store).delete(key)));
  await tx.done;
  return record ? { key, title: record.title, record: plainThread(record), follow } : null;
}

/** Puts a forgotten thread back; if it was visited again in between, both memories become one. */
export async function restoreThread(db: Database, plain: PlainThread, follow: FollowRecord | null): Promise<void> {
  const tx = db.transaction(['threads', 'follows'], 'readwrite');
  const threads = tx.objectStore('threads');
  await threads.put(mergeThread(await threads.get(plain.key), plain));
  if (follow) await tx.objectStore('follows').put(mergeFollows(await tx.objectStore('follows').get(plain.key), follow));
  await tx.done;
}
