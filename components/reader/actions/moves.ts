import type { CommentId } from '../../../utils/thread/comment.ts';
import { words } from '../../shared/words.ts';
import { showings } from '../state/filter.ts';
import { allInOrder, linesInOrder, rowsInOrder, siblingOf } from '../state/reading-order.ts';
import type { RowNode } from '../state/row-comment.ts';
import { stateOf } from '../state/store.ts';
import type { Row } from '../tree/row.ts';
import { groupsAround } from '../tree/row-groups.ts';
import type { TreeView } from '../tree/tree-view.ts';
import type { Folds } from './folds.ts';
import type { Marks } from './marks.ts';
import { nodeOf, type ReaderContext } from './reader-context.ts';

export interface Moves {
  /** Goes there: opens the path, gives it the focus and brings it into view. */
  go(id: CommentId, options?: { focus: boolean }): void;
  step(step: 1 | -1): void;
  unread(step: 1 | -1): void;
  /** From the top of the thread. */
  firstUnread(): void;
  parent(): void;
  sibling(step: 1 | -1): void;
  /** The comment the keys are at, if it is in view; else the first that is. Null where none is. */
  here(): CommentId | null;
  /** The focus came to it, by us or otherwise. */
  arrive(id: CommentId): void;
  /** The first row of which something is in view; null below the last. */
  firstInView(): CommentId | null;
}

const tintMs = 600;
/** So long after going to a row it is the one the keys mean, even if it is still on its way into view. */
const arrivingMs = 500;

export function createMoves(context: ReaderContext, folds: Folds, marks: Marks): Moves {
  const { store, view, scrolling } = context;
  let arrivedMs = Number.NEGATIVE_INFINITY;

  const arrive = (id: CommentId) => {
    arrivedMs = context.window.performance.now();
    if (store.get().current !== id) store.set({ current: id });
  };
  const go: Moves['go'] = (id, { focus } = { focus: true }) => {
    const { tree, showings: shown } = store.get();
    if (shown.get(id) === 'hidden') store.set({ filter: 'all', matches: null, showings: showings(tree, null) });
    folds.openPath(id);
    const row = view.rowOf(id);
    if (!row) return;
    arrive(id);
    if (focus) row.article.focus({ preventScroll: true });
    if (scrolling.reveal(row.article, context.topPx())) tint(row.article);
  };
  /** Going on past a comment reads it, however short one stayed. */
  const goOn = (from: CommentId | null, to: RowNode | null) => {
    if (from !== null && store.get().folded.has(from) === false) marks.passed([from]);
    if (to) go(to.comment.id);
  };
  /** The comment the keys are at; null once one has scrolled away from it. */
  const atKey = () => {
    const { current } = store.get();
    if (current === null) return null;
    const isArriving = context.window.performance.now() - arrivedMs < arrivingMs;
    return isArriving || isInView(current) ? current : null;
  };
  const here = () => atKey() ?? firstInView()?.comment.id ?? null;
  const isInView = (id: CommentId) => {
    const row = view.rowOf(id);
    if (!row?.article.isConnected) return false;
    const { top, bottom, height } = row.article.getBoundingClientRect();
    return height > 0 && bottom > context.topPx() && top < scrolling.endPx();
  };
  const firstInView = (): RowNode | null => {
    const topPx = context.topPx();
    const isAbove = ({ item, article }: Row) => {
      // Asked where it is, a row that is skipped is laid out, with all of its group; of most the group tells.
      for (const group of groupsAround(item)) {
        const { top, bottom } = group.getBoundingClientRect();
        if (bottom <= topPx) return true;
        if (top > topPx) return false;
      }
      return article.getBoundingClientRect().bottom <= topPx;
    };
    const hit = rowAtTop(view, topPx);
    if (hit && !hit.run && !isAbove(hit)) return hit.node;
    const rows = rowsInOrder(store.get());
    // Tops grow in reading order, so that a few looks suffice.
    const before = hit && !hit.run ? hit : null;
    let low = before ? rows.indexOf(before.node) + 1 : 0;
    let high = before ? Math.min(low + 1, rows.length) : rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const row = rows[middle] && view.rowOf(rows[middle].comment.id);
      if (row?.item.isConnected && isAbove(row)) low = middle + 1;
      else high = middle;
    }
    return rows[low] ?? null;
  };
  const unreadFrom = (at: number, step: 1 | -1) => {
    const state = store.get();
    const { roots, showings: shown } = state;
    const all = allInOrder(roots).filter(
      ({ comment }) => shown.get(comment.id) !== 'hidden' && comment.element !== null,
    );
    const isUnread = ({ comment }: RowNode) => stateOf(state, comment.id) !== 'read';
    for (let i = at; i >= 0 && i < all.length; i += step) {
      const node = all[i];
      if (!node || !isUnread(node)) continue;
      const unread = all.filter(isUnread);
      context.say(words.nextUnreadAt(unread.indexOf(node) + 1, unread.length));
      return go(node.comment.id);
    }
    store.set({ toast: { text: step === 1 ? words.end(all.filter(isUnread).length) : words.noneAbove } });
  };
  const placeOf = (id: CommentId | null) => {
    const { roots, showings: shown } = store.get();
    return allInOrder(roots)
      .filter(({ comment }) => shown.get(comment.id) !== 'hidden' && comment.element !== null)
      .findIndex(({ comment }) => comment.id === id);
  };

  return {
    go,
    here,
    arrive,
    firstInView: () => firstInView()?.comment.id ?? null,
    step(step) {
      const at = atKey();
      const lines = linesInOrder(store.get());
      const from = at === null ? undefined : lines.find(({ comment }) => comment.id === at);
      const beside = (all: readonly RowNode[]) => (from ? all[all.indexOf(from) + step] : firstInView()) ?? null;
      const line = beside(lines);
      const to = line && folds.openRun(line.comment.id) ? beside(linesInOrder(store.get())) : line;
      if (step === 1) goOn(at, to);
      else if (to) go(to.comment.id);
    },
    unread(step) {
      const at = atKey();
      if (step === 1 && at !== null) goOn(at, null);
      const from = placeOf(at ?? here());
      unreadFrom(at === null && step === 1 ? Math.max(0, from) : from + step, step);
    },
    firstUnread: () => unreadFrom(0, 1),
    parent() {
      const id = here();
      const parent = id === null ? null : nodeOf(context, id)?.parent;
      if (parent) go(parent.comment.id);
    },
    sibling(step) {
      const id = here();
      const node = id === null ? null : nodeOf(context, id);
      const to = node ? siblingOf(store.get(), node, step) : null;
      if (step === 1) goOn(to ? atKey() : null, to);
      else if (to) go(to.comment.id);
    },
  };

  function tint(article: HTMLElement): void {
    article.classList.remove('came');
    context.window.requestAnimationFrame(() => article.classList.add('came'));
    context.window.setTimeout(() => article.classList.remove('came'), tintMs * 3);
  }
}

/** The row just below what covers the top of the view, by asking the browser what is there: nothing is laid out for it. */
function rowAtTop({ list, rowAt }: TreeView, topPx: number): Row | null {
  const root = list.getRootNode() as Document | ShadowRoot;
  if (typeof root.elementsFromPoint !== 'function') return null;
  const { top, bottom, left, width } = list.getBoundingClientRect();
  if (top > topPx || bottom <= topPx) return null;
  for (const element of root.elementsFromPoint(left + width / 2, topPx + 1)) {
    const row = list.contains(element) ? rowAt(element) : null;
    if (row) return row;
  }
  return null;
}
