import { describe, expect, it } from 'vitest';
import { buildTree } from '../../utils/thread/build-tree.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import { depthFolds } from '../../utils/thread/depth-folds.ts';
import { foldSummary, type ReadState } from '../../utils/thread/fold-summary.ts';
import { comment, fromOutline, missingComment } from '../support/outline.ts';
import { fc } from '../support/properties.ts';

describe('depthFolds', () => {
  const tree = buildTree(
    fromOutline(`
      a
        b
          c
            d
        e
      f`),
    missingComment,
  );

  it('folds the last level shown where it has replies', () => {
    expect([...depthFolds(tree, 1)]).toEqual(['a']);
    expect([...depthFolds(tree, 2)]).toEqual(['b']);
    expect([...depthFolds(tree, 3)]).toEqual(['c']);
    expect([...depthFolds(tree, 'all')]).toEqual([]);
  });
});

describe('foldSummary', () => {
  const states = (text: string) => {
    const byId = new Map<CommentId, ReadState>();
    const comments = [...text].map((letter, i) => {
      const each = comment({ id: `c${i}`, parentId: i === 0 ? null : `c${Math.floor((i - 1) / 2)}` });
      byId.set(each.id, letter === 'n' ? 'new' : letter === 'u' ? 'unread' : 'read');
      return each;
    });
    const root = buildTree(comments, missingComment).roots[0];
    if (!root) throw new Error('no root');
    return foldSummary(root, (id) => byId.get(id) ?? 'read');
  };

  it('counts all replies below, and lists their states in reading order', () => {
    //  c0 > c1 > c3, c4; c0 > c2
    expect(states('nurnr')).toEqual({ replies: 4, new: 1, beads: ['unread', 'new', 'read', 'read'] });
  });

  it('says nothing of the folded comment itself', () => {
    expect(states('n')).toEqual({ replies: 0, new: 0, beads: [] });
  });

  it('shows at most 24 beads and loses no new comment among them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[nur]{1,200}$/), (letters) => {
        const { replies, new: isNew, beads } = states(letters);
        const below = letters.slice(1);
        expect(replies).toBe(below.length);
        expect(beads).toHaveLength(Math.min(24, below.length));
        expect(isNew).toBe(below.replaceAll(/[^n]/g, '').length);
        expect(beads.includes('new')).toBe(isNew > 0);
        if (below !== '') expect(beads.every((bead) => bead === 'read')).toBe(/^r*$/.test(below));
      }),
    );
  });

  it('takes 20,000 levels', () => {
    const comments = Array.from({ length: 20_000 }, (_, i) =>
      comment({ id: `c${i}`, parentId: i === 0 ? null : `c${i - 1}` }),
    );
    const root = buildTree(comments, missingComment).roots[0];
    if (!root) throw new Error('no root');
    expect(foldSummary(root, () => 'unread')).toEqual({
      replies: 19_999,
      new: 0,
      beads: new Array(24).fill('unread'),
    });
  });
});
