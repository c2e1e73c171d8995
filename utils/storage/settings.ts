import type { Settings } from '../messaging/protocol.ts';
import type { Database } from './open.ts';

const defaultSettings: Settings = { markWhileReading: true, fewestComments: 3, keys: true, dimRead: true };

export async function loadSettings(db: Database): Promise<Settings> {
  return { ...defaultSettings, ...(await db.get('settings', 'settings')) };
}

/** Answers all settings as they are then. */
export async function saveSettings(db: Database, changes: Partial<Settings>): Promise<Settings> {
  const tx = db.transaction('settings', 'readwrite');
  const stored = { ...(await tx.store.get('settings')), ...changes };
  await tx.store.put(stored, 'settings');
  await tx.done;
  return { ...defaultSettings, ...stored };
}

/** Whether comments are rebuilt on a host (`siteHost`); null where the reader never said. */
export async function loadSite(db: Database, host: string): Promise<boolean | null> {
  return (await db.get('sites', host))?.rebuild ?? null;
}

export async function saveSite(db: Database, host: string, rebuild: boolean, now: number): Promise<void> {
  await db.put('sites', { host, rebuild, changedAt: now });
}
