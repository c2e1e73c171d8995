import { beforeEach, describe, expect, it } from 'vitest';
import { check, type Engine } from '../../utils/follow/check.ts';
import { runDue } from '../../utils/follow/run-due.ts';
import type { Source } from '../../utils/follow/source.ts';
import { findFollow, findWatched, followThread, unfollowThread } from '../../utils/storage/follows.ts';
import { forgetThread, restoreThread } from '../../utils/storage/forgotten-threads.ts';
import { listThreads } from '../../utils/storage/list-threads.ts';
import { saveMuted } from '../../utils/storage/muted-authors.ts';
import type { Database } from '../../utils/storage/open.ts';
import type { PlainThread } from '../../utils/storage/plain-thread.ts';
import type { FollowRecord } from '../../utils/storage/schema.ts';
import { openThread } from '../../utils/storage/threads.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import { key, opening } from '../sites/opening.ts';
import { freshDatabase } from '../storage/fresh-database.ts';
import { host, sourceAt, start } from './support/source-at.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const id = (name: string) => name as CommentId;

let db: Database;
let now: number;
/** What was asked, and what each address answers. */
let asked: string[];
let answers: Record<string, () => Response>;
let allowed: (url: string) => boolean;

beforeEach(async () => {
  db = await freshDatabase();
  [now, asked, answers, allowed] = [start, [], {}, () => true];
  await visit('1 2 3');
  now += 10;
});

function engine(...sources: Source[]): Engine {
  return {
    ...{ db, now: () => now, random: () => 0.5, gapMs: 30_000, haste: 1, shortest: async () => 0 },
    sources: sources.length > 0 ? sources : [sourceAt('feed')],
    mayAsk: async (url) => allowed(url),
    fetch: async (input) => {
      asked.push(String(input).replace('https://', ''));
      return answers[String(input).replace(/^.*\//, '')]?.() ?? new Response('', { status: 404 });
    },
  };
}

function visit(ids: string, more = {}) {
  return openThread(db, opening(ids, { declaredCount: ids.split(' ').length, ...more }), {
    host,
    fewestComments: 0,
    now,
  });
}

const follow = (under: string | null = null) =>
  followThread(db, { key, host }, { under: under as CommentId | null, links: null, asks: () => host }, now);
const record = async () => (await db.get('follows', key)) as FollowRecord;
const failure = async () => (await findFollow(db, key))?.failure;
const unread = async () => (await listThreads(db, now))[0]?.counts;
const says = (text: string, init?: ResponseInit) => () => new Response(text, init);
/** When it is due, or so much later. */
const checkAt = async (later: number, ...sources: Source[]) => {
  now += later;
  await db.put('follows', { ...(await record()), dueAt: now });
  return check(engine(...sources), key);
};

describe('a check', () => {
  it('finds what is new, says how much, and asks for the newer ones only the next time', async () => {
    await follow();
    answers = { feed: says('1 2 3 4<1'), 'feed?since': says('5') };
    expect(await check(engine(), key)).toEqual(['4']);
    expect(await findFollow(db, key)).toEqual({ under: null, checkedAt: now, failure: null, found: 1 });
    expect(await checkAt(hour)).toEqual(['5']);
    expect(asked).toEqual([`${host}/feed`, `${host}/feed?since`]);
    expect(await unread()).toMatchObject({ comments: 5, new: 2 });
    now += hour;
    await visit('1 2 3 4 5');
    expect(await findFollow(db, key)).toMatchObject({ found: 0 });
  });

  it('asks for all of it now and then, and so learns what is gone', async () => {
    await follow();
    answers = { feed: says('1 2 3 4') };
    await check(engine(), key);
    answers = { feed: says('1 3 4') };
    await checkAt(8 * day);
    expect(asked).toEqual([`${host}/feed`, `${host}/feed`]);
    expect(await unread()).toMatchObject({ comments: 3, new: 1 });
  });

  it('does not believe that nearly everything is gone before it is told twice', async () => {
    await follow();
    answers = { feed: says('1 2 3 4 5 6 7 8') };
    await check(engine(), key);
    answers = { feed: says('1') };
    await checkAt(8 * day);
    expect((await unread())?.comments).toBe(8);
    await checkAt(8 * day);
    expect((await unread())?.comments).toBe(1);
  });

  it('of a long thread goes on from where it was, a request at a time', async () => {
    await follow();
    answers = { feed: says('1 2…?p2'), 'feed?p2': says('3 4…?p3'), 'feed?p2?p3': says('5') };
    expect(await check(engine(), key)).toEqual([]);
    expect(await check(engine(), key)).toEqual([]);
    expect(asked).toHaveLength(1);
    expect((await record()).checkedAt).toBeNull();
    now += 30_000;
    expect(await check(engine(), key)).toEqual(['4']);
    now += 30_000;
    expect(await check(engine(), key)).toEqual(['5']);
    expect(await record()).toMatchObject({ checkedAt: now, wholeAt: now, sourceId: 'feed' });
  });

  it('ends a reading whose answers say the same again and again', async () => {
    await follow();
    answers = { feed: says('1 2…?p2'), 'feed?p2': says('1 2…?p3'), 'feed?p2?p3': says('1 2…?p4') };
    await check(engine(), key);
    now += 30_000;
    await check(engine(), key);
    expect(asked).toHaveLength(2);
    expect(await record()).toMatchObject({ checkedAt: now, wholeAt: null, failure: null });
  });

  it('costs nothing where nothing has changed', async () => {
    await follow();
    answers = { feed: says('1 2 3', { headers: { etag: '"a"' } }) };
    await check(engine(), key);
    answers = { feed: () => new Response(null, { status: 304 }) };
    await checkAt(8 * day);
    expect(await record()).toMatchObject({ checkedAt: now, wholeAt: now, failure: null });
    expect((await unread())?.comments).toBe(3);
  });
});

describe('where a way leads nowhere', () => {
  const both = [sourceAt('feed'), sourceAt('page')];

  it.each([
    ['there is none', says('', { status: 404 })],
    ['it is shut', says('', { status: 401 })],
    ['it says something else', says('garbage')],
    ['it goes by other ids', says('901 902')],
    ['it goes by other ids, and there are more of them', says('901 902…2')],
  ])('the next one is taken: %s', async (_why, answer) => {
    await follow();
    answers = { feed: answer, page: says('1 2 3 4') };
    expect(await check(engine(...both), key)).toEqual([]);
    now += 30_000;
    expect(await check(engine(...both), key)).toEqual(['4']);
    expect(await record()).toMatchObject({ sourceId: 'page', failure: null });
    await checkAt(hour, ...both);
    expect(asked.at(-1)).toMatch(/^plum-jam.example\/page/);
  });

  it.each([
    ['gone', says('', { status: 410 }), 7 * day],
    ['shut', says('', { status: 403 }), day],
    ['unreadable', says('garbage'), 2 * hour],
    ['silent', says('', { status: 500 }), 10 * minute],
  ])('and there is no other, that is said and nothing is lost: %s', async (kind, answer, wait) => {
    await follow();
    answers = { feed: says('1 2 3 4') };
    await checkAt(hour);
    const before = await unread();
    answers = { feed: answer, 'feed?since': answer };
    await checkAt(minute);
    const since = now;
    expect(await failure()).toEqual({ kind, since });
    expect((await record()).dueAt - now).toBeGreaterThanOrEqual(wait);
    await checkAt(day);
    expect(await failure()).toEqual({ kind, since });
    expect(await unread()).toEqual(before);
    answers = { feed: says('1 2 3 4'), 'feed?since': says('4') };
    await checkAt(8 * day);
    expect(await failure()).toBeNull();
  });

  it('what could not be asked for is asked for once it may be', async () => {
    await follow();
    allowed = () => false;
    await check(engine(sourceAt('feed', 'api.example'), sourceAt('page')), key);
    expect(asked).toEqual([]);
    expect(await failure()).toEqual({
      ...{ kind: 'permission', since: now },
      origins: ['https://api.example/*', `https://${host}/*`],
    });
    allowed = (url) => url.includes(host);
    answers = { page: says('1 2 3 4') };
    expect(await checkAt(minute, sourceAt('feed', 'api.example'), sourceAt('page'))).toEqual(['4']);
    expect(asked).toEqual([`${host}/page`]);
  });

  it('a host that asks for time gets it, for all its threads', async () => {
    await follow();
    answers = { feed: says('', { status: 429, headers: { 'retry-after': '7200' } }) };
    await check(engine(), key);
    const other = opening('8 9', { key: 'wordpress:plum-jam.example:8' as typeof key });
    await openThread(db, other, { host, fewestComments: 0, now });
    await followThread(db, { key: other.key, host }, { under: null, links: null, asks: () => host }, now);
    now += hour;
    expect((await runDue(engine())).nextAt).toBe(start + 10 + 2 * hour);
    expect(asked).toHaveLength(1);
    now += 2 * hour;
    await runDue(engine());
    expect(asked).toHaveLength(2);
  });
});

describe('who follows', () => {
  it('a branch hears of what stands below it', async () => {
    await follow('1');
    answers = { feed: says('1 2 3 4<1 5<4 6') };
    expect(await check(engine(), key)).toEqual(['4', '5', '6']);
    expect((await findWatched(db, { key, host }))?.found).toEqual(['4', '5']);
    expect(await findFollow(db, key)).toMatchObject({ under: ['1'], found: 2 });
    await follow('3');
    expect((await unfollowThread(db, { key, host }, id('1')))?.under).toEqual(['1', '3']);
    expect((await record()).under).toEqual(['3']);
    await unfollowThread(db, { key, host }, id('3'));
    expect(await findFollow(db, key)).toBeNull();
  });

  it('nothing any more asks for nothing, also where the answer is on its way', async () => {
    await follow();
    const leaving = engine();
    leaving.fetch = async () => {
      await unfollowThread(db, { key, host }, null);
      return new Response('1 2 3 4');
    };
    expect(await check(leaving, key)).toEqual([]);
    expect((await unread())?.comments).toBe(3);
    expect(await runDue(engine())).toEqual({ asked: 0, news: [], nextAt: null });
  });

  it('forgets it with the thread, and follows it again when that is undone', async () => {
    await follow();
    answers = { feed: says('1 2 3 4') };
    await check(engine(), key);
    const before = await listThreads(db, now);
    const forgotten = JSON.parse(JSON.stringify(await forgetThread(db, key)));
    expect([await db.count('follows'), await db.count('feeds')]).toEqual([0, 0]);
    await restoreThread(db, forgotten.record as PlainThread, forgotten.follow);
    expect(await listThreads(db, now)).toEqual(before);
  });

  it('somebody does not hear of whom they have muted', async () => {
    await follow();
    await saveMuted(db, { host, author: 'Otto Brandl', muted: true }, now);
    const own = sourceAt('feed');
    const named: Source = {
      ...own,
      async read(answer, asked) {
        const reading = await own.read(answer, asked);
        const comments = reading?.comments.map((one) => (one.id === '4' ? { ...one, author: 'Otto Brandl' } : one));
        return reading && { ...reading, comments: comments ?? [] };
      },
    };
    answers = { feed: says('1 2 3 4 5') };
    await check(engine(named), key);
    expect((await findWatched(db, { key, host }))?.found).toEqual(['5']);
    expect(await checkAt(hour, named)).toEqual([]);
    expect(await unread()).toMatchObject({ new: 1, read: 1 });
  });

  it('hears of a thread though another can’t be checked', async () => {
    await follow();
    const broken = opening('1 2 3', { key: 'discourse-embed:a<b:7' as typeof key });
    await openThread(db, broken, { host, fewestComments: 0, now: now + minute });
    await followThread(db, { key: broken.key, host }, { under: null, links: null, asks: () => host }, now);
    answers = { feed: says('1 2 3 4') };
    const mayAsk = async (url: string) => new URL(url).hostname !== '';
    const each: Source = {
      ...sourceAt('feed'),
      request: ({ key }) => ({ url: key === broken.key ? 'https://a<b/t/7.json' : `https://${host}/feed` }),
    };
    expect(await runDue({ ...engine(each), mayAsk })).toMatchObject({ news: [{ key, found: ['4'] }] });
    expect(await findFollow(db, broken.key)).toMatchObject({ failure: { kind: 'unreadable' } });
  });

  it('hears first of the thread that was visited last', async () => {
    for (const name of ['7', '8', '9']) {
      const other = opening('1 2 3', { key: `wordpress:blog-${name}.example:1` as typeof key });
      now += minute;
      await openThread(db, other, { host: `blog-${name}.example`, fewestComments: 0, now });
      const asks = () => `blog-${name}.example`;
      await followThread(db, { key: other.key, host: null }, { under: null, links: null, asks }, now);
    }
    const each: Source = {
      ...sourceAt('feed'),
      request: ({ key }) => ({ url: `https://${key.split(':')[1]}/feed` }),
    };
    answers = { feed: says('1 2 3') };
    await runDue(engine(each));
    expect(asked).toEqual(['blog-9.example/feed', 'blog-8.example/feed', 'blog-7.example/feed']);
  });
});
