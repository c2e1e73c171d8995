import { beforeEach, describe, expect, it } from 'vitest';
import { check, type Engine } from '../../utils/follow/check.ts';
import type { Source } from '../../utils/follow/source.ts';
import { findFollow, followThread } from '../../utils/storage/follows.ts';
import type { Database } from '../../utils/storage/open.ts';
import type { FollowRecord } from '../../utils/storage/schema.ts';
import { openThread } from '../../utils/storage/threads.ts';
import { key, opening } from '../sites/opening.ts';
import { freshDatabase } from '../storage/fresh-database.ts';
import { host, sourceAt, start } from './support/source-at.ts';

/* A way that brings no answer, again and again. */

const day = 24 * 60 * 60_000;
let db: Database;
let now: number;
let asked: string[];
let answers: Record<string, () => Response>;

beforeEach(async () => {
  db = await freshDatabase();
  [now, asked, answers] = [start, [], {}];
  await openThread(db, opening('1 2 3', { declaredCount: 3 }), { host, fewestComments: 0, now });
  await followThread(db, { key, host }, { under: null, links: null, asks: () => host }, now);
});

const record = async () => (await db.get('follows', key)) as FollowRecord;
async function checkNow(sources: Source[]): Promise<void> {
  now += day;
  await db.put('follows', { ...(await record()), dueAt: now });
  const engine: Engine = {
    ...{ db, now: () => now, random: () => 0.5, gapMs: 30_000, haste: 1, shortest: async () => 0 },
    sources,
    mayAsk: async () => true,
    fetch: async (input) => {
      const name = String(input).replace(/^.*\//, '');
      asked.push(name);
      const answer = answers[name.replace(/\?.*/, '')];
      if (!answer) throw new DOMException('The operation timed out', 'TimeoutError');
      return answer();
    },
  };
  await check(engine, key);
}

const both = [sourceAt('feed'), sourceAt('page')];

describe('a way that never brings an answer', () => {
  it('gives way to the next, which is kept then', async () => {
    answers = { page: () => new Response('1 2 3 4') };
    for (let i = 0; i < 5; i++) await checkNow(both);
    expect(asked).toEqual(['feed', 'feed', 'feed', 'page', 'page?since']);
    expect(await findFollow(db, key)).toMatchObject({ failure: null, found: 1 });
  });

  it('has its turn again where no other brings one', async () => {
    for (let i = 0; i < 7; i++) await checkNow(both);
    expect(asked).toEqual(['feed', 'feed', 'feed', 'page', 'page', 'page', 'feed']);
    expect((await findFollow(db, key))?.failure).toMatchObject({ kind: 'silent' });
  });

  it('is left alone where the server says when to come back', async () => {
    answers = { feed: () => new Response('', { status: 429, headers: { 'retry-after': '60' } }) };
    for (let i = 0; i < 5; i++) await checkNow(both);
    expect(asked).toEqual(['feed', 'feed', 'feed', 'feed', 'feed']);
  });
});
