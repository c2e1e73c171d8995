import { expect, it } from 'vitest';
import { check, type Engine } from '../../utils/follow/check.ts';
import { followThread } from '../../utils/storage/follows.ts';
import { listThreads } from '../../utils/storage/list-threads.ts';
import type { FollowRecord } from '../../utils/storage/schema.ts';
import { openThread } from '../../utils/storage/threads.ts';
import { key, opening } from '../sites/opening.ts';
import { freshDatabase } from '../storage/fresh-database.ts';
import { host, sourceAt, start } from './support/source-at.ts';

const hour = 3_600_000;
const written = (id: number) => start - hour + id;

it('a check tells when the newest comment was written, and a page that is opened later no earlier', async () => {
  const db = await freshDatabase();
  let now = start;
  const open = (ids: string, newestAt: number) =>
    openThread(db, opening(ids, { newestAt }), { host, fewestComments: 0, now });
  const newestAt = async () => (await listThreads(db, now))[0]?.newestAt;
  await open('1 2 3', written(4));
  expect(await newestAt()).toBe(written(4));
  await followThread(db, { key, host }, { under: null, links: null, asks: () => host }, now);
  const checkNow = async (answer: string) => {
    now += hour;
    await db.put('follows', { ...((await db.get('follows', key)) as FollowRecord), dueAt: now });
    const engine: Engine = {
      ...{ db, now: () => now, random: () => 0.5, gapMs: 30_000, haste: 1, shortest: async () => 0 },
      ...{ sources: [sourceAt('feed')], mayAsk: async () => true, fetch: async () => new Response(answer) },
    };
    await check(engine, key);
  };
  // It tells of all comments: the one that was newer is gone.
  await checkNow('1 2 3');
  expect(await newestAt()).toBe(written(3));
  await checkNow('5');
  expect(await newestAt()).toBe(written(5));
  // A page of the thread that does not hold the newest.
  await open('1 2 3', written(3));
  expect(await newestAt()).toBe(written(5));
});
