import { expect, test } from 'vitest';
import { buildRowTree } from '../../../components/reader/state/row-comment.ts';
import type { Comment, CommentId, PageComment } from '../../../utils/thread/comment.ts';
import { commentId, fromOutline, outline, toOutline } from '../../support/outline.ts';

const thread = (text: string) => fromOutline(text) as Comment[] as PageComment[];

function moved(text: string, to: Record<string, string>): string {
  const movedTo = (id: CommentId) => (to[id] === undefined ? null : commentId(to[id]));
  return toOutline(buildRowTree(thread(text), movedTo));
}

test('moved comments stand among the replies by time, with all that answers them', () => {
  const text = `
    c · Ada · 2026-03-02T09:20
      d · Ada · 2026-03-02T09:30
    a · Ada · 2026-03-02T09:00
      b · Ada · 2026-03-02T09:40
  `;
  expect(moved(text, { c: 'a' })).toBe(
    outline(`
      a
        c
          d
        b
    `),
  );
});

test('where times are missing, or run the other way, the order of the page stays', () => {
  const untimed = `
    c · Ada · 2026-03-02T09:50
    a · Ada · 2026-03-02T09:00
      b · Ada
  `;
  expect(moved(untimed, { c: 'a' })).toBe(outline('a\n  c\n  b'));
  const backwards = `
    a · Ada · 2026-03-02T09:00
      b · Ada · 2026-03-02T09:40
      c · Ada · 2026-03-02T09:30
    d · Ada · 2026-03-02T09:35
  `;
  expect(moved(backwards, { d: 'a' })).toBe(outline('a\n  b\n  c\n  d'));
});

test('nothing that is moved gets lost, even in a circle', () => {
  const tree = buildRowTree(thread('a\nb\nc'), (id) => commentId(id === 'a' ? 'b' : 'a'));
  expect(tree.inOrder.map(({ comment }) => comment.id).sort()).toEqual(['a', 'b', 'c']);
});
