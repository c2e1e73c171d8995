import type { CommentId } from '../../../utils/thread/comment.ts';
import { depthFolds, type ShownDepth } from '../../../utils/thread/depth-folds.ts';
import { words } from '../../shared/words.ts';
import { prefersNoMotion } from '../page/scrolling.ts';
import { readRunsOf, runAround } from '../state/read-runs.ts';
import { foldsAbove, nearestShown } from '../state/reading-order.ts';
import { withIds } from '../state/store.ts';
import { below, rowsIn } from '../tree/arrange.ts';
import { nodeOf, type ReaderContext } from './reader-context.ts';

export interface Folds {
  /** `pointerPx`: where on the screen it was pressed; null for a key. */
  fold(id: CommentId, folded: boolean, pointerPx: number | null): void;
  toggle(id: CommentId, pointerPx: number | null): void;
  /** Shows the run of read comments that hides the comment, for as long as the page is open. Answers whether one does. */
  openRun(id: CommentId): boolean;
  /** Opens what hides the comment, and no more. */
  openPath(id: CommentId): void;
  /** The same, and unfolds the comment itself. */
  openPathOf(id: CommentId): void;
  /** Shows so many levels, keeping the row that is looked at in place. */
  depth(depth: ShownDepth, keep: CommentId | null): void;
}

const foldMs = 140;
/** Moving more than this costs more than it explains. */
const mostRowsMoved = 60;
/** From a row's top to the middle of its fold button. */
const buttonPx = 12;

export function createFolds(context: ReaderContext): Folds {
  const { store, view, scrolling, outbox } = context;

  const fold: Folds['fold'] = (id, folded, pointerPx) => {
    const node = nodeOf(context, id);
    const row = view.rowOf(id);
    if (!node || !row || node.replies.length === 0 || store.get().folded.has(id) === folded) return;
    const topPx = context.topPx();
    const moves = rowsIn(node) <= mostRowsMoved && !prefersNoMotion(context.window);
    const heightBefore = moves && folded ? (row.list?.getBoundingClientRect().height ?? 0) : 0;
    const change = () => {
      outbox.fold(id, folded);
      store.set({ folded: withIds(store.get().folded, [id], folded) });
    };
    const inView = row.article.getBoundingClientRect().top >= topPx - buttonPx;
    scrolling.keep(row.article, change, (top) => (inView ? top : (pointerPx ?? topPx + buttonPx) - buttonPx));
    context.say(folded ? words.folded(node.size) : words.unfolded(node.size));
    if (moves && inView && row.list) slide(row.list, folded, heightBefore);
  };

  const openRun = (id: CommentId) => {
    const node = nodeOf(context, id);
    const run = node && runAround(node, readRunsOf(store.get()));
    if (!run) return false;
    const shown = run.heads.flatMap((head) => {
      const first = nodeOf(context, head);
      return first ? [head, ...below(first).map(({ comment }) => comment.id)] : [];
    });
    store.set({ settled: withIds(store.get().settled, shown, false) });
    return true;
  };
  const open = (closed: readonly CommentId[]) => {
    if (closed.length === 0) return;
    for (const id of closed) outbox.fold(id, false);
    store.set({ folded: withIds(store.get().folded, closed, false) });
  };
  const closedAbove = (id: CommentId) => {
    const node = nodeOf(context, id);
    return node ? foldsAbove(node, store.get().folded) : [];
  };

  return {
    fold,
    toggle: (id, pointerPx) => fold(id, !store.get().folded.has(id), pointerPx),
    openRun,
    openPath(id) {
      openRun(id);
      open(closedAbove(id));
    },
    openPathOf(id) {
      openRun(id);
      open([...closedAbove(id), id].filter((above) => store.get().folded.has(above)));
    },
    depth(depth, keep) {
      const { tree, folded } = store.get();
      // What the depth folds is a way of looking and is not remembered; that everything was opened is.
      if (depth === 'all') for (const id of folded) outbox.fold(id, false);
      const next = depthFolds(tree, depth);
      const node = keep === null ? null : nodeOf(context, keep);
      const shown = node && nearestShown(node, { ...store.get(), folded: next });
      // What it is folded into comes to stand where it stood.
      const topPx = node && view.rowOf(node.comment.id)?.article.getBoundingClientRect().top;
      const article = shown && view.rowOf(shown.comment.id)?.article;
      scrolling.keep(
        article ?? null,
        () => store.set({ depth, folded: next }),
        (before) => topPx ?? before,
      );
    },
  };
}

/** Height and fade. The list is hidden already when it closes, and is shown for this long only. */
function slide(list: HTMLElement, folded: boolean, heightBefore: number): void {
  if (typeof list.animate !== 'function') return;
  const height = `${folded ? heightBefore : list.getBoundingClientRect().height}px`;
  const open = { height, opacity: 1 };
  const closed = { height: '0px', opacity: 0 };
  list.classList.add('moving');
  const animation = list.animate(folded ? [open, closed] : [closed, open], { duration: foldMs, easing: 'ease-out' });
  const done = () => list.classList.remove('moving');
  animation.addEventListener('finish', done);
  animation.addEventListener('cancel', done);
}
