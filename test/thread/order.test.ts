import { describe, expect, it } from 'vitest';
import { buildTree } from '../../utils/thread/build-tree.ts';
import type { Comment } from '../../utils/thread/comment.ts';
import { orderRoots, type RootOrder } from '../../utils/thread/order.ts';
import { comment, fromOutline, missingComment } from '../support/outline.ts';

const idsOf = (comments: Comment[], order: RootOrder) =>
  orderRoots(buildTree(comments, missingComment).roots, order).map((root) => root.comment.id);

describe('orderRoots', () => {
  const oldestFirst = fromOutline(`
    a · · 2026-03-02T17:35
      x · · 2026-03-09T00:00
    b · · 2026-03-02T17:35
    c · · 2026-03-03T09:00`);

  it('sorts by time, and keeps the page’s direction within a minute', () => {
    expect(idsOf(oldestFirst, 'oldest')).toEqual(['a', 'b', 'c']);
    expect(idsOf(oldestFirst, 'newest')).toEqual(['c', 'b', 'a']);
  });

  it('knows a page that runs backwards', () => {
    const newestFirst = fromOutline(`
      c · · 2026-03-03T09:00
      b · · 2026-03-02T17:35
      a · · 2026-03-02T17:35`);
    expect(idsOf(newestFirst, 'oldest')).toEqual(['a', 'b', 'c']);
    expect(idsOf(newestFirst, 'newest')).toEqual(['c', 'b', 'a']);
  });

  it('leaves what the page ranks as the page ranks it', () => {
    const ranked = fromOutline(`
      best · · 2026-03-03T09:00
      gone's reply · · 2026-03-01T09:00
      oldest · · 2026-03-02T09:00`);
    expect(idsOf(ranked, 'page')).toEqual(['best', "gone's reply", 'oldest']);
    const { roots } = buildTree(ranked, missingComment);
    expect(orderRoots(roots, 'page')).not.toBe(roots);
  });

  it('sorts by all replies below, equals in document order', () => {
    const thread = fromOutline(`
      a
      b
        b1
          b2
      c
        c1
      d
        d1`);
    expect(idsOf(thread, 'replies')).toEqual(['b', 'c', 'd', 'a']);
  });

  it('takes document order where no time is known', () => {
    const thread = fromOutline('a\nb\nc');
    expect(idsOf(thread, 'oldest')).toEqual(['a', 'b', 'c']);
    expect(idsOf(thread, 'newest')).toEqual(['c', 'b', 'a']);
  });

  it('leaves a root without a time beside the one before it', () => {
    const thread = fromOutline(`
      first
      b · · 2026-03-05
      undated
      a · · 2026-03-02`);
    expect(idsOf(thread, 'oldest')).toEqual(['a', 'undated', 'b', 'first']);
  });

  it('dates a missing comment by its first reply', () => {
    const thread = fromOutline(`
      a · · 2026-03-01
      b ^gone · · 2026-03-09
      c · · 2026-03-02`);
    expect(idsOf(thread, 'oldest')).toEqual(['a', 'c', 'gone']);
  });

  it('prefers moments to wall clocks: two zones on one page', () => {
    const at = (id: string, wall: string, instant: number): Comment => ({
      ...comment({ id }),
      time: { shown: wall, wall, instant, precision: 'minute' },
    });
    expect(idsOf([at('a', '2026-03-02T18:00', 2000), at('b', '2026-03-02T17:00', 3000)], 'oldest')).toEqual(['a', 'b']);
  });

  it('leaves the given array as it is', () => {
    const { roots } = buildTree(oldestFirst, missingComment);
    const before = [...roots];
    orderRoots(roots, 'newest');
    orderRoots(roots, 'replies');
    expect(roots).toEqual(before);
  });
});
