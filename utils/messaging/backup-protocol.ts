import type { BackupContents, BackupPart, ImportAnswer } from '../settings/backup.ts';

/** The part of `Protocol` that takes everything out in a file, and in again. */
export interface BackupProtocol {
  backupContents(): BackupContents;
  /** The text of a backup with these parts (the file: `utils/storage/backup/README.md`). */
  exportBackup(parts: BackupPart[]): string;
  /** What importing such a file would change. Nothing is changed. */
  previewImport(text: string): ImportAnswer;
  /** Merges such a file into what is there, all of it or nothing. Open pages follow. */
  importBackup(text: string): ImportAnswer;
}
