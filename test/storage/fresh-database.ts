import 'fake-indexeddb/auto';
import { closeDatabase, DATABASE_NAME, type Database, openDatabase } from '../../utils/storage/open.ts';

/** An empty database, whatever was there. */
export async function freshDatabase(): Promise<Database> {
  await eraseDatabase();
  return openDatabase();
}

export async function eraseDatabase(): Promise<void> {
  await closeDatabase();
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE_NAME);
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
}
