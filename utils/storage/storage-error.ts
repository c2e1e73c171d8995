import { type StorageTrouble, storageErrorNames } from '../settings/storage-trouble.ts';

/** The database can't be used now. */
export class StorageError extends Error {
  constructor(trouble: StorageTrouble, cause: Error) {
    super(
      trouble === 'newer'
        ? 'The data in this browser was written by a newer version of Understory. Update Understory to use it.'
        : `The browser does not let Understory keep data: ${cause.message || cause.name}`,
      { cause },
    );
    this.name = storageErrorNames[trouble];
  }
}

const troubles: Record<string, StorageTrouble> = { QuotaExceededError: 'full', VersionError: 'newer' };

/** What a database, or its absence, throws; null where an error is about something else. */
export function storageErrorOf(error: unknown): StorageError | null {
  if (error instanceof StorageError) return error;
  return error instanceof DOMException ? new StorageError(troubles[error.name] ?? 'shut', error) : null;
}

/** As `storageErrorOf`, of an error that can be about nothing else. */
export function asStorageError(error: unknown): StorageError {
  const cause = error instanceof Error ? error : new Error(String(error));
  return storageErrorOf(error) ?? new StorageError('shut', cause);
}
