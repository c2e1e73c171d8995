import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { UnderstoryDB } from './schema.ts';

/**
 * One step of the database's way from empty to today. A step that has shipped is never changed: it sees the data as it
 * was then, by cast where the types have moved on, and awaits nothing but the transaction.
 */
export type Migration = (
  db: IDBPDatabase<UnderstoryDB>,
  transaction: IDBPTransaction<UnderstoryDB, StoreNames<UnderstoryDB>[], 'versionchange'>,
) => void | Promise<void>;

/** In order; a database of version n has had the first n. Each version has a seed in test/storage/seeds. */
export const migrations: readonly Migration[] = [
  // 1: threads, bookmarks, sites, settings.
  (db) => {
    db.createObjectStore('threads', { keyPath: 'key' }).createIndex('lastVisitAt', 'lastVisitAt');
    const bookmarks = db.createObjectStore('bookmarks', { keyPath: 'id' });
    bookmarks.createIndex('key', 'key');
    bookmarks.createIndex('createdAt', 'createdAt');
    db.createObjectStore('sites', { keyPath: 'host' });
    db.createObjectStore('settings');
  },
  // 2: what the reader said of replies found in the words, and the switch for them on a site.
  async (_db, transaction) => {
    const threads = transaction.objectStore('threads');
    for (let at = await threads.openCursor(); at; at = await at.continue()) {
      await at.update({ ...at.value, decisions: [] });
    }
    const sites = transaction.objectStore('sites');
    for (let at = await sites.openCursor(); at; at = await at.continue()) {
      await at.update({ ...at.value, implied: null });
    }
  },
  // 3: what the reader said of places on a site's pages.
  async (_db, transaction) => {
    const sites = transaction.objectStore('sites');
    for (let at = await sites.openCursor(); at; at = await at.continue()) {
      await at.update({ ...at.value, rules: [] });
    }
  },
  // 4: the authors that are muted on a site, and their comments in its threads.
  async (_db, transaction) => {
    const threads = transaction.objectStore('threads');
    for (let at = await threads.openCursor(); at; at = await at.continue()) {
      await at.update({ ...at.value, muted: [] });
    }
    const sites = transaction.objectStore('sites');
    for (let at = await sites.openCursor(); at; at = await at.continue()) {
      await at.update({ ...at.value, muted: [] });
    }
  },
  // 5: the words of a bookmarked comment as they were last read.
  async (_db, transaction) => {
    const bookmarks = transaction.objectStore('bookmarks');
    for (let at = await bookmarks.openCursor(); at; at = await at.continue()) {
      await at.update({ ...at.value, readText: null });
    }
  },
  // 6: when each setting was changed.
  async (_db, transaction) => {
    const settings = transaction.objectStore('settings');
    for (let at = await settings.openCursor(); at; at = await at.continue()) {
      await at.update({ ...at.value, changedAt: {} });
    }
  },
  // 7: threads that are followed, what their sources have told, and the hosts that were asked.
  (db) => {
    db.createObjectStore('follows', { keyPath: 'key' }).createIndex('dueAt', 'dueAt');
    db.createObjectStore('feeds', { keyPath: 'key' });
    db.createObjectStore('hosts', { keyPath: 'host' });
  },
  // 8: what lists show of threads, filled when all steps are done; and whether a bookmarked comment is gone.
  async (db, transaction) => {
    db.createObjectStore('summaries', { keyPath: 'key' }).createIndex('blog', 'blog');
    const bookmarks = transaction.objectStore('bookmarks');
    for (let at = await bookmarks.openCursor(); at; at = await at.continue()) {
      await at.update({ ...at.value, gone: false });
    }
  },
  // 9: when the newest comment of a thread was written; of the followed ones their checks have told.
  async (_db, transaction) => {
    const threads = transaction.objectStore('threads');
    const follows = transaction.objectStore('follows');
    for (let at = await threads.openCursor(); at; at = await at.continue()) {
      const follow = await follows.get(at.value.key);
      await at.update({ ...at.value, newestAt: follow?.newest ?? null });
    }
  },
];

export const VERSION = migrations.length;
