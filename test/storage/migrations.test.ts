import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import type { BookmarkId } from '../../utils/messaging/protocol.ts';
import { defaultSettings } from '../../utils/settings/settings.ts';
import { findBookmark, listBookmarks } from '../../utils/storage/bookmarks.ts';
import { listThreads } from '../../utils/storage/list-threads.ts';
import { migrations, VERSION } from '../../utils/storage/migrations.ts';
import { loadMuted } from '../../utils/storage/muted-authors.ts';
import { DATABASE_NAME, openDatabase } from '../../utils/storage/open.ts';
import { loadImplied, loadSettings, loadSite } from '../../utils/storage/settings.ts';
import { loadRules } from '../../utils/storage/site-rules.ts';
import { StorageError } from '../../utils/storage/storage-error.ts';
import { unpackThread } from '../../utils/storage/thread-record.ts';
import { findThread } from '../../utils/storage/threads.ts';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';
import { type PackedStrokes, unpackStrokes } from '../../utils/thread/strokes.ts';
import { threadState } from '../../utils/thread/thread-state.ts';
import { eraseDatabase } from './fresh-database.ts';

afterEach(eraseDatabase);

/** Throws where the seed of a version is missing. */
async function plantVersion(version: number): Promise<void> {
  const seed = await import(`./seeds/v${version}.ts`);
  await seed[`plantVersion${version}`](DATABASE_NAME);
}

const key = 'blogger:11:22' as ThreadKey;
const duringSecondVisit = 1772490100000;

describe.each(migrations.map((_, i) => i + 1))('a database of version %i', (version) => {
  it('keeps every mark when it is opened today', async () => {
    await plantVersion(version);
    const db = await openDatabase();
    expect(db.version).toBe(VERSION);
    const record = await findThread(db, { key, host: 'allotment-letters.blogspot.com' });
    if (!record) throw new Error('The thread is lost');
    const memory = unpackThread(record);
    expect([...memory.comments.keys()]).toEqual(['7345678901234567890', '41', 'f-9a1', '42', '43']);
    const onPage = [...memory.comments.values()].flatMap(({ id, gone }) => (gone ? [] : [id]));
    expect(threadState(memory, onPage, duringSecondVisit)).toEqual({
      visit: 2,
      since: 1772470600000,
      read: ['7345678901234567890', '41'],
      readInVisit: [],
      new: ['42'],
      visits: expect.any(Array),
      edited: ['41'],
      folded: ['41'],
      decisions: version < 2 ? [] : [{ id: '42', decision: 'confirmed', to: '41' }],
    });
    expect(memory.comments.get('f-9a1' as CommentId)).toEqual({
      ...{ id: 'f-9a1', depth: 2, words: 10, hash: 3, editedTo: null },
      ...{ firstSeen: 1772470000000, readIn: null, markedAt: 1772470500000, gone: false },
    });
  });

  it('lists its threads, bookmarks and settings', async () => {
    await plantVersion(version);
    const db = await openDatabase();
    const [thread] = await listThreads(db, duringSecondVisit);
    expect(thread?.counts).toEqual({ comments: 4, new: 1, olderUnread: 1, read: 2 });
    // Before, only checks of followed threads had kept it.
    expect(thread?.newestAt).toBe(version < 7 ? null : version < 9 ? 1772489900000 : 1772489950000);
    expect(unpackStrokes(thread?.strokes as PackedStrokes).map(({ words }) => words)).toEqual([0, 1, 10, 58]);
    expect(await listBookmarks(db, 'bath leaks')).toHaveLength(1);
    expect(await findBookmark(db, 'blogger:11:22#41' as BookmarkId)).toMatchObject({
      note: 'Ask about the bath',
      readText: version < 5 ? null : 'It leaks because it was a bath.',
      gone: version >= 8,
    });
    expect(await loadSite(db, 'marrowfat.example')).toBe(false);
    expect(await loadImplied(db, 'marrowfat.example')).toBe(version < 2);
    expect(await loadRules(db, 'marrowfat.example')).toEqual(
      version < 3 ? [] : [{ kind: 'comments', selectors: ['div.talk', 'main > div'] }],
    );
    expect(await loadMuted(db, 'marrowfat.example')).toEqual(version < 4 ? [] : ['Otto Brandl']);
    expect((await findThread(db, { key, host: null }))?.muted).toEqual(
      version < 4 ? [] : [{ id: '42', author: 'Otto Brandl' }],
    );
    expect(await loadSettings(db)).toEqual({ ...defaultSettings, dimRead: false });
    expect((await db.get('settings', 'settings'))?.changedAt).toEqual(version < 6 ? {} : { dimRead: 1772480000000 });
    expect(thread?.follow).toEqual(
      version < 7
        ? null
        : {
            ...{ under: ['41'], checkedAt: 1772490000000, found: 0 },
            failure: { since: 1772490050000, kind: 'silent' },
          },
    );
    expect(await db.count('feeds')).toBe(version < 7 ? 0 : 1);
    expect(await db.count('hosts')).toBe(version < 7 ? 0 : 1);
  });
});

it('an empty database has every store that the schema names', async () => {
  const db = await openDatabase();
  expect([...db.objectStoreNames]).toEqual([
    'bookmarks',
    'feeds',
    'follows',
    'hosts',
    'settings',
    'sites',
    'summaries',
    'threads',
  ]);
  expect(await listThreads(db, 0)).toEqual([]);
});

it('a version without a seed is found out', async () => {
  await expect(plantVersion(VERSION + 1)).rejects.toThrow();
});

describe('the connection', () => {
  it('is opened once', async () => {
    expect(openDatabase()).toBe(openDatabase());
    await openDatabase();
  });

  it('says plainly that the data is from a newer version', async () => {
    const newer = indexedDB.open(DATABASE_NAME, VERSION + 1);
    await new Promise((resolve) => {
      newer.onsuccess = resolve;
    });
    newer.result.close();
    const failure = openDatabase();
    await expect(failure).rejects.toThrow(StorageError);
    await expect(failure).rejects.toThrow(/newer version of Understory/);
  });

  it('says plainly that the browser keeps nothing, and tries again on the next call', async () => {
    const working = indexedDB.open;
    indexedDB.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    await expect(openDatabase()).rejects.toThrow(/does not let Understory keep data: The operation is insecure/);
    indexedDB.open = working;
    await expect(openDatabase()).resolves.toBeDefined();
  });

  it('keeps an older version as it is where one of the steps fails, and all of it', async () => {
    await plantVersion(7);
    const raw = () => openDB(DATABASE_NAME);
    const before = await raw();
    const record = await before.get('threads', key);
    await before.put('threads', { ...record, comments: null });
    before.close();
    await expect(openDatabase()).rejects.toThrow(StorageError);
    const after = await raw();
    expect([after.version, after.objectStoreNames.contains('summaries')]).toEqual([7, false]);
    await after.put('threads', record);
    after.close();
    expect(await listThreads(await openDatabase(), duringSecondVisit)).toHaveLength(1);
  });

  it('makes way for a newer version, and is opened anew after it', async () => {
    const first = await openDatabase();
    const upgrade = indexedDB.open(DATABASE_NAME, VERSION + 1);
    await new Promise((resolve) => {
      upgrade.onsuccess = resolve;
    });
    expect(() => first.transaction('threads')).toThrow();
    upgrade.result.close();
    await expect(openDatabase()).rejects.toThrow(/newer version/);
  });
});
