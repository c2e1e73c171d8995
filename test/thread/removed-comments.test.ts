import { expect, test } from 'vitest';
import type { SeenComment } from '../../utils/messaging/protocol.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import { emptyMemory, seeComments } from '../../utils/thread/memory.ts';
import { removedComments } from '../../utils/thread/removed-comments.ts';

const id = (name: string) => name as CommentId;
/** "a0 b1": ids with their depths. */
const seen = (thread: string): SeenComment[] =>
  thread.split(' ').map((one) => ({ id: id(one[0] ?? ''), depth: Number(one[1]), words: 3, hash: 7 }));

function removed(before: string, now: string, wanted: string) {
  const first = seeComments(emptyMemory(), seen(before), undefined, 1_000);
  const memory = seeComments(first, seen(now), seen(now).length, 2_000);
  return removedComments(memory, new Set([...wanted].map(id)));
}

test('says what it answered and what it came after', () => {
  expect(removed('a0 b1 c2 d1 e0', 'a0 b1 d1 e0', 'c')).toEqual([{ id: 'c', parentId: 'b', after: 'b' }]);
  expect(removed('a0 b1 c2 d1 e0', 'a0 b1 c2 d1', 'e')).toEqual([{ id: 'e', parentId: null, after: 'd' }]);
});

test('the first comes after none; one that is removed and not asked for is nobody’s neighbour', () => {
  expect(removed('a0 b0 c0', 'c0', 'ab')).toEqual([
    { id: 'a', parentId: null, after: null },
    { id: 'b', parentId: null, after: 'a' },
  ]);
  expect(removed('a0 b0 c0 d0', 'a0 d0', 'c')).toEqual([{ id: 'c', parentId: null, after: 'a' }]);
});

test('what is on the page, or never was, or is on another of its pages, is not removed', () => {
  expect(removed('a0 b0 c0', 'a0 b0 c0', 'abc')).toEqual([]);
  expect(removed('a0', 'a0', 'x')).toEqual([]);
  const first = seeComments(emptyMemory(), seen('a0 b0 c0 d0'), undefined, 1_000);
  expect(removedComments(seeComments(first, seen('c0 d0'), 4, 2_000), new Set([id('a')]))).toEqual([]);
});
