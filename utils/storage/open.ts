import { deleteDB, type IDBPDatabase, openDB, type StoreNames } from 'idb';
import { migrations, VERSION } from './migrations.ts';
import { summariseAll } from './put-thread.ts';
import type { UnderstoryDB } from './schema.ts';
import { asStorageError } from './storage-error.ts';

export type Database = IDBPDatabase<UnderstoryDB>;

export const DATABASE_NAME = 'understory';

/** For those who come while another version still has the database open. */
const LONGEST_WAIT_MS = 5_000;

let opening: Promise<Database> | null = null;

/** The database, opened once and kept. Rejects with `StorageError`; the next call tries again. */
export function openDatabase(): Promise<Database> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw asStorageError(error);
  });
  return opening;
}

/** Lets go of the connection; the next call of `openDatabase` opens it anew. */
export async function closeDatabase(): Promise<void> {
  const closing = opening;
  opening = null;
  (await closing)?.close();
}

/** For a database that can't be used any more: all of it goes, whatever it is. */
export async function eraseDatabase(): Promise<void> {
  opening = null;
  await deleteDB(DATABASE_NAME);
}

async function open(): Promise<Database> {
  const request = openDB<UnderstoryDB>(DATABASE_NAME, VERSION, {
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
      // A newer version of the extension waits to change the schema, or somebody to remove it all: make way.
      opening = null;
      (event.target as IDBDatabase).close();
    },
    terminated() {
      opening = null;
    },
  });
  const db = await inTime(request);
  const there: readonly string[] = [...db.objectStoreNames];
  if (Object.keys(stores).every((store) => there.includes(store))) return db;
  db.close();
  throw new Error('A part of the database is missing');
}

const stores: Record<StoreNames<UnderstoryDB>, true> = {
  ...{ threads: true, summaries: true, bookmarks: true, sites: true },
  ...{ settings: true, follows: true, feeds: true, hosts: true },
};

/** Another version that does not make way keeps nobody waiting for ever. Once it has, the late answer is let go of. */
async function inTime(request: Promise<Database>): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      request.then(
        (db) => db.close(),
        () => {},
      );
      reject(new Error('Another version has the database open'));
    }, LONGEST_WAIT_MS);
  });
  try {
    return await Promise.race([request, late]);
  } finally {
    clearTimeout(timer);
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The browser has ended it by itself.
  }
}
