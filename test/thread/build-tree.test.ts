import { describe, expect, it } from 'vitest';
import { buildTree } from '../../utils/thread/build-tree.ts';
import { comment, commentId, fromOutline, missingComment, outline, toOutline } from '../support/outline.ts';

const treeOf = (text: string) => toOutline(buildTree(fromOutline(text), missingComment));

describe('buildTree', () => {
  it('puts replies under what they answer, in document order', () => {
    const text = `
      a
        b
          c
        d
      e
        f`;
    expect(treeOf(text)).toBe(outline(text));
  });

  it('finds a parent that stands later on the page', () => {
    expect(
      treeOf(`
        a ^c
        b
        c`),
    ).toBe(
      outline(`
        b
        c
          a`),
    );
  });

  it('makes one placeholder for a parent that is not on the page, where its first reply stands', () => {
    const tree = buildTree(
      fromOutline(`
        a
        b ^gone
        c
        d ^gone`),
      missingComment,
    );
    expect(toOutline(tree)).toBe(
      outline(`
        a
        gone
          b
          d
        c`),
    );
    expect(tree.byId.get(commentId('gone'))?.comment.kind).toBe('placeholder');
  });

  it('gives a placeholder to a parent that is missing twice over, only once', () => {
    expect(
      treeOf(`
        b ^gone
          c
        d ^gone
        e ^lost`),
    ).toBe(
      outline(`
        gone
          b
            c
          d
        lost
          e`),
    );
  });

  it('makes a root of a comment that answers itself', () => {
    expect(
      treeOf(`
        a ^a
          b`),
    ).toBe(
      outline(`
        a
          b`),
    );
  });

  it('cuts a circle at the comment that comes first on the page', () => {
    expect(
      treeOf(`
        x ^c
        a ^c
        b ^a
        c ^b`),
    ).toBe(
      outline(`
        a
          b
            c
              x`),
    );
  });

  it('lets the first of repeated ids have the replies and keeps the others', () => {
    const tree = buildTree(
      fromOutline(`
        a
        b
          a
        c ^a`),
      missingComment,
    );
    expect(toOutline(tree)).toBe(
      outline(`
        a
          c
        b
          a`),
    );
    expect(tree.byId.get(commentId('a'))).toBe(tree.roots[0]);
  });

  it('puts a repeat that answers its own id under the first', () => {
    expect(
      treeOf(`
        a
        a ^a`),
    ).toBe(
      outline(`
        a
          a`),
    );
  });

  it('counts everything below a comment and how deep it lies', () => {
    const { inOrder } = buildTree(
      fromOutline(`
        a
          b
            c
          d
        e`),
      missingComment,
    );
    expect(inOrder.map(({ comment: { id }, depth, size }) => [id, depth, size])).toEqual([
      ['a', 0, 3],
      ['b', 1, 1],
      ['c', 2, 0],
      ['d', 1, 0],
      ['e', 0, 0],
    ]);
  });

  it('is empty for no comments', () => {
    expect(buildTree([], missingComment)).toEqual({ roots: [], byId: new Map(), inOrder: [] });
  });
});

describe('buildTree, for long threads', () => {
  const many = 20_000;

  it('takes 20,000 levels', () => {
    const comments = Array.from({ length: many }, (_, i) =>
      comment({ id: `c${i}`, parentId: i === 0 ? null : `c${i - 1}` }),
    );
    const { roots, inOrder } = buildTree(comments, missingComment);
    expect(roots).toHaveLength(1);
    expect(roots[0]?.size).toBe(many - 1);
    expect(inOrder.at(-1)?.depth).toBe(many - 1);
  });

  it('takes a circle of 20,000', () => {
    const comments = Array.from({ length: many }, (_, i) => comment({ id: `c${i}`, parentId: `c${(i + 1) % many}` }));
    const { roots } = buildTree(comments, missingComment);
    expect(roots.map((root) => root.comment.id)).toEqual(['c0']);
    expect(roots[0]?.size).toBe(many - 1);
  });

  it('takes 20,000 roots, and 20,000 replies to one', () => {
    const roots = Array.from({ length: many }, (_, i) => comment({ id: `c${i}` }));
    expect(buildTree(roots, missingComment).roots).toHaveLength(many);
    const replies = roots.map((root) => ({ ...root, parentId: commentId('gone') }));
    const tree = buildTree(replies, missingComment);
    expect(tree.roots).toHaveLength(1);
    expect(tree.roots[0]?.size).toBe(many);
  });
});
