import { describe, expect, it } from 'vitest';
import { buildTree } from '../../utils/thread/build-tree.ts';
import type { Comment } from '../../utils/thread/comment.ts';
import { comment, missingComment, toOutline } from '../support/outline.ts';
import { fc } from '../support/properties.ts';

/** Anything: parents that are missing, later, circular; ids that repeat. */
const anyThread = fc
  .integer({ min: 0, max: 30 })
  .chain((ids) =>
    fc
      .array(fc.record({ id: fc.nat(ids), parentId: fc.option(fc.nat(ids + 3)) }), { maxLength: 40 })
      .map((all): Comment[] =>
        all.map(({ id, parentId }, i) =>
          comment({ id: `c${id}`, parentId: parentId === null ? null : `c${parentId}`, text: `text ${i}` }),
        ),
      ),
  );

/** The same with each id once. */
const uniqueThread = anyThread.map((comments) => {
  const first = new Map(comments.map((each) => [each.id, each]));
  return [...first.values()];
});

describe('buildTree, for any list of comments', () => {
  it('shows every comment exactly once, and besides them only placeholders that have replies', () => {
    fc.assert(
      fc.property(anyThread, (comments) => {
        const shown = buildTree(comments, missingComment).inOrder;
        const real = shown.filter((node) => node.comment.kind === 'comment').map((node) => node.comment);
        expect(real).toHaveLength(comments.length);
        expect(new Set(real)).toEqual(new Set(comments));
        const ids = new Set(comments.map((each) => each.id));
        for (const node of shown) {
          if (node.comment.kind === 'comment') continue;
          expect(ids.has(node.comment.id)).toBe(false);
          expect(node.replies).not.toHaveLength(0);
          expect(node.parent).toBeNull();
        }
      }),
    );
  });

  it('keeps document order among siblings', () => {
    fc.assert(
      fc.property(anyThread, (comments) => {
        const place = new Map(comments.map((each, i) => [each, i]));
        const { roots, inOrder } = buildTree(comments, missingComment);
        for (const siblings of [roots, ...inOrder.map((node) => node.replies)]) {
          // A placeholder stands where its first reply stands.
          const places = siblings.map(
            (node) => place.get(node.comment) ?? place.get(node.replies[0]?.comment as Comment),
          );
          expect(places).toEqual(places.toSorted((a, b) => Number(a) - Number(b)));
        }
      }),
    );
  });

  it('has no circle, and parents, replies, depths and sizes agree', () => {
    fc.assert(
      fc.property(anyThread, (comments) => {
        const { roots, inOrder } = buildTree(comments, missingComment);
        const seen = new Set();
        for (const node of inOrder) {
          if (node.parent) {
            expect(seen.has(node.parent)).toBe(true);
            expect(node.parent.replies).toContain(node);
          } else expect(roots).toContain(node);
          expect(node.depth).toBe(node.parent ? node.parent.depth + 1 : 0);
          expect(node.size).toBe(node.replies.reduce((sum, reply) => sum + 1 + reply.size, 0));
          seen.add(node);
        }
        expect(roots.reduce((sum, root) => sum + 1 + root.size, 0)).toBe(inOrder.length);
      }),
    );
  });

  it('only ever leaves out a parent to cut a circle', () => {
    fc.assert(
      fc.property(uniqueThread, (comments) => {
        const { byId } = buildTree(comments, missingComment);
        const says = new Map(comments.map((each) => [each.id, each.parentId]));
        for (const { id, parentId } of comments) {
          const put = byId.get(id)?.parent?.comment.id ?? null;
          if (put === parentId) continue;
          expect(put).toBeNull();
          const above = new Set<unknown>();
          for (let at = parentId; at !== null && !above.has(at); at = says.get(at) ?? null) above.add(at);
          expect(above.has(id)).toBe(true);
        }
      }),
    );
  });

  it('gives back its own reading order', () => {
    fc.assert(
      fc.property(uniqueThread, (comments) => {
        const once = buildTree(comments, missingComment);
        const again = buildTree(
          once.inOrder.map((node) => node.comment),
          missingComment,
        );
        // A circle may be entered elsewhere once it has been cut open and put in order; otherwise nothing moves.
        const circular = comments.some(({ id, parentId }) => parentId !== null && !once.byId.get(id)?.parent);
        if (!circular) expect(toOutline(again)).toBe(toOutline(once));
      }),
    );
  });

  it('moves no comment when another is added, unless it is the one they waited for', () => {
    fc.assert(
      fc.property(uniqueThread, fc.nat(), fc.nat(), (comments, at, answered) => {
        const parent = comments[answered % Math.max(1, comments.length)];
        const added = comment({ id: 'added', parentId: parent?.id ?? null });
        const place = at % (comments.length + 1);
        const before = buildTree(comments, missingComment);
        const after = buildTree(comments.toSpliced(place, 0, added), missingComment);
        expect(after.inOrder.length).toBe(before.inOrder.length + 1);
        const without = after.inOrder.filter((node) => node.comment !== added);
        expect(without.map((node) => [node.comment.id, node.depth])).toEqual(
          before.inOrder.map((node) => [node.comment.id, node.depth]),
        );
      }),
    );
  });

  it('gives a placeholder’s replies to the comment itself once it is there', () => {
    fc.assert(
      fc.property(uniqueThread, (comments) => {
        const before = buildTree(comments, missingComment);
        const waited = before.roots.find((root) => root.comment.kind === 'placeholder');
        if (!waited) return;
        const late = comment({ id: waited.comment.id, text: 'late' });
        const after = buildTree([...comments, late], missingComment);
        const node = after.byId.get(late.id);
        expect(node?.comment).toBe(late);
        expect(node?.replies.map((reply) => reply.comment)).toEqual(waited.replies.map((reply) => reply.comment));
        expect(after.inOrder).toHaveLength(before.inOrder.length);
      }),
    );
  });

  it('does not change what it is given', () => {
    fc.assert(
      fc.property(anyThread, (comments) => {
        const copy = structuredClone(comments);
        buildTree(comments, missingComment);
        expect(comments).toEqual(copy);
      }),
    );
  });
});
