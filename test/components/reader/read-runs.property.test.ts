// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { initialState } from '../../../components/reader/state/opening.ts';
import { readRunsOf, runAround } from '../../../components/reader/state/read-runs.ts';
import { allInOrder, linesInOrder, rowsInOrder } from '../../../components/reader/state/reading-order.ts';
import { buildRowTree } from '../../../components/reader/state/row-comment.ts';
import type { PageComment, Thread, ThreadKey } from '../../../utils/thread/comment.ts';
import { comment } from '../../support/outline.ts';
import { fc } from '../../support/properties.ts';

const body = document.createElement('p');
const states = fc
  .array(fc.record({ pick: fc.nat(), settled: fc.integer({ min: 0, max: 9 }) }), { minLength: 20, maxLength: 120 })
  .map((picks) => {
    const comments: PageComment[] = picks.map(({ pick }, at) => ({
      ...comment({ id: `${at}`, parentId: at === 0 || pick % 3 === 0 ? null : `${pick % at}` }),
      element: body,
      body: [],
    }));
    const thread = { key: 'url:x' as ThreadKey, url: '', title: '', site: '', platform: 'x', comments };
    const state = initialState(thread satisfies Thread<PageComment>, buildRowTree(comments));
    const settled = comments.filter((_, at) => (picks[at]?.settled ?? 0) > 0).map(({ id }) => id);
    return { ...state, settled: new Set(settled) };
  });

test('a run holds more than twelve comments, all of them settled, side by side in one list', () => {
  fc.assert(
    fc.property(states, (state) => {
      for (const { heads, size } of new Set(readRunsOf(state).values())) {
        expect(size).toBeGreaterThan(12);
        const nodes = heads.map((head) => state.tree.byId.get(head));
        const list = nodes[0]?.parent?.replies ?? state.roots;
        const first = list.indexOf(nodes[0] as never);
        expect(list.slice(first, first + heads.length)).toEqual(nodes);
        expect(nodes.reduce((sum, node) => sum + (node?.size ?? 0) + 1, 0)).toBe(size);
      }
      for (const node of state.tree.inOrder) {
        if (runAround(node, readRunsOf(state))) expect(state.settled.has(node.comment.id)).toBe(true);
      }
    }),
  );
});

test('every comment is a row or in one run, and each run is one line', () => {
  fc.assert(
    fc.property(states, (state) => {
      const runs = readRunsOf(state);
      const rows = rowsInOrder(state);
      const hidden = allInOrder(state.roots).filter((node) => runAround(node, runs) !== null);
      expect(rows.length + hidden.length).toBe(state.tree.inOrder.length);
      expect(linesInOrder(state).length).toBe(rows.length + new Set(runs.values()).size);
    }),
  );
});

test('there are none while a filter asks for comments', () => {
  fc.assert(fc.property(states, (state) => readRunsOf({ ...state, matches: new Set() }).size === 0));
});
