import { expect, it } from 'vitest';
import { check, type Engine } from '../../utils/follow/check.ts';
import type { Source } from '../../utils/follow/source.ts';
import { followThread } from '../../utils/storage/follows.ts';
import { openThread } from '../../utils/storage/threads.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import { key, opening } from '../sites/opening.ts';
import { freshDatabase } from '../storage/fresh-database.ts';
import { host, start } from './support/source-at.ts';

const day = 24 * 60 * 60_000;

/** The thread of three comments, of which the page says that they are so many, and what a first check then finds. */
async function firstFound(told: [id: string, instant: number | null][], declaredCount: number): Promise<CommentId[]> {
  const db = await freshDatabase();
  await openThread(db, opening('1 2 3', { declaredCount }), { host, fewestComments: 0, now: start });
  await followThread(db, { key, host }, { under: null, links: null, asks: () => host }, start);
  const comments = [['1', start - day] as const, ...told].map(([id, instant]) => {
    return { id: id as CommentId, parentId: null, author: null, instant, text: id };
  });
  const source: Source = {
    id: 'feed',
    request: () => ({ url: `https://${host}/feed` }),
    read: () => ({ comments, next: null, isWhole: false }),
  };
  const engine: Engine = {
    ...{ db, now: () => start + day, random: () => 0.5, gapMs: 30_000, haste: 1, shortest: async () => 0 },
    ...{ sources: [source], mayAsk: async () => true, fetch: async () => new Response('') },
  };
  return check(engine, key);
}

it('what was held back when all of the thread was on the page is news, and what has no date', async () => {
  expect(
    await firstFound(
      [
        ['4', start - 3 * day],
        ['5', null],
      ],
      3,
    ),
  ).toEqual(['4', '5']);
});

it('what pages do not show is none, though all that they do was on this one', async () => {
  expect(await firstFound([['pingback', start - 2_000 * day]], 3)).toEqual([]);
});

it('nothing older is, where some of it was on another page', async () => {
  const told: [string, number | null][] = [
    ['4', start - 3 * day],
    ['5', null],
    ['6', start + 1],
  ];
  expect(await firstFound(told, 6)).toEqual(['6']);
});
