import { browser } from 'wxt/browser';
import { sendNotice } from '../messaging/notice.ts';
import type { Handlers } from '../messaging/server.ts';
import { type ImportAnswer, MOST_BACKUP_CHARS } from '../settings/backup.ts';
import { type Backup, collectBackup, countBackup } from '../storage/backup/backup.ts';
import { importBackup, previewBackup } from '../storage/backup/merge-backup.ts';
import { type Database, openDatabase } from '../storage/open.ts';
import { loadSettings } from '../storage/settings.ts';
import { listSites } from '../storage/stored.ts';
import { readBackupFile, writeBackupFile } from './backup-file.ts';
import { showDot } from './follow-news.ts';
import { checkFollowed } from './follow-run.ts';
import { askAgain, tellTrees } from './open-tabs.ts';
import { followRules } from './rule-calls.ts';
import { applyToOpenTabs } from './site-calls.ts';

type BackupCalls = Pick<Handlers, 'backupContents' | 'exportBackup' | 'previewImport' | 'importBackup'>;

/** When everything was last taken out in a file, in `storage.local`; forgotten with everything. */
const LAST_EXPORT = 'lastExportAt';

/** Everything that is kept, out in a file and in again. */
export const backupCalls: BackupCalls = {
  async backupContents() {
    const [counts, said] = await Promise.all([
      countBackup(await openDatabase()),
      // Where it can't be had, it is as if it had never been noted.
      browser.storage.local.get(LAST_EXPORT).catch((): Record<string, unknown> => ({})),
    ]);
    return { ...counts, lastExportAt: typeof said[LAST_EXPORT] === 'number' ? said[LAST_EXPORT] : null };
  },

  async exportBackup(_caller, parts) {
    const now = Date.now();
    const text = writeBackupFile(await collectBackup(await openDatabase(), parts), now);
    if (text.length > MOST_BACKUP_CHARS) throw new Error('That is too much for one file. Export the parts one by one.');
    await browser.storage.local.set({ [LAST_EXPORT]: now }).catch(() => {
      // The file is what matters.
    });
    return text;
  },

  async previewImport(_caller, text) {
    return read(text, previewBackup);
  },

  async importBackup(_caller, text) {
    return read(text, async (db, backup) => {
      const before = await listSites(db);
      const counts = await importBackup(db, backup);
      for (const changed of ['threads', 'bookmarks', 'settings', 'tab'] as const) sendNotice(changed);
      await showDot();
      if (backup.follows.length > 0) void checkFollowed();
      await tellTrees(null, 'settingsChanged', await loadSettings(db));
      await followRules(backup.sites.map(({ host }) => host));
      for (const { host, rebuild } of await listSites(db)) {
        const isNew = !before.some((site) => site.host === host && site.rebuild === rebuild);
        if (isNew && rebuild !== null) await applyToOpenTabs(host, rebuild);
      }
      await askAgain(null);
      return counts;
    });
  },
};

async function read(
  text: string,
  work: (db: Database, backup: Backup) => Promise<Exclude<ImportAnswer, { refused: string }>>,
): Promise<ImportAnswer> {
  const file = readBackupFile(text);
  if ('refused' in file) return file;
  return { ...(await work(await openDatabase(), file.backup)), unusable: file.unusable };
}
