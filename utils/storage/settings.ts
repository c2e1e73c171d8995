import { readSettings, type Settings } from '../settings/settings.ts';
import { siblingHosts } from '../thread/site-host.ts';
import type { Database } from './open.ts';
import type { SiteRecord } from './schema.ts';

export async function loadSettings(db: Database): Promise<Settings> {
  return readSettings(await db.get('settings', 'settings'));
}

/** Answers all settings as they are then. */
export async function saveSettings(db: Database, changes: Partial<Settings>, now: number): Promise<Settings> {
  const tx = db.transaction('settings', 'readwrite');
  const before = await tx.store.get('settings');
  const changed = Object.fromEntries(Object.keys(changes).map((name) => [name, now]));
  const stored = { ...before, ...changes, changedAt: { ...before?.changedAt, ...changed } };
  await tx.store.put(stored, 'settings');
  await tx.done;
  return readSettings(stored);
}

/**
 * Whether comments are rebuilt on a host (`siteHost`): as said of it, else as last said of a host that shows the same
 * pages in another dress; null where the reader never said.
 */
export async function loadSite(db: Database, host: string): Promise<boolean | null> {
  const own = (await db.get('sites', host))?.rebuild ?? null;
  if (own !== null || host === '') return own;
  const siblings = await Promise.all(siblingHosts(host).map((one) => db.get('sites', one)));
  const said = siblings.filter((one) => one !== undefined && one.rebuild !== null);
  return said.sort((a, b) => (b?.changedAt ?? 0) - (a?.changedAt ?? 0))[0]?.rebuild ?? null;
}

export async function saveSite(db: Database, host: string, rebuild: boolean | null, now: number): Promise<void> {
  await changeSite(db, host, { rebuild, changedAt: now });
}

/** Whether replies are placed by their wording on a host: as said of it, else as said in general. */
export async function loadImplied(db: Database, host: string): Promise<boolean> {
  const [site, settings] = await Promise.all([db.get('sites', host), loadSettings(db)]);
  return site?.implied ?? settings.implied;
}

export async function saveImplied(db: Database, host: string, implied: boolean | null, now: number): Promise<void> {
  await changeSite(db, host, { implied, changedAt: now });
}

async function changeSite(db: Database, host: string, changes: Partial<SiteRecord>): Promise<void> {
  const tx = db.transaction('sites', 'readwrite');
  await tx.store.put({ ...((await tx.store.get(host)) ?? unsaid(host)), ...changes });
  await tx.done;
}

/** A site that nothing was said of. */
export function unsaid(host: string): SiteRecord {
  return { host, rebuild: null, implied: null, rules: [], muted: [], changedAt: 0 };
}
