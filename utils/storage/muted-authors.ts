import type { MutedSite } from '../settings/kept.ts';
import type { Database } from './open.ts';
import { summariseSite, threadStores } from './put-thread.ts';
import { unsaid } from './settings.ts';

/** The authors whose comments are folded to a line on a site (`siteHost`), the last one muted last. */
export async function loadMuted(db: Database, host: string): Promise<string[]> {
  return (await db.get('sites', host))?.muted ?? [];
}

/** The sites with muted authors, in the order of their names. */
export async function listMuted(db: Database): Promise<MutedSite[]> {
  const sites = await db.getAll('sites');
  return sites.filter(({ muted }) => muted.length > 0).map(({ host, muted }) => ({ host, authors: muted }));
}

/** Answers all that are muted on the site then. */
export async function saveMuted(
  db: Database,
  { host, author, muted }: { host: string; author: string; muted: boolean },
  now: number,
): Promise<string[]> {
  const tx = db.transaction(threadStores, 'readwrite');
  const sites = tx.objectStore('sites');
  const site = (await sites.get(host)) ?? unsaid(host);
  const others = site.muted.filter((other) => other !== author);
  const authors = muted ? [...others, author] : others;
  await sites.put({ ...site, muted: authors, changedAt: now });
  await summariseSite(tx, host);
  await tx.done;
  return authors;
}
