import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { VERSION } from '../../utils/storage/migrations.ts';
import { closeDatabase, DATABASE_NAME, eraseDatabase, openDatabase } from '../../utils/storage/open.ts';
import { storageErrorOf } from '../../utils/storage/storage-error.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import { type FakeExtension, popup, reader, startExtension } from '../sites/fake-extension.ts';
import { draft, key, opening, url } from '../sites/opening.ts';

let extension: FakeExtension;
const page = reader(url);
const mark = (id: string) => [{ id: id as CommentId, read: true, at: Date.now() }];
const open = () => extension.ask(page, 'openThread', opening());
const save = (id: string) => extension.ask(page, 'saveMarks', key, mark(id));
const named = (name: string) => ({ name });

beforeEach(async () => {
  extension = await startExtension();
  await open();
  await save('1');
});

/** Opens the database as it is, from outside. */
function openRaw(version?: number, upgrade: (db: IDBDatabase) => void = () => {}): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function plant(version: number, upgrade?: (db: IDBDatabase) => void): Promise<void> {
  await closeDatabase();
  (await openRaw(version, upgrade)).close();
}

describe('no room is left', () => {
  const full = () => {
    const error = new DOMException('The disk is full', 'QuotaExceededError');
    return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw error;
    });
  };

  it('nothing that was kept is lost, what can’t be is said so, and it is kept once there is room', async () => {
    const put = full();
    for (const [name, ...args] of [
      ['saveMarks', key, mark('2')],
      ['saveFolds', key, [{ id: '2', folded: true }]],
      ['saveBookmark', key, draft('3')],
      ['muteAuthor', 'Otto Brandl', true],
    ] as const) {
      await expect(extension.ask(page, name, ...(args as never))).rejects.toMatchObject(named('StorageFullError'));
    }
    await expect(extension.ask(popup, 'saveSettings', { dimRead: false })).rejects.toMatchObject(
      named('StorageFullError'),
    );
    put.mockRestore();
    await save('2');
    expect(await open()).toMatchObject({ read: ['1', '2'], folded: [], bookmarks: [], muted: [] });
  });

  it('a tree stands all the same, with what is known of it', async () => {
    const put = full();
    const state = await open();
    expect(state).toMatchObject({ act: true, read: ['1'], cannotKeep: true, remembers: false });
    put.mockRestore();
    expect(await open()).not.toHaveProperty('cannotKeep');
  });

  it('or something else is in the way: browsers have many names for it, all of them mean the same', () => {
    for (const name of [
      'AbortError',
      'InvalidStateError',
      'UnknownError',
      'NotFoundError',
      'TransactionInactiveError',
    ]) {
      expect(storageErrorOf(new DOMException('', name))?.name).toBe('StorageError');
    }
    expect(storageErrorOf(new TypeError('our own mistake'))).toBeNull();
  });
});

describe('a database that is gone', () => {
  it('is made anew; a page’s marks are asked for once more, with its thread', async () => {
    await new Promise((resolve) => {
      // As browsers do: whoever has it open is told to let go.
      indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve;
    });
    await expect(save('2')).rejects.toMatchObject(named('UnknownThreadError'));
    await open();
    await save('2');
    expect(await open()).toMatchObject({ read: ['2'] });
  });

  it('is no reason to bring back what was forgotten on purpose', async () => {
    await extension.ask(popup, 'forgetThread', key);
    await expect(save('2')).rejects.toMatchObject(named('NotAllowedError'));
    expect(await extension.ask(popup, 'listThreads')).toEqual([]);
    await open();
    await extension.ask(popup, 'forgetSite', 'Plum Jam');
    await expect(save('2')).rejects.toMatchObject(named('NotAllowedError'));
    await open();
    await save('2');
  });

  it('under the connection that is open is opened again', async () => {
    // What the browser does when its files are broken.
    forceCloseDatabase(unwrap(await openDatabase()) as never);
    await save('2');
    expect(await open()).toMatchObject({ read: ['1', '2'] });
  });
});

describe('a database that can’t be used', () => {
  const expectTree = async () => {
    expect(await open()).toMatchObject({ act: true, cannotKeep: true, remembers: false });
    await expect(save('2')).rejects.toMatchObject({ name: expect.stringMatching(/^Storage/) });
  };

  it('since a newer version wrote it: is left as it is, and read again by that version', async () => {
    await plant(VERSION + 1);
    await expect(extension.ask(popup, 'listThreads')).rejects.toMatchObject(named('StorageNewerError'));
    await expectTree();
    const db = await openRaw();
    expect([db.version, db.objectStoreNames.length]).toEqual([VERSION + 1, 8]);
    db.close();
  });

  it('since the browser can’t read it: is asked for again each time', async () => {
    await closeDatabase();
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    await expectTree();
    broken.mockRestore();
    await save('2');
    expect(await open()).toMatchObject({ read: ['1', '2'] });
  });

  it('since there is none, as where browsers remember nothing', async () => {
    await closeDatabase();
    vi.stubGlobal('indexedDB', undefined);
    await expectTree();
    vi.unstubAllGlobals();
    await save('2');
  });

  it('since a part of it is missing: is said, and mended by forgetting everything', async () => {
    await closeDatabase();
    await eraseDatabase();
    await plant(VERSION, (db) => db.createObjectStore('settings'));
    await expectTree();
    await expect(extension.ask(popup, 'listBookmarks', '')).rejects.toMatchObject(named('StorageError'));
    await extension.ask(popup, 'forgetEverything');
    await open();
    await save('2');
    expect(await open()).toMatchObject({ read: ['2'] });
  });

  it('since another version does not let go of it: nobody waits for ever, and it is used once it has', async () => {
    await closeDatabase();
    await eraseDatabase();
    const other = await openRaw(1, (db) => db.createObjectStore('settings'));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const waiting = extension.ask(popup, 'listThreads').catch((error: Error) => error.name);
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await Promise.race([waiting, null])).toBe('StorageError');
    });
    vi.useRealTimers();
    other.close();
    await eraseDatabase();
    await open();
    await save('2');
  });
});

describe('what the browser keeps beside the database', () => {
  it('may be full or gone: trees stand, marks are kept, and files are written', async () => {
    const refused = async () => {
      throw new Error('QUOTA_BYTES quota exceeded');
    };
    for (const area of [fakeBrowser.storage.session, fakeBrowser.storage.local]) {
      for (const method of ['get', 'set', 'remove'] as const)
        vi.spyOn(area, method).mockImplementation(refused as never);
    }
    expect(await open()).toMatchObject({ act: true, remembers: true });
    await save('2');
    expect(await open()).toMatchObject({ read: ['1', '2'] });
    expect(await extension.ask(popup, 'exportBackup', ['threads'])).toContain('"2"');
    expect(await extension.ask(popup, 'backupContents')).toMatchObject({ lastExportAt: null });
    expect(await extension.ask(popup, 'tabStatus', 0)).toMatchObject({ state: expect.any(String) });
  });
});
