import { fakeBrowser } from 'wxt/testing/fake-browser';
import { VERSION } from '../../utils/storage/migrations.ts';
import { DATABASE_NAME } from '../../utils/storage/open.ts';

/** Everything that a killed worker leaves behind: the database and the browser's storage areas. */
export interface Kept {
  stores: Record<string, { keys: IDBValidKey[]; values: unknown[] }>;
  local: Record<string, unknown>;
  session: Record<string, unknown>;
}

export async function readKept(): Promise<Kept> {
  const stores = await inDatabase('readonly', async (store) => {
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    return { keys, values };
  });
  const [local, session] = await Promise.all([
    fakeBrowser.storage.local.get(null),
    fakeBrowser.storage.session.get(null),
  ]);
  return { stores, local, session };
}

/** As if nothing had happened since. */
export async function putBack({ stores, local, session }: Kept): Promise<void> {
  await inDatabase('readwrite', async (store) => {
    store.clear();
    const { keys, values } = stores[store.name] ?? { keys: [], values: [] };
    for (const [i, value] of values.entries()) store.put(value, store.keyPath === null ? keys[i] : undefined);
  });
  await Promise.all([fakeBrowser.storage.local.clear(), fakeBrowser.storage.session.clear()]);
  await Promise.all([fakeBrowser.storage.local.set(local), fakeBrowser.storage.session.set(session)]);
}

async function inDatabase<Answer>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<Answer>,
): Promise<Record<string, Answer>> {
  const db = await done(indexedDB.open(DATABASE_NAME, VERSION));
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names, mode);
  const complete = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  const answers = await Promise.all(
    names.map(async (name) => [name, await work(transaction.objectStore(name))] as const),
  );
  await complete;
  db.close();
  return Object.fromEntries(answers);
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
