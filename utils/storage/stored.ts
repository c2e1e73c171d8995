import type { SiteChoice, StoredCounts } from '../settings/kept.ts';
import type { Database } from './open.ts';

export async function countStored(db: Database): Promise<StoredCounts> {
  const [threads, bookmarks] = await Promise.all([db.getAll('summaries'), db.count('bookmarks')]);
  const comments = threads.reduce((sum, { inVisit }) => sum + inVisit.counts.comments, 0);
  return { threads: threads.length, comments, bookmarks };
}

/** The sites of which something was said, by their names. */
export async function listSites(db: Database): Promise<SiteChoice[]> {
  const sites = await db.getAll('sites');
  return sites
    .filter(({ rebuild, implied }) => rebuild !== null || implied !== null)
    .map(({ host, rebuild, implied }) => ({ host, rebuild, implied }));
}

/** All of it or nothing. */
export async function forgetEverything(db: Database): Promise<void> {
  const stores = [...db.objectStoreNames];
  const tx = db.transaction(stores, 'readwrite');
  await Promise.all(stores.map((store) => tx.objectStore(store).clear()));
  await tx.done;
}
