// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { drawRail } from '../../../../components/reader/rail/rail-drawing.ts';
import { type RailRow, railRowAt, railRows, threadPx } from '../../../../components/reader/rail/rail-rows.ts';
import { railSummary } from '../../../../components/reader/rail/rail-summary.ts';
import { initialState } from '../../../../components/reader/state/opening.ts';
import { buildRowTree } from '../../../../components/reader/state/row-comment.ts';
import type { ReaderState } from '../../../../components/reader/state/store.ts';
import type { Comment, CommentId, PageComment, Thread, ThreadKey } from '../../../../utils/thread/comment.ts';
import { fromOutline } from '../../../support/outline.ts';

const outline = `
  a · Anonymous · 2026-03-02T17:04 · To all staff.
    b · Anonymous · 2026-03-02T17:31 · Twice before.
      c · Anonymous · 2026-03-02T17:35 · Agreed.
  d · Anonymous · 2026-03-02T17:48 · Hear, hear.
`;

function stateOf(changes: Partial<ReaderState> = {}, text = outline): ReaderState {
  const comments = fromOutline(text).map(onPage);
  const thread: Thread<PageComment> = {
    key: 'url:https://press.example/' as ThreadKey,
    url: 'https://press.example/',
    title: 'Post',
    site: 'Press',
    platform: 'generic',
    comments,
  };
  return { ...initialState(thread, buildRowTree(comments)), ...changes };
}

function onPage(comment: Comment): PageComment {
  return { ...comment, element: document.createElement('li'), body: [] };
}

const ids = (rows: readonly RailRow[]) => rows.map(({ node }) => node.comment.id);
const rowsOf = (state: ReaderState) => railRows(state, () => 100);
/** Every stroke as [x, y, width]. */
const strokesOf = (d: string) =>
  [...d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)/g)].map(([, x, y, width]) => [Number(x), Number(y), Number(width)]);

describe('the rows of the rail', () => {
  it('stand one below the other, as high as they are thought to be', () => {
    const rows = rowsOf(stateOf());
    expect(rows.map(({ topPx }) => topPx)).toEqual([0, 100, 200, 300]);
    expect(threadPx(rows)).toBe(400);
  });

  it('are those that can be scrolled to: a folded branch is one line, and knows what is in it', () => {
    const state = stateOf();
    const [first] = ids(rowsOf(state)) as [CommentId];
    const folded = rowsOf({
      ...state,
      folded: new Set([first]),
      isNew: new Set([state.thread.comments[2]?.id as CommentId]),
    });
    expect(folded).toHaveLength(2);
    expect(folded[0]).toMatchObject({ heightPx: 40, folded: ['unread', 'new'] });
  });

  it('are found by their height in the thread', () => {
    const rows = rowsOf(stateOf());
    const at = (px: number) => rows.indexOf(railRowAt(rows, px) as RailRow);
    expect([-5, 0, 99, 100, 250, 399, 4000].map(at)).toEqual([0, 0, 0, 1, 2, 3, 3]);
    expect(railRowAt([], 10)).toBeNull();
  });
});

describe('the picture of the rail', () => {
  it('has a stroke for every line of text, farther in for deeper comments, within its height', () => {
    const { strokes, penPx } = drawRail(rowsOf(stateOf()), 200, 32);
    const drawn = strokesOf(strokes.unread);
    expect(drawn).toHaveLength(8);
    expect([...new Set(drawn.map(([x]) => x))]).toHaveLength(3);
    for (const [x = 0, y = 0, width = 0] of drawn) {
      expect(x + width + penPx / 2).toBeLessThanOrEqual(30.1);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(200);
    }
  });

  it('tells read, unread and new apart, and marks what is bookmarked', () => {
    const state = stateOf();
    const [a, b, c] = ids(rowsOf(state)) as [CommentId, CommentId, CommentId];
    const bookmarks = new Map([[a, {}]]) as unknown as ReaderState['bookmarks'];
    const { strokes, ribbons } = drawRail(
      rowsOf({ ...state, read: new Set([a, b]), isNew: new Set([c]), bookmarks }),
      200,
      32,
    );
    expect([strokes.read, strokes.new, strokes.unread].map((d) => strokesOf(d).length)).toEqual([4, 2, 2]);
    expect(ribbons.match(/M/g)).toHaveLength(1);
  });

  it('shows long comments long where there are more lines than can be drawn', () => {
    const answers = Array.from({ length: 20 }, (_, i) => `r${i} · Maud · 2026-03-02T18:00 · Agreed.`).join('\n');
    const rows = railRows(stateOf({}, answers), ({ comment }) => (comment.id === 'r3' ? 9000 : 100));
    const drawn = strokesOf(drawRail(rows, 600, 20).strokes.unread);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(600 / 2.4);
  });

  it('is one stroke a comment where the lines are too many, and one a branch where the comments are', () => {
    const strokesFor = (count: number) => {
      const answers = Array.from({ length: count - 1 }, (_, i) => `  r${i} · Maud · 2026-03-02T18:00 · Agreed.`);
      const text = ['a · Maud · 2026-03-02T17:04 · To all staff.', ...answers].join('\n');
      return strokesOf(drawRail(rowsOf(stateOf({}, text)), 600, 20).strokes.unread).length;
    };
    expect(strokesFor(300)).toBe(300);
    expect(strokesFor(1600)).toBe(1);
  });
});

describe('the rail in words', () => {
  it('says how many are unread and where most of them are', () => {
    const state = stateOf();
    const [a, b, c, d] = ids(rowsOf(state)) as [CommentId, CommentId, CommentId, CommentId];
    const said = (read: CommentId[]) => railSummary(rowsOf({ ...state, read: new Set(read) }));
    expect(said([a, b, c, d])).toBe('Map of the thread: nothing unread');
    expect(said([a, b, c])).toBe('Map of the thread: 1 unread, in the last third');
    expect(said([c, d])).toBe('Map of the thread: 2 unread, most in the first third');
    expect(said([])).toBe('Map of the thread: 4 unread');
  });
});
