import { beforeEach, describe, expect, it } from 'vitest';
import type { Bookmark } from '../../../utils/messaging/protocol.ts';
import { type Backup, collectBackup } from '../../../utils/storage/backup/backup.ts';
import { importBackup, previewBackup } from '../../../utils/storage/backup/merge-backup.ts';
import { mergeBookmarks } from '../../../utils/storage/backup/merge-bookmarks.ts';
import { mergeSettings, mergeSites } from '../../../utils/storage/backup/merge-choices.ts';
import { newBookmark, saveBookmark } from '../../../utils/storage/bookmarks.ts';
import { mergeFollows } from '../../../utils/storage/merge-follows.ts';
import { saveMuted } from '../../../utils/storage/muted-authors.ts';
import type { Database } from '../../../utils/storage/open.ts';
import type { FollowRecord } from '../../../utils/storage/schema.ts';
import { loadSettings, saveSettings, saveSite, unsaid } from '../../../utils/storage/settings.ts';
import { addRules } from '../../../utils/storage/site-rules.ts';
import { forgetEverything } from '../../../utils/storage/stored.ts';
import { unpackThread } from '../../../utils/storage/thread-record.ts';
import { findThread, openThread, saveMarks } from '../../../utils/storage/threads.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';
import { draft, key, opening, url } from '../../sites/opening.ts';
import { fc } from '../../support/properties.ts';
import { freshDatabase } from '../fresh-database.ts';
import { anyBackup } from './any-backup.ts';

const host = 'plum-jam.example';
const day = 86_400_000;
const allParts = ['threads', 'bookmarks', 'choices'] as const;
let db: Database;

beforeEach(async () => {
  db = await freshDatabase();
});

const visit = (ids: string, now: number, more = {}) =>
  openThread(db, opening(ids, more), { host, fewestComments: 0, now });
const mark = (id: string, read: boolean, now: number) =>
  saveMarks(db, { key, host }, [{ id: id as CommentId, read, at: now }], now);

async function takeOut(): Promise<Backup> {
  const backup = await collectBackup(db, allParts);
  await forgetEverything(db);
  return backup;
}

async function readIds(): Promise<string[]> {
  const record = await findThread(db, { key, host });
  return record ? [...unpackThread(record).comments.values()].flatMap(({ id, readIn }) => (readIn ? [id] : [])) : [];
}

describe('threads of two browsers', () => {
  it('have read what either has read, and hold the comments of both', async () => {
    await visit('1 2 3', day);
    await mark('1', true, day + 1);
    const other = await takeOut();
    await visit('2 3 4', 2 * day, { title: 'Stones, again' });
    await mark('3', true, 2 * day + 1);
    expect(await importBackup(db, other)).toMatchObject({ threads: { added: 0, changed: 1, same: 0 }, read: 1 });
    expect(await readIds()).toEqual(['1', '3']);
    const record = await findThread(db, { key, host });
    expect(record).toMatchObject({ title: 'Stones, again', lastVisitAt: 2 * day + 1 });
    expect(record?.visits.map(({ startedAt }) => startedAt)).toEqual([day, 2 * day]);
    expect(await importBackup(db, other)).toMatchObject({ threads: { changed: 0, same: 1 }, read: 0 });
  });

  it('have unread what was taken back after it was read', async () => {
    await visit('1 2 3', day);
    await mark('1', true, day + 1);
    await mark('2', true, day + 1);
    const early = await collectBackup(db, allParts);
    await mark('1', false, 3 * day);
    const late = await takeOut();
    await importBackup(db, early);
    expect(await readIds()).toEqual(['1', '2']);
    expect(await importBackup(db, late)).toMatchObject({ threads: { changed: 1 }, read: 0 });
    expect(await readIds()).toEqual(['2']);
    await importBackup(db, early);
    expect(await readIds()).toEqual(['2']);
  });

  it('of one name on two sites stay two', async () => {
    await visit('1 2 3', day);
    await mark('1', true, day + 1);
    const other = await takeOut();
    await openThread(db, opening('1 2 3'), { host: 'hedge.example', fewestComments: 0, now: day });
    expect((await importBackup(db, other)).threads).toEqual({ added: 1, changed: 0, same: 0 });
    const hedge = await findThread(db, { key, host: 'hedge.example' });
    expect(hedge && [...unpackThread(hedge).comments.values()].every(({ readIn }) => readIn === null)).toBe(true);
    expect(await readIds()).toEqual(['1']);
  });
});

describe('a bookmark in both', () => {
  const saved = (note: string, changedAt: number, more: Partial<Bookmark> = {}): Bookmark => ({
    ...newBookmark({ key, url, title: 'Stones', site: 'Plum Jam' }, draft('1', note), 1),
    changedAt,
    ...more,
  });

  it('keeps both notes, the newer one last, and all tags', () => {
    const here = saved('Boil longer', 5, { tags: ['jam'] });
    const there = saved('Less sugar', 9, { tags: ['sugar', 'jam'], title: 'Stones!' });
    const merged = { note: 'Boil longer\n\nLess sugar', title: 'Stones!', changedAt: 9 };
    expect(mergeBookmarks(here, there)).toMatchObject({ ...merged, tags: ['jam', 'sugar'] });
    expect(mergeBookmarks(there, here)).toMatchObject(merged);
    expect(mergeBookmarks(mergeBookmarks(here, there), there).note).toBe(merged.note);
  });

  it('says nothing twice', () => {
    expect(mergeBookmarks(saved('Less sugar', 5), saved('Less sugar, more pits', 1)).note).toBe(
      'Less sugar, more pits',
    );
    expect(mergeBookmarks(saved('', 5), saved('Less sugar', 1)).note).toBe('Less sugar');
  });

  it('keeps the copy that was made first', () => {
    const edited = { ...draft('1').comment, text: 'Take the stones out.' };
    expect(mergeBookmarks(saved('', 9, { createdAt: 3, comment: edited }), saved('', 2)).comment.text).toBe(
      'Leave the stones in.',
    );
  });

  it('whose notes would be too long together keeps the newer', () => {
    const [long, other] = ['a'.repeat(70_000), 'b'.repeat(70_000)];
    expect(mergeBookmarks(saved(long, 5), saved(other, 9)).note).toBe(other);
  });

  it('is counted', async () => {
    await saveBookmark(db, saved('Boil longer', 5));
    const backup = { threads: [], follows: [], sites: [], settings: null };
    const count = (bookmark: Bookmark) => previewBackup(db, { ...backup, bookmarks: [bookmark] });
    const none = { added: 0, changed: 0, same: 0, bothNotes: 0 };
    expect((await count(saved('Less sugar', 9))).bookmarks).toEqual({ ...none, changed: 1, bothNotes: 1 });
    expect((await count(saved('Boil longer', 5, { tags: ['jam'] }))).bookmarks).toEqual({ ...none, changed: 1 });
    expect((await count(saved('Boil longer', 5))).bookmarks).toEqual({ ...none, same: 1 });
  });
});

describe('what was said of a site', () => {
  const here = { kind: 'comments' as const, selectors: ['div.talk'] };
  const not = { kind: 'not-comments' as const, selectors: ['div.talk'] };
  const latest = { kind: 'not-comments' as const, selectors: ['ul.latest'] };

  it('holds as it was said last, and where one says nothing, as the other did', () => {
    const older = {
      ...unsaid(host),
      rebuild: false,
      implied: true,
      rules: [here, latest],
      muted: ['Mina'],
      changedAt: 1,
    };
    const newer = { ...unsaid(host), rebuild: true, rules: [not], muted: ['Otto'], changedAt: 2 };
    const merged = {
      ...{ host, rebuild: true, implied: true, changedAt: 2 },
      ...{ rules: [latest, not], muted: ['Mina', 'Otto'] },
    };
    expect(mergeSites(older, newer)).toEqual(merged);
    expect(mergeSites(newer, older)).toEqual(merged);
    expect(mergeSites(merged, older)).toEqual(merged);
  });

  it('is counted where it differs', async () => {
    await saveSite(db, host, false, 1);
    await addRules(db, [{ host: 'hedge.example', rules: [latest] }], 1);
    await saveMuted(db, { host: 'letters.example', author: 'Mina', muted: true }, 1);
    const all = await takeOut();
    await saveSite(db, host, false, 5);
    expect((await previewBackup(db, all)).sites).toBe(2);
  });
});

describe('settings', () => {
  it('are as they were changed last; without a time, as they are here', () => {
    const present = { keys: false, dimRead: false, implied: false, changedAt: { keys: 5, dimRead: 5 } };
    const other = { keys: true, dimRead: true, implied: true, fewestComments: 9, changedAt: { keys: 4, dimRead: 6 } };
    expect(mergeSettings(present, other)).toEqual({
      ...{ keys: false, dimRead: true, implied: false, fewestComments: 9 },
      changedAt: { keys: 5, dimRead: 6 },
    });
  });

  it('are counted where they will be others', async () => {
    await saveSettings(db, { keys: false, dimRead: true }, 9);
    const all = await takeOut();
    await saveSettings(db, { keys: true }, 3);
    expect((await importBackup(db, all)).settings).toBe(1);
    expect(await loadSettings(db)).toMatchObject({ keys: false, dimRead: true });
  });
});

it('of two databases, each keeps what it has, and the same again changes nothing', async () => {
  const idsOf = (ones: readonly { id: string }[]) => ones.map(({ id }) => id);
  await fc.assert(
    fc.asyncProperty(anyBackup, anyBackup, async (one, other) => {
      await forgetEverything(db);
      await importBackup(db, one);
      const preview = await previewBackup(db, other);
      expect(await importBackup(db, other)).toEqual(preview);
      const both = await collectBackup(db, allParts);
      for (const { threads, bookmarks, sites } of [one, other]) {
        expect(idsOf(both.bookmarks)).toEqual(expect.arrayContaining(idsOf(bookmarks)));
        for (const { note, id } of bookmarks)
          expect(both.bookmarks.find((saved) => saved.id === id)?.note).toContain(note);
        for (const { comments } of threads) {
          expect(both.threads.flatMap((thread) => idsOf(thread.comments))).toEqual(
            expect.arrayContaining(idsOf(comments)),
          );
        }
        for (const { host, muted } of sites) {
          expect(both.sites.find((site) => site.host === host)?.muted).toEqual(expect.arrayContaining(muted));
        }
      }
      for (const same of [one, other, both]) {
        expect(await importBackup(db, same)).toMatchObject({
          ...{ threads: { added: 0, changed: 0 }, bookmarks: { added: 0, changed: 0 } },
          ...{ read: 0, sites: 0, settings: 0 },
        });
      }
    }),
  );
});

it('an import that fails half way has changed nothing', async () => {
  await visit('1 2 3', day);
  const [thread] = (await takeOut()).threads;
  if (!thread) throw new Error('There is no thread');
  const unstorable = { ...unsaid(host), muted: [Symbol('Mina')] } as never;
  await expect(
    importBackup(db, { threads: [thread], follows: [], bookmarks: [], sites: [unstorable], settings: null }),
  ).rejects.toThrow();
  expect(await db.count('threads')).toBe(0);
});

describe('what is followed', () => {
  const record = (more: Partial<FollowRecord>): FollowRecord => ({
    ...{ key, under: null, since: 5, links: { api: null, feeds: [] }, asks: host, dueAt: 50, sourceId: null },
    ...{ validators: [], newest: null, activeAt: 5, foundAt: null, checkedAt: null, wholeAt: null, failure: null },
    ...more,
  });
  const one = ['1' as CommentId];

  it('is followed by either, with all that either watches, and with the answers of the later check', () => {
    const here = record({ under: one, checkedAt: 9, sourceId: 'page', dueAt: 60 });
    const there = record({ under: ['2' as CommentId], checkedAt: 12, sourceId: 'wordpress', since: 7 });
    const merged = mergeFollows(here, there);
    expect(merged).toEqual(
      record({
        under: ['1' as CommentId, '2' as CommentId],
        checkedAt: 12,
        sourceId: 'wordpress',
        since: 5,
        dueAt: 50,
      }),
    );
    expect(mergeFollows(merged, there)).toEqual(merged);
    expect(mergeFollows(here, record({ under: null })).under).toBeNull();
  });

  it('comes back with its thread only, and is part of it in the preview', async () => {
    await importBackup(db, { threads: [], follows: [record({})], bookmarks: [], sites: [], settings: null });
    expect(await db.count('follows')).toBe(0);
    await visit('1 2 3', day);
    const { threads } = await collectBackup(db, ['threads']);
    const backup = { threads, follows: [record({})], bookmarks: [], sites: [], settings: null };
    expect((await previewBackup(db, backup)).threads).toEqual({ added: 0, changed: 1, same: 0 });
    expect(await db.count('follows')).toBe(0);
    await importBackup(db, backup);
    expect(await db.get('follows', key)).toEqual(record({}));
    expect((await previewBackup(db, backup)).threads).toEqual({ added: 0, changed: 0, same: 1 });
  });
});
