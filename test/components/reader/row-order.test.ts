import { describe, expect, test } from 'vitest';
import { filterMatches, showings } from '../../../components/reader/state/filter.ts';
import { mergeComments } from '../../../components/reader/state/merge-comments.ts';
import { buildRowTree, type RowTree } from '../../../components/reader/state/row-comment.ts';
import { DEEPEST_LIST, listOf, placesOf, rowsIn } from '../../../components/reader/tree/arrange.ts';
import type { CommentId, PageComment } from '../../../utils/thread/comment.ts';
import { comment, commentId, fromOutline, outline } from '../../support/outline.ts';
import { fc } from '../../support/properties.ts';

function onPage(outlined: string): PageComment[] {
  return fromOutline(outlined).map(withElement);
}

function withElement(plain: ReturnType<typeof comment>): PageComment {
  return { ...plain, element: {} as Element, body: [] };
}

/** Parents by number: each comment answers an earlier one, or none. */
const threads = fc
  .array(fc.nat(), { maxLength: 60 })
  .map((picks) =>
    buildRowTree(
      picks.map((pick, at) =>
        withElement(comment({ id: `${at}`, parentId: at === 0 || pick % 4 === 0 ? null : `${pick % at}` })),
      ),
    ),
  );

const idsOf = (tree: RowTree) => tree.inOrder.map(({ comment: { id } }) => id);

describe('places', () => {
  test('name every comment once, in reading order, in a list that is begun', () => {
    fc.assert(
      fc.property(threads, (tree) => {
        const places = [...placesOf(tree.roots)];
        expect(places.map(({ node }) => node.comment.id)).toEqual(idsOf(tree));
        for (const { node, owner, before } of places) {
          const list = owner ? listOf(owner) : tree.roots;
          expect(list[list.indexOf(node) - 1] ?? null).toBe(before);
          if (owner) expect(owner.depth).toBeLessThanOrEqual(DEEPEST_LIST);
        }
      }),
    );
  });

  test('count the rows in each list item', () => {
    fc.assert(
      fc.property(threads, (tree) => {
        for (const node of tree.inOrder) {
          const within = listOf(node).reduce((sum, reply) => sum + rowsIn(reply), 1);
          expect(rowsIn(node)).toBe(within);
        }
      }),
    );
  });

  test('nest no further than the ninth level, however deep a thread goes', () => {
    const chain = Array.from({ length: 3000 }, (_, at) =>
      withElement(comment({ id: `${at}`, parentId: at === 0 ? null : `${at - 1}` })),
    );
    const places = [...placesOf(buildRowTree(chain).roots)];
    expect(places).toHaveLength(3000);
    expect(places.at(-1)?.owner?.depth).toBe(DEEPEST_LIST);
    expect(places.at(-1)?.before?.comment.id).toBe('2998');
  });
});

describe('filters', () => {
  const tree = buildRowTree(
    onPage(`
      a · Ada
        b · Bo
          c · Ada
        d · Bo
      e · Bo
      g ^gone · Ada
    `),
  );
  const shown = (matches: ReadonlySet<CommentId> | null) =>
    [...placesOf(tree.roots)]
      .map(({ node }) => node)
      .filter(({ comment: { id } }) => showings(tree, matches).get(id) !== 'hidden')
      .map(({ comment: { id }, depth }) => {
        const mark = showings(tree, matches).get(id) === 'line' ? '- ' : '';
        return `${'  '.repeat(depth)}${mark}${id}`;
      })
      .join('\n');

  test('show what they ask for, and as a line what it answers', () => {
    const facts = {
      quiet: new Set<CommentId>(),
      read: new Set([commentId('a')]),
      bookmarks: new Set([commentId('d')]),
    };
    expect(shown(filterMatches(tree, { author: 'Ada' }, facts))).toBe(
      outline(`
        a
          - b
            c
        - gone
          g
      `),
    );
    expect(shown(filterMatches(tree, 'bookmarked', facts))).toBe('- a\n  d');
    expect(filterMatches(tree, 'unread', facts)).toEqual(new Set(['b', 'c', 'd', 'e', 'g']));
    expect(filterMatches(tree, 'all', facts)).toBeNull();
  });

  test('never show a line that leads nowhere, nor hide a match', () => {
    fc.assert(
      fc.property(threads, fc.nat({ max: 6 }), (some, step) => {
        const matches = new Set(idsOf(some).filter((_, at) => at % (step + 1) === 0));
        const map = showings(some, matches);
        for (const {
          comment: { id },
          replies,
        } of some.inOrder) {
          expect(map.get(id) === 'whole').toBe(matches.has(id));
          const leads = replies.some((reply) => map.get(reply.comment.id) !== 'hidden');
          if (map.get(id) === 'line') expect(leads).toBe(true);
          if (map.get(id) === 'hidden') expect(leads).toBe(false);
        }
      }),
    );
  });
});

describe('merging', () => {
  const known = onPage(`
    a · Ada · 2026-03-02T17:35 · Alpha
      b · Bo · 2026-03-02T17:40 · Beta
    c · Ada · 2026-03-02T17:45 · Gamma
  `);
  const order = (comments: readonly PageComment[]) => comments.map(({ id }) => id).join(' ');

  test('puts what came between where it stands, and keeps what the page no longer holds', () => {
    const later = onPage(`
      b ^a · Bo · 2026-03-02T17:40 · Beta
      n · Cy · 2026-03-02T17:42 · New
      c · Ada · 2026-03-02T17:45 · Gamma
    `);
    const { comments, added, changed } = mergeComments(known, later);
    expect(order(comments)).toBe('a b n c');
    expect(added).toEqual(['n']);
    expect(changed).toEqual([]);
    expect(comments[1]).toBe(later[0]);
  });

  test('sees an edit by its text; where ids are made of the text, by its place, author and time', () => {
    const edited = onPage(`
      a · Ada · 2026-03-02T17:35 · Alpha, mended
        b2 · Bo · 2026-03-02T17:40 · Beta, mended
      c · Ada · 2026-03-02T17:45 · Gamma
    `);
    const { comments, changed } = mergeComments(known, edited);
    expect(changed).toEqual(['a']);
    expect(order(comments)).toBe('a b2 c');
  });

  test('with the same again changes nothing', () => {
    const { comments, added, changed } = mergeComments(known, known);
    expect(comments).toEqual(known);
    expect([added, changed]).toEqual([[], []]);
  });
});
