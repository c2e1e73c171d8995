import type { CommentId } from '../../../utils/thread/comment.ts';
import { foldSummary, type ReadState } from '../../../utils/thread/fold-summary.ts';
import { ownLanguage } from '../../shared/messages.ts';
import { readRunsOf } from '../state/read-runs.ts';
import type { RowNode } from '../state/row-comment.ts';
import { type Store, stateOf } from '../state/store.ts';
import { textRead } from '../state/text-read.ts';
import { isBeyondLists, listOf, placesOf } from './arrange.ts';
import { drawRow } from './draw-row.ts';
import { type ColumnSize, estimateRowPx } from './estimate.ts';
import { createRow, growReplies, type Row, type RowMaker, refillBody, shedReplies } from './row.ts';
import { createRowPlacer } from './row-groups.ts';
import type { RowLook } from './row-look.ts';
import { guessLookOf } from './row-name.ts';

export interface TreeView {
  /** The list of roots. */
  list: HTMLOListElement;
  /**
   * Makes the rows that are missing and puts all where they belong, one a step, in reading order. Rows that stand
   * right are not moved.
   */
  place(): Generator<Row>;
  /** Draws again what may have changed about these rows; all that stand where none are named. */
  draw(ids?: Iterable<CommentId>): void;
  /** Takes the rows of the top level out, so that `place` puts them in another order. */
  scatter(): void;
  rowOf(id: CommentId): Row | undefined;
  /** The row that an element of the tree belongs to. */
  rowAt(element: Element | null): Row | null;
  /** Draws these as they are, also the ones that were to wait. */
  release(ids: Iterable<CommentId>): void;
  /** From now on draws this row's state as it is drawn now, until released. */
  hold(id: CommentId): void;
  held(): ReadonlyMap<CommentId, ReadState>;
  refill(id: CommentId): void;
}

interface TreeViewOptions {
  document: Document;
  store: Store;
  maker: RowMaker;
  column: ColumnSize;
  /** A row has come to stand in its list, where it did not before; within this group, if in any. */
  placed(row: Row, group: Element | null): void;
}

const noEvidence: readonly never[] = [];

export function createTreeView({ document, store, maker, column, placed }: TreeViewOptions): TreeView {
  const list = document.createElement('ol');
  list.className = 'tree';
  // Not the direction: replies are indented the way the page is read.
  list.lang = ownLanguage.lang;
  list.setAttribute('role', 'list');
  const rows = new Map<CommentId, Row>();
  const rowOfItem = new WeakMap<Element, Row>();
  /** States that are drawn although they are past. */
  const held = new Map<CommentId, ReadState>();
  /** Said to be edited, although their present words count as read by now. */
  const heldEdits = new Set<CommentId>();
  let ends = listEnds();
  let foldedAway = foldedBeyondLists();
  let structured = store.get();

  function lookOf(node: RowNode): RowLook {
    const state = store.get();
    const { id } = node.comment;
    const folded = state.folded.has(id) && node.replies.length > 0;
    const guess = state.guesses.get(id);
    const run = readRunsOf(state).get(id);
    const edited = state.edited.has(id) || heldEdits.has(id);
    const isFirst = run?.heads[0] === id;
    const commentOf = (other: CommentId) => state.tree.byId.get(other)?.comment ?? node.comment;
    // What is not on the page any more is not waiting to be read.
    const now = node.comment.element === null ? 'read' : stateOf(state, id);
    return {
      drawn: held.get(id) ?? now,
      state: now,
      showing: state.showings.get(id) ?? 'whole',
      folded,
      run: run && isFirst ? { size: run.size, isReplies: node.parent !== null } : null,
      foldedAway: foldedAway.has(id) || (run !== undefined && !isFirst),
      current: state.current === id,
      edited,
      change: edited && textRead(state, id) !== null ? state.changes.has(id) : null,
      muted: state.quiet.has(id),
      bookmarked: state.bookmarks.has(id),
      tail: ends.tails.has(id),
      hasRows: ends.owners.has(id),
      guess: guess ? guessLookOf(guess, commentOf, maker.days) : null,
      why: state.why === id,
      allPlaced: node.replies.length > 0 && arePlacedBehind(null, node.replies),
      restPlaced: node.parent !== null && arePlacedBehind(node, node.parent.replies),
      evidence: guess?.evidence ?? noEvidence,
      commentOf,
      summary: folded ? foldSummary(node, (below) => stateOf(state, below)) : null,
    };
  }

  /** Whether all replies that stand behind one of them (null: all) are placed by their wording. Ends at the last that is not. */
  function arePlacedBehind(node: RowNode | null, replies: readonly RowNode[]): boolean {
    const { guesses } = store.get();
    if (guesses.size === 0) return false;
    for (let i = replies.length - 1; i >= 0 && replies[i] !== node; i--) {
      if (guesses.get((replies[i] as RowNode).comment.id)?.kind !== 'placed') return false;
    }
    return true;
  }

  /** Which rows end their list, and which have a row in theirs, of those that can be seen. */
  function listEnds() {
    const { roots, showings } = store.get();
    const runs = readRunsOf(store.get());
    const last = new Map<CommentId, CommentId>();
    for (const { node, owner } of placesOf(roots)) {
      const { id } = node.comment;
      if (owner && showings.get(id) !== 'hidden') last.set(owner.comment.id, runs.get(id)?.heads[0] ?? id);
    }
    return { tails: new Set(last.values()), owners: new Set(last.keys()) };
  }

  function foldedBeyondLists(): Set<CommentId> {
    const { tree, folded } = store.get();
    const runs = readRunsOf(store.get());
    const away = new Set<CommentId>();
    for (const { comment, parent } of tree.inOrder) {
      if (!parent || !isBeyondLists(parent)) continue;
      const { id } = parent.comment;
      if (folded.has(id) || runs.has(id) || away.has(id)) away.add(comment.id);
    }
    return away;
  }

  function refreshStructure(): void {
    const now = store.get();
    const isRunSame = now.settled === structured.settled && now.showings === structured.showings;
    if (now.roots !== structured.roots || !isRunSame) ends = listEnds();
    if (now.tree !== structured.tree || now.folded !== structured.folded || !isRunSame)
      foldedAway = foldedBeyondLists();
    structured = now;
  }

  function draw(row: Row): void {
    drawRow(row, lookOf(row.node), maker.template, maker.days);
  }

  function rowFor(node: RowNode): Row {
    const known = rows.get(node.comment.id);
    if (known) {
      const before = known.node.comment;
      const isOther =
        (before.element === null && node.comment.element !== null) || before.isCopy !== node.comment.isCopy;
      known.node = node;
      if (!isOther) return known;
      known.item.remove();
    }
    const row = createRow(node, maker);
    rows.set(node.comment.id, row);
    rowOfItem.set(row.item, row);
    return row;
  }

  function* place(): Generator<Row> {
    const { roots, tree } = store.get();
    refreshStructure();
    const placer = createRowPlacer(tree.inOrder.length, maker.template);
    for (const at of placesOf(roots)) {
      const row = rowFor(at.node);
      if (at.node.replies.length > 0) growReplies(row, maker);
      else if (row.foldButton) shedReplies(row, maker);
      const listed = at.owner === null ? list : rows.get(at.owner.comment.id)?.list;
      row.heightPx = estimateRowPx(at.node, column);
      draw(row);
      if (listed && placer.put(row.item, listed, at, row.heightPx)) placed(row, row.item.closest('.g'));
      if (listOf(at.node).length === 0) row.list?.replaceChildren();
      yield row;
    }
    placer.finish();
    for (const [id, row] of rows) {
      if (tree.byId.get(id)?.comment.id === id) continue;
      row.item.remove();
      rows.delete(id);
    }
  }

  return {
    list,
    place,
    draw(ids) {
      refreshStructure();
      if (ids === undefined) for (const row of rows.values()) draw(row);
      else {
        for (const id of ids) {
          const row = rows.get(id);
          if (row) draw(row);
        }
      }
    },
    scatter: () => list.replaceChildren(),
    rowOf: (id) => rows.get(id),
    rowAt(element) {
      const item = element?.closest('li.c');
      return (item && rowOfItem.get(item)) ?? null;
    },
    release(ids) {
      for (const id of ids) {
        held.delete(id);
        heldEdits.delete(id);
        const row = rows.get(id);
        if (row) draw(row);
      }
    },
    hold(id) {
      if (held.has(id)) return;
      held.set(id, stateOf(store.get(), id));
      if (store.get().edited.has(id)) heldEdits.add(id);
    },
    held: () => held,
    refill(id) {
      const row = rows.get(id);
      if (!row) return;
      refillBody(row, maker);
      draw(row);
    },
  };
}
