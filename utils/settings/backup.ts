/** What a backup can hold: the threads, the bookmarks, and what was chosen (single sites and the settings). */
export const backupParts = ['bookmarks', 'threads', 'choices'] as const;

export type BackupPart = (typeof backupParts)[number];

/** What a backup of today would hold. */
export interface BackupContents {
  bookmarks: number;
  threads: number;
  /** Sites of which anything was said. */
  sites: number;
  /** Epoch milliseconds; null where there was none. */
  lastExportAt: number | null;
}

/** What an import changes, or would change. */
export interface ImportCounts {
  /** `same`: in both, with nothing to learn from the file. How it is followed belongs to a thread. */
  threads: { added: number; changed: number; same: number };
  /** Comments that become read. */
  read: number;
  /** `bothNotes`: of the changed ones, those with a note here and another one in the file. */
  bookmarks: { added: number; changed: number; same: number; bothNotes: number };
  /** Sites of which something is said that was not said here. */
  sites: number;
  settings: number;
  /** Parts of the file that can't be used, and are left out. */
  unusable: number;
}

/** `notOurs`: another kind of file. `newer`: of a later version of Understory. `damaged`: cut off, or nothing in it can be used. */
export type BackupRefusal = 'notOurs' | 'newer' | 'damaged';

export type ImportAnswer = ImportCounts | { refused: BackupRefusal };

/** The longest text of a backup, in characters: messages between the extension’s parts carry 64 MB, escapes and all. */
export const MOST_BACKUP_CHARS = 40_000_000;
