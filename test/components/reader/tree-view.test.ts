// @vitest-environment jsdom

import { describe, expect, test } from 'vitest';
import { initialState } from '../../../components/reader/state/opening.ts';
import { buildRowTree, type RowTree } from '../../../components/reader/state/row-comment.ts';
import { createStore } from '../../../components/reader/state/store.ts';
import { createRowTemplate } from '../../../components/reader/tree/row-template.ts';
import { createTreeView } from '../../../components/reader/tree/tree-view.ts';
import type { CommentId, PageComment, Thread, ThreadKey } from '../../../utils/thread/comment.ts';
import { comment } from '../../support/outline.ts';
import { fc } from '../../support/properties.ts';

function view(comments: PageComment[]) {
  const thread: Thread<PageComment> = {
    key: 'k' as ThreadKey,
    url: '',
    title: '',
    site: '',
    platform: 'blogger',
    comments,
  };
  const store = createStore(initialState(thread, buildRowTree(comments)));
  let ids = 0;
  const placed: [id: CommentId, group: Element | null][] = [];
  const tree = createTreeView({
    document,
    store,
    maker: {
      template: createRowTemplate(document),
      days: { language: 'en', spansDays: 1 },
      language: null,
      bodyOf: (nodes) => {
        const body = document.createDocumentFragment();
        body.append(...nodes.map((node) => node.cloneNode(true)));
        return body;
      },
      nextId: () => `c${++ids}`,
    },
    column: { widthPx: 600, fontSizePx: 16, lineHeightPx: 24 },
    placed: ({ node }, group) => placed.push([node.comment.id, group]),
  });
  const place = (rows: RowTree = store.get().tree) => {
    store.set({ tree: rows, roots: rows.roots });
    for (const _row of tree.place());
  };
  place();
  return { store, tree, place, placed };
}

function thread(parents: (number | null)[]): PageComment[] {
  return parents.map((parent, at) => {
    const plain = comment({ id: `${at}`, parentId: parent === null ? null : `${parent}`, text: `Text ${at}` });
    return { ...plain, element: document.body, body: [document.createTextNode(plain.text)] };
  });
}

/** Nesting and order as the elements have them; groups are nothing. */
function shape(list: Element): string {
  const lines: string[] = [];
  const read = (within: Element, indent: string) => {
    for (const item of within.querySelectorAll(':scope > li, :scope > .g > li')) {
      lines.push(indent + item.querySelector(':scope > article > .body')?.textContent);
      const kids = item.querySelector(':scope > ol');
      if (kids) read(kids, `${indent}  `);
    }
  };
  read(list, '');
  return lines.join('\n');
}

/** Roots with a few replies each, many enough to be grouped. */
const large = Array.from({ length: 400 }, (_, at) => (at % 5 === 0 ? null : at - (at % 5)));

describe('rows', () => {
  test('that stand right are neither made again nor moved', async () => {
    const { tree, place, placed } = view(thread(large));
    const before = [...tree.list.querySelectorAll('li')];
    placed.length = 0;
    const observer = new MutationObserver(() => {});
    observer.observe(tree.list, { childList: true, subtree: true });
    place();
    expect(observer.takeRecords()).toEqual([]);
    expect(placed).toEqual([]);
    expect([...tree.list.querySelectorAll('li')]).toEqual(before);
  });

  test('stand in groups of about forty, inside large branches too', () => {
    const branch = [null, ...Array.from({ length: 199 }, () => 0)];
    for (const parents of [large, branch]) {
      const { tree } = view(thread(parents));
      const groups = [...tree.list.querySelectorAll('.g')];
      expect(groups.length).toBeGreaterThan(3);
      for (const group of groups) {
        expect(group.querySelectorAll('li').length).toBeLessThanOrEqual(40);
        expect(group.getAttribute('style')).toMatch(/contain-intrinsic-block-size: auto \d+px/);
        expect(group.querySelector('.g')).toBeNull();
        expect(group.getAttribute('role')).toBe('none');
      }
    }
  });

  test('are told of as they come to stand, with the group they stand in', () => {
    const { tree, placed } = view(thread([...large, ...Array.from({ length: 60 }, () => 400)]));
    expect(placed).toHaveLength(460);
    for (const [id, group] of placed) expect(tree.rowOf(id)?.item.closest('.g')).toBe(group);
    expect(placed.filter(([, group]) => group === null).map(([id]) => id)).toEqual(['400']);
  });

  test('of a small thread stand without groups', () => {
    expect(view(thread([null, 0, 1])).tree.list.querySelector('.g')).toBeNull();
  });

  test('added one after the other stand as if all had been there from the start', () => {
    const parents = fc.array(fc.nat(), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(parents, fc.integer({ min: 0, max: 29 }), (picks, missing) => {
        const all = thread(picks.map((pick, at) => (at === 0 || pick % 3 === 0 ? null : pick % at)));
        const some = all.filter((_, at) => at !== missing % all.length);
        const late = view(some);
        late.place(buildRowTree(all));
        expect(shape(late.tree.list)).toBe(shape(view(all).tree.list));
      }),
      { numRuns: 40 },
    );
  });

  test('in large threads too, where groups have to take them in', () => {
    const all = thread(large);
    const late = view(all.filter((_, at) => at % 7 !== 3));
    late.place(buildRowTree(all));
    expect(shape(late.tree.list)).toBe(shape(view(all).tree.list));
  });

  test('take another order without being made again', () => {
    const { tree, store, place } = view(thread(large));
    const before = new Set(tree.list.querySelectorAll('li'));
    const reversed = { ...store.get().tree, roots: store.get().tree.roots.toReversed() };
    tree.scatter();
    place(reversed);
    expect(shape(tree.list).split('\n').slice(0, 6)).toEqual([
      'Text 395',
      '  Text 396',
      '  Text 397',
      '  Text 398',
      '  Text 399',
      'Text 390',
    ]);
    expect(new Set(tree.list.querySelectorAll('li'))).toEqual(before);
  });

  test('beyond the deepest list are folded away one by one', () => {
    const { tree, store } = view(thread(Array.from({ length: 14 }, (_, at) => (at === 0 ? null : at - 1))));
    const folded = store.get().tree.inOrder[10];
    if (!folded) throw new Error('The chain is shorter than it should be');
    store.set({ folded: new Set([folded.comment.id]) });
    tree.draw();
    const hidden = [...tree.list.querySelectorAll('li[hidden]')].map(
      (item) => item.querySelector('.body')?.textContent,
    );
    expect(hidden).toEqual(['Text 11', 'Text 12', 'Text 13']);
  });
});
