import { beforeEach, expect, it } from 'vitest';
import { check, type Engine } from '../../utils/follow/check.ts';
import type { Source } from '../../utils/follow/source.ts';
import { followThread } from '../../utils/storage/follows.ts';
import type { Database } from '../../utils/storage/open.ts';
import { findReadTexts } from '../../utils/storage/read-texts.ts';
import type { FollowRecord } from '../../utils/storage/schema.ts';
import { openThread, saveMarks } from '../../utils/storage/threads.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import { hashText } from '../../utils/thread/hash.ts';
import { key, opening } from '../sites/opening.ts';
import { freshDatabase } from '../storage/fresh-database.ts';

const host = 'plum-jam.example';
const day = 24 * 60 * 60_000;
const id = '1' as CommentId;

let db: Database;
let now: number;
/** What the one comment says. */
let words: string;

/** Tells the whole thread at every check. */
const source: Source = {
  id: 'feed',
  request: () => ({ url: `https://${host}/feed` }),
  read: ({ text }) => ({
    comments: [{ id, parentId: null, author: null, instant: 1, text }],
    next: null,
    isWhole: true,
  }),
};

beforeEach(async () => {
  db = await freshDatabase();
  now = Date.UTC(2026, 2, 2, 8);
});

async function open() {
  const comments = [{ id, depth: 0, words: 1, hash: hashText(words) }];
  const { memory, edited } = await openThread(db, opening('1', { comments }), { host, fewestComments: 0, now });
  return findReadTexts(db, key, memory, edited);
}

const read = () => saveMarks(db, { key, host }, [{ id, read: true, at: now }], now);

async function checkLater(): Promise<void> {
  now += 8 * day;
  await db.put('follows', { ...((await db.get('follows', key)) as FollowRecord), dueAt: now });
  const engine: Engine = {
    ...{ db, now: () => now, random: () => 0.5, gapMs: 30_000, haste: 1, shortest: async () => 0 },
    ...{ sources: [source], mayAsk: async () => true, fetch: async () => new Response(words) },
  };
  await check(engine, key);
}

it('what a comment said when it was read is kept until it is read again, whoever sees the edit first', async () => {
  words = 'Plums';
  await open();
  await read();
  await followThread(db, { key, host }, { under: null, links: null, asks: () => host }, now);
  await checkLater();
  expect(await open()).toEqual([]);
  words = 'Pears';
  expect(await open()).toEqual([[id, 'Plums']]);
  await checkLater();
  words = 'Quinces';
  await checkLater();
  expect(await open()).toEqual([[id, 'Plums']]);
  await read();
  now += day;
  expect(await open()).toEqual([]);
  words = 'Apples';
  await checkLater();
  expect(await open()).toEqual([[id, 'Quinces']]);
});
