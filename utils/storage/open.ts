import { type IDBPDatabase, openDB } from 'idb';
import { migrations, VERSION } from './migrations.ts';
import { summariseAll } from './put-thread.ts';
import type { UnderstoryDB } from './schema.ts';

export type Database = IDBPDatabase<UnderstoryDB>;

export const DATABASE_NAME = 'understory';

/** The database can't be used now; the message says why, in words fit for the popup. */
export class StorageError extends Error {
  override name = 'StorageError';
}

let opening: Promise<Database> | null = null;

/** The database, opened once and kept. Rejects with `StorageError`; the next call tries again. */
export function openDatabase(): Promise<Database> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw describe(error);
  });
  return opening;
}

/** Lets go of the connection; the next call of `openDatabase` opens it anew. */
export async function closeDatabase(): Promise<void> {
  const closing = opening;
  opening = null;
  (await closing)?.close();
}

async function open(): Promise<Database> {
  return openDB<UnderstoryDB>(DATABASE_NAME, VERSION, {
    async upgrade(db, oldVersion, _newVersion, transaction) {
      try {
        for (const migrate of migrations.slice(oldVersion)) await migrate(db, transaction);
        await summariseAll(transaction);
      } catch {
        // Left alone, the browser would keep what was done so far as the new version. So everything stays as it was, and
        // opening it fails; `done` does as well, which nobody waits for.
        transaction.done.catch(() => {});
        abort(transaction);
      }
    },
    blocking(_currentVersion, _blockedVersion, event) {
      // A newer version of the extension waits to change the schema: make way for it.
      opening = null;
      (event.target as IDBDatabase).close();
    },
    terminated() {
      opening = null;
    },
  });
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The browser has ended it by itself.
  }
}

function describe(error: unknown): StorageError {
  const cause = error instanceof Error ? error : new Error(String(error));
  const message =
    cause.name === 'VersionError'
      ? 'The data in this browser was written by a newer version of Understory. Update Understory to use it.'
      : `The browser does not let Understory keep data: ${cause.message}`;
  return new StorageError(message, { cause });
}
