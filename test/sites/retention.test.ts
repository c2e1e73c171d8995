import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepToRetention } from '../../utils/sites/retention.ts';
import { newBookmark, saveBookmark } from '../../utils/storage/bookmarks.ts';
import { followThread } from '../../utils/storage/follows.ts';
import { listThreads } from '../../utils/storage/list-threads.ts';
import { closeDatabase, openDatabase } from '../../utils/storage/open.ts';
import { saveSettings } from '../../utils/storage/settings.ts';
import { openThread } from '../../utils/storage/threads.ts';
import type { ThreadKey } from '../../utils/thread/comment.ts';
import { eraseDatabase } from '../storage/fresh-database.ts';
import { draft, opening, url } from './opening.ts';

const day = 86_400_000;
const host = 'plum-jam.example';
const start = Date.UTC(2026, 2, 2, 8);

beforeEach(async () => {
  fakeBrowser.reset();
  await eraseDatabase();
  // Only the clock: the database waits for real timers.
  vi.useFakeTimers({ toFake: ['Date'], now: start });
});

afterEach(() => vi.useRealTimers());

const visit = async (name: string) =>
  openThread(await openDatabase(), opening('1 2 3', { key: name as ThreadKey, title: name }), {
    ...{ host, fewestComments: 3 },
    now: Date.now(),
  });
const kept = async () => (await listThreads(await openDatabase(), Date.now())).map(({ title }) => title).sort();
/** The worker starts, so many days later. */
const startAfter = async (days: number) => {
  vi.setSystemTime(Date.now() + days * day);
  await keepToRetention();
};
/** The browser is used every other week. */
const useFor = async (days: number) => {
  for (let passed = 0; passed < days; passed += 14) await startAfter(14);
};

it('forgets a thread that was not visited for a year, and no other', async () => {
  await visit('old');
  await useFor(200);
  await visit('young');
  await useFor(150);
  expect(await kept()).toEqual(['old', 'young']);
  await useFor(30);
  expect(await kept()).toEqual(['young']);
});

it('keeps what is followed, and what holds a bookmark', async () => {
  for (const name of ['plain', 'followed', 'bookmarked']) await visit(name);
  const what = { under: null, links: null, asks: () => host };
  await followThread(await openDatabase(), { key: 'followed' as ThreadKey, host: null }, what, start);
  const of = { key: 'bookmarked' as ThreadKey, url, title: 'bookmarked', site: '' };
  await saveBookmark(await openDatabase(), newBookmark(of, draft('1'), start));
  await useFor(1_000);
  expect(await kept()).toEqual(['bookmarked', 'followed']);
});

it.each([
  { forgetAfterYears: 2 as const, days: 720, left: 1 },
  { forgetAfterYears: 2 as const, days: 760, left: 0 },
  { forgetAfterYears: null, days: 3_000, left: 1 },
])('waits as long as the settings say: %o', async ({ forgetAfterYears, days, left }) => {
  await visit('old');
  await saveSettings(await openDatabase(), { forgetAfterYears }, start);
  await useFor(days);
  expect(await kept()).toHaveLength(left);
});

it('looks once a day at most', async () => {
  await visit('old');
  await useFor(364);
  await startAfter(1.9);
  expect(await kept()).toEqual([]);
  vi.setSystemTime(start);
  await visit('older');
  vi.setSystemTime(start + 366 * day);
  await startAfter(0.5);
  expect(await kept()).toEqual(['older']);
  await startAfter(0.6);
  expect(await kept()).toEqual([]);
});

it('loses nothing to a clock that was years ahead for an hour, nor to the first start of all', async () => {
  await visit('old');
  await startAfter(900);
  expect(await kept()).toEqual(['old']);
  await startAfter(-900);
  await startAfter(2);
  expect(await kept()).toEqual(['old']);
});

it('keeps a thread that is followed at whatever moment of its look', async () => {
  const what = { under: null, links: null, asks: () => host };
  await startAfter(1);
  for (let moment = 0; moment < 24; moment++) {
    const name = { key: `old ${moment}` as ThreadKey, host: null };
    const db = await openDatabase();
    await visit(name.key);
    vi.setSystemTime(Date.now() + 370 * day);
    await fakeBrowser.storage.local.set({ lastRetentionAt: Date.now() - 2 * day });
    const looking = keepToRetention();
    for (let passed = 0; passed < moment; passed++) await new Promise((resolve) => setImmediate(resolve));
    const followed = await followThread(db, name, what, Date.now());
    await looking;
    expect((await kept()).includes(name.key), `after ${moment} moments`).toBe(followed !== null);
  }
});

it('waits for another day where the database can’t be used', async () => {
  await visit('old');
  await useFor(364);
  await closeDatabase();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  await expect(startAfter(10)).resolves.toBeUndefined();
  open.mockRestore();
  expect(await kept()).toEqual(['old']);
  await startAfter(10);
  expect(await kept()).toEqual([]);
});

it('forgets whom it has asked once that is of no use, though threads are kept for good', async () => {
  const db = await openDatabase();
  await saveSettings(db, { forgetAfterYears: null }, start);
  const idle = { host, askedAt: start, notBefore: 0, failures: 0, restUntil: 0 };
  await db.put('hosts', idle);
  await db.put('hosts', { ...idle, host: 'resting.example', restUntil: start + 3 * day });
  const known = async () => (await db.getAllKeys('hosts')).sort();
  await startAfter(0);
  await startAfter(1.5);
  expect(await known()).toEqual([host, 'resting.example']);
  await startAfter(1);
  expect(await known()).toEqual(['resting.example']);
  await startAfter(3);
  expect(await known()).toEqual([]);
});
