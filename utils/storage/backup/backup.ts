import type { Bookmark } from '../../messaging/protocol.ts';
import type { BackupContents, BackupPart } from '../../settings/backup.ts';
import type { Database } from '../open.ts';
import { type PlainThread, plainThread } from '../plain-thread.ts';
import type { FollowRecord, SiteRecord, StoredSettings } from '../schema.ts';

/** Everything that is kept, as JSON values; parts that were left out are empty. */
export interface Backup {
  threads: PlainThread[];
  /** How threads are followed; they go with the threads. */
  follows: FollowRecord[];
  bookmarks: Bookmark[];
  sites: SiteRecord[];
  /** Null where nothing was ever set. */
  settings: StoredSettings | null;
}

export async function collectBackup(db: Database, parts: readonly BackupPart[]): Promise<Backup> {
  const tx = db.transaction(['threads', 'follows', 'bookmarks', 'sites', 'settings']);
  const [threads, follows, bookmarks, sites, settings] = await Promise.all([
    parts.includes('threads') ? tx.objectStore('threads').getAll() : [],
    parts.includes('threads') ? tx.objectStore('follows').getAll() : [],
    parts.includes('bookmarks') ? tx.objectStore('bookmarks').getAll() : [],
    parts.includes('choices') ? tx.objectStore('sites').getAll() : [],
    parts.includes('choices') ? tx.objectStore('settings').get('settings') : undefined,
  ]);
  return { threads: threads.map(plainThread), follows, bookmarks, sites, settings: settings ?? null };
}

export async function countBackup(db: Database): Promise<Omit<BackupContents, 'lastExportAt'>> {
  const [bookmarks, threads, sites] = await Promise.all([
    db.count('bookmarks'),
    db.count('threads'),
    db.getAll('sites'),
  ]);
  return { bookmarks, threads, sites: sites.filter(isSaid).length };
}

function isSaid({ rebuild, implied, rules, muted }: SiteRecord): boolean {
  return rebuild !== null || implied !== null || rules.length > 0 || muted.length > 0;
}
