import { call } from '../../utils/messaging/client.ts';
import type { BackupContents, BackupPart, ImportAnswer } from '../../utils/settings/backup.ts';
import type { Failure } from './failure.ts';
import { useAnswer } from './use-answer.ts';

export interface BackupInUse {
  /** Null until known. */
  contents: BackupContents | null;
  failure: Failure | null;
  again(): void;
  /** The text of a file with these parts. */
  write(parts: BackupPart[]): Promise<string>;
  /** What importing such a file would change. */
  preview(text: string): Promise<ImportAnswer>;
  read(text: string): Promise<ImportAnswer>;
}

/** Everything that is kept, out in a file and in again; what it would be, kept up to date. */
export function useBackup(): BackupInUse {
  const { value, failure, again } = useAnswer(() => call('backupContents'), [], ['threads', 'bookmarks', 'settings']);
  const write = async (parts: BackupPart[]) => {
    const text = await call('exportBackup', parts);
    again();
    return text;
  };
  return {
    ...{ contents: value, failure, again, write },
    preview: (text) => call('previewImport', text),
    read: (text) => call('importBackup', text),
  };
}
