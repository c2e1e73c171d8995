import type { ReadState } from '../../../utils/thread/fold-summary.ts';
import { readRunsOf } from '../state/read-runs.ts';
import { linesInOrder } from '../state/reading-order.ts';
import type { RowNode } from '../state/row-comment.ts';
import { type ReaderState, stateOf } from '../state/store.ts';

/** One row as the rail sees it. Heights are estimates: the rail is drawn without laying anything out. */
export interface RailRow {
  node: RowNode;
  state: ReadState;
  /** Where it begins below the first row, in pixels of the thread. */
  topPx: number;
  heightPx: number;
  bookmarked: boolean;
  /** The comment itself is not on the page any more. */
  removed: boolean;
  /** States of what is folded under it, in order; empty where nothing is. */
  folded: readonly ReadState[];
}

/** Of a row that is one line: folded, muted, a run of read ones, or there only to show what the rows below it answer. */
const lineRowPx = 40;

/** The rows that can be seen by scrolling. `heightOf`: about how high a whole row is. */
export function railRows(state: ReaderState, heightOf: (node: RowNode) => number): RailRow[] {
  let topPx = 0;
  const runs = readRunsOf(state);
  return linesInOrder(state).map((node) => {
    const { id } = node.comment;
    const isFolded = state.folded.has(id) && node.replies.length > 0;
    const isLine = isFolded || runs.has(id) || state.showings.get(id) === 'line' || state.quiet.has(id);
    const heightPx = isLine ? lineRowPx : heightOf(node);
    const row: RailRow = {
      node,
      state: stateOf(state, id),
      topPx,
      heightPx,
      bookmarked: state.bookmarks.has(id),
      removed: node.comment.element === null || node.comment.kind === 'placeholder',
      folded: isFolded ? statesBelow(node, state) : [],
    };
    topPx += heightPx;
    return row;
  });
}

export function threadPx(rows: readonly RailRow[]): number {
  const last = rows.at(-1);
  return last ? last.topPx + last.heightPx : 0;
}

/** The row that is drawn at this height of the thread: the last that begins above it. Null without rows. */
export function railRowAt(rows: readonly RailRow[], px: number): RailRow | null {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as RailRow).topPx <= px) low = middle + 1;
    else high = middle;
  }
  return rows[Math.max(0, low - 1)] ?? null;
}

/** More beads than the rail has room for are not asked about. */
const mostBelow = 400;

function statesBelow(node: RowNode, state: ReaderState): ReadState[] {
  const states: ReadState[] = [];
  const waiting = node.replies.toReversed();
  for (let below = waiting.pop(); below && states.length < mostBelow; below = waiting.pop()) {
    states.push(stateOf(state, below.comment.id));
    for (let i = below.replies.length - 1; i >= 0; i--) waiting.push(below.replies[i] as RowNode);
  }
  return states;
}
