import type { IDBPTransaction, StoreNames } from 'idb';
import type { ThreadKey } from '../thread/comment.ts';
import { siteHost } from '../thread/site-host.ts';
import type { ThreadRecord, UnderstoryDB } from './schema.ts';
import { summariseThread } from './summarise-thread.ts';

/** The stores that a transaction holds in which threads are written or muted authors change. */
export const threadStores = ['threads', 'summaries', 'sites'] as const;

/** A transaction that holds at least these stores. */
export type ThreadTransaction = Pick<
  IDBPTransaction<UnderstoryDB, StoreNames<UnderstoryDB>[], 'readwrite' | 'versionchange'>,
  'objectStore'
>;

/** The one way to write a thread: what lists show of it is written with it. */
export async function putThread(tx: ThreadTransaction, record: ThreadRecord): Promise<void> {
  await Promise.all([tx.objectStore('threads').put(record), putSummary(tx, record)]);
}

export async function deleteThread(tx: ThreadTransaction, key: ThreadKey): Promise<void> {
  await Promise.all([tx.objectStore('threads').delete(key), tx.objectStore('summaries').delete(key)]);
}

/** To be called when others are muted on a site (`siteHost`): what they wrote counts as read in lists. */
export async function summariseSite(tx: ThreadTransaction, host: string): Promise<void> {
  for (const key of await tx.objectStore('summaries').index('blog').getAllKeys(host)) {
    const record = await tx.objectStore('threads').get(key);
    if (record && record.muted.length > 0) await putSummary(tx, record);
  }
}

/** After a change of the schema: no step of the way had to know what lists show. */
export async function summariseAll(tx: ThreadTransaction): Promise<void> {
  await tx.objectStore('summaries').clear();
  for (const key of await tx.objectStore('threads').getAllKeys()) {
    const record = await tx.objectStore('threads').get(key);
    if (record) await putSummary(tx, record);
  }
}

async function putSummary(tx: ThreadTransaction, record: ThreadRecord): Promise<void> {
  // Most threads hold nobody who was ever muted.
  const site = record.muted.length > 0 ? await tx.objectStore('sites').get(siteHost(record.url)) : undefined;
  await tx.objectStore('summaries').put(summariseThread(record, new Set(site?.muted)));
}
