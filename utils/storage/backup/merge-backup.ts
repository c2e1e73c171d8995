import type { IDBPTransaction } from 'idb';
import type { ImportCounts } from '../../settings/backup.ts';
import { defaultSettings, readSettings, type Settings } from '../../settings/settings.ts';
import type { CommentId } from '../../thread/comment.ts';
import { mergeFollows } from '../merge-follows.ts';
import type { Database } from '../open.ts';
import { mergeThread, type PlainThread, plainThread } from '../plain-thread.ts';
import { putThread, summariseSite, threadStores } from '../put-thread.ts';
import type { FollowRecord, SiteRecord, ThreadRecord, UnderstoryDB } from '../schema.ts';
import { unsaid } from '../settings.ts';
import { findOwn } from '../threads.ts';
import type { Backup } from './backup.ts';
import { differInNotes, mergeBookmarks } from './merge-bookmarks.ts';
import { mergeSettings, mergeSites } from './merge-choices.ts';

const stores = [...threadStores, 'follows', 'bookmarks', 'settings'] as const;
type Stores = (typeof stores)[number][];

/** What `importBackup` would change. The browser itself would refuse a write here. */
export async function previewBackup(db: Database, backup: Backup): Promise<ImportCounts> {
  const tx = db.transaction([...stores], 'readonly');
  const counts = await mergeAll(tx, backup, async () => {});
  await tx.done;
  return counts;
}

/**
 * Merges a backup into what is there, all of it or nothing, and answers what that changed. Nothing that is here is
 * lost; the same again changes nothing.
 */
export async function importBackup(db: Database, backup: Backup): Promise<ImportCounts> {
  const tx = db.transaction([...stores], 'readwrite');
  try {
    const counts = await mergeAll(tx, backup, async (store, value, key) => {
      if (store === 'threads') await putThread(tx, value as ThreadRecord);
      else await tx.objectStore(store).put(value as never, key as never);
      if (store === 'sites') await summariseSite(tx, (value as SiteRecord).host);
    });
    await tx.done;
    return counts;
  } catch (error: unknown) {
    tx.done.catch(() => {
      // Said by the error that led here.
    });
    try {
      // Left alone, it would keep what was put before.
      tx.abort();
    } catch {
      // The browser has ended it by itself.
    }
    throw error;
  }
}

type Transaction = IDBPTransaction<UnderstoryDB, Stores, 'readonly' | 'readwrite'>;
type Put = (store: Stores[number], value: object, key?: string) => Promise<void>;

async function mergeAll(tx: Transaction, backup: Backup, put: Put): Promise<ImportCounts> {
  const counts: ImportCounts = {
    threads: { added: 0, changed: 0, same: 0 },
    read: 0,
    bookmarks: { added: 0, changed: 0, same: 0, bothNotes: 0 },
    ...{ sites: 0, settings: 0, unusable: 0 },
  };
  const follows = new Map(backup.follows.map((follow) => [follow.key, follow]));
  for (const thread of backup.threads) await mergeOneThread(tx, thread, follows.get(thread.key), put, counts);
  for (const bookmark of backup.bookmarks) {
    const present = await tx.objectStore('bookmarks').get(bookmark.id);
    const merged = present ? mergeBookmarks(present, bookmark) : bookmark;
    const change = changeOf(present, merged);
    counts.bookmarks[change] += 1;
    if (present && change === 'changed' && differInNotes(present, bookmark)) counts.bookmarks.bothNotes += 1;
    if (change !== 'same') await put('bookmarks', merged);
  }
  for (const site of backup.sites) {
    const present = await tx.objectStore('sites').get(site.host);
    const merged = mergeSites(present, site);
    if (changeOf(present, merged) !== 'same') await put('sites', merged);
    if (changeOf(sayings(present ?? unsaid(site.host)), sayings(merged)) !== 'same') counts.sites += 1;
  }
  if (backup.settings) {
    const present = await tx.objectStore('settings').get('settings');
    const merged = mergeSettings(present, backup.settings);
    if (changeOf(present, merged) !== 'same') await put('settings', merged, 'settings');
    const [before, after] = [readSettings(present), readSettings(merged)];
    const names = Object.keys(defaultSettings) as (keyof Settings)[];
    counts.settings = names.filter((name) => changeOf([before[name]], [after[name]]) !== 'same').length;
  }
  return counts;
}

/** `other`: how it is followed by the backup, absent where it is not. */
async function mergeOneThread(
  tx: Transaction,
  plain: PlainThread,
  other: FollowRecord | undefined,
  put: Put,
  counts: ImportCounts,
): Promise<void> {
  const { key, record: present } = await findOwn(tx.objectStore('threads'), plain.key, plain.host);
  const merged = mergeThread(present, { ...plain, key });
  const [before, after] = [present && plainThread(present), plainThread(merged)];
  const change = changeOf(before, after);
  const read = new Set(readIds(before));
  counts.read += readIds(after).filter((id) => !read.has(id)).length;
  if (change !== 'same') await put('threads', merged);
  const followed = await tx.objectStore('follows').get(key);
  const follow = other && mergeFollows(followed, { ...other, key });
  const isFollowSame = follow === undefined || changeOf(followed, follow) === 'same';
  if (follow && !isFollowSame) await put('follows', follow);
  counts.threads[change === 'same' && !isFollowSame ? 'changed' : change] += 1;
}

function readIds(thread: PlainThread | undefined): CommentId[] {
  return (thread?.comments ?? []).filter(({ readIn }) => readIn !== null).map(({ id }) => id);
}

function sayings({ rebuild, implied, rules, muted }: SiteRecord): object {
  return { rebuild, implied, rules, muted };
}

function changeOf(present: object | undefined, merged: object): 'added' | 'changed' | 'same' {
  if (!present) return 'added';
  return isSame(present, merged) ? 'same' : 'changed';
}

/** Of JSON values. Fields may stand in any order: a migration adds its own last. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const fields = new Map(Object.entries(b));
  const own = Object.entries(a);
  return (
    own.length === fields.size && own.every(([name, value]) => fields.has(name) && isSame(value, fields.get(name)))
  );
}
