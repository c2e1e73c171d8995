import type { CommentId } from '../../../utils/thread/comment.ts';
import { words } from '../../shared/words.ts';
import { allInOrder } from '../state/reading-order.ts';
import { withIds } from '../state/store.ts';
import { textRead } from '../state/text-read.ts';
import { below } from '../tree/arrange.ts';
import { nodeOf, type ReaderContext } from './reader-context.ts';

export interface Marks {
  /** Read in passing: counted at once, drawn once it has left the view. */
  passed(ids: Iterable<CommentId>): void;
  /** Said by the reader: drawn at once. */
  mark(ids: Iterable<CommentId>, read: boolean): void;
  toggle(id: CommentId): void;
  markBranch(id: CommentId): void;
  /** Everything before it as drawn, folded or not. */
  markAbove(id: CommentId): void;
  markAll(): void;
  /** Draws what was read in passing and is out of view by now. */
  settle(): void;
}

export function createMarks(context: ReaderContext): Marks {
  const { store, view, outbox } = context;

  const apply = (ids: Iterable<CommentId>, read: boolean): CommentId[] => {
    const { read: before, edited, tree } = store.get();
    const changed: CommentId[] = [];
    for (const id of new Set(ids)) {
      const node = tree.byId.get(id);
      if (!node || node.comment.element === null) continue;
      if (before.has(id) === read && !(read && edited.has(id))) continue;
      changed.push(id);
    }
    return changed;
  };
  /** Of a bookmarked comment, where they are others than its bookmark keeps. */
  const newWords = (id: CommentId): string | undefined => {
    const comment = nodeOf(context, id)?.comment;
    return comment && !comment.isPartial && store.get().bookmarks.has(id) && textRead(store.get(), id) !== null
      ? comment.text
      : undefined;
  };
  /** As the background does; later than there, for changes are told while they are in view. */
  const keepWords = (ids: readonly CommentId[]) => {
    const bookmarks = new Map(store.get().bookmarks);
    let isSame = true;
    for (const id of ids) {
      const bookmark = bookmarks.get(id);
      const readText = store.get().read.has(id) ? newWords(id) : undefined;
      if (!bookmark || readText === undefined) continue;
      bookmarks.set(id, { ...bookmark, readText });
      isSame = false;
    }
    if (!isSame) store.set({ bookmarks });
  };
  const save = (changed: readonly CommentId[], read: boolean) => {
    if (changed.length === 0) return;
    for (const id of changed) outbox.mark(id, read, read ? newWords(id) : undefined);
    const { read: before, edited } = store.get();
    store.set({
      read: withIds(before, changed, read),
      ...(read && changed.some((id) => edited.has(id)) ? { edited: withIds(edited, changed, false) } : {}),
    });
  };
  const mark = (ids: Iterable<CommentId>, read: boolean) => {
    const wanted = [...ids];
    const changed = apply(wanted, read);
    save(changed, read);
    keepWords(changed);
    release(wanted.filter((id) => view.held().has(id)));
  };
  /** What was changed in them is old news then. */
  const release = (ids: readonly CommentId[]) => {
    const { changes, edited } = store.get();
    const over = ids.filter((id) => changes.has(id) && !edited.has(id));
    if (over.length > 0) store.set({ changes: new Map([...changes].filter(([id]) => !over.includes(id))) });
    view.release(ids);
  };

  return {
    passed(ids) {
      // Words that the page has not shown have not been read, nor those of a muted author.
      const { quiet } = store.get();
      const here = [...ids].filter((id) => !nodeOf(context, id)?.comment.isPartial && !quiet.has(id));
      const changed = apply(here, true);
      for (const id of changed) view.hold(id);
      save(changed, true);
    },
    mark,
    toggle: (id) => mark([id], !store.get().read.has(id)),
    markBranch(id) {
      const node = nodeOf(context, id);
      if (node) markUndoably([id, ...below(node).map(({ comment }) => comment.id)]);
    },
    markAbove(id) {
      const ids = allInOrder(store.get().roots).map(({ comment }) => comment.id);
      markUndoably(ids.slice(0, ids.indexOf(id)));
    },
    markAll: () => markUndoably(store.get().thread.comments.map(({ id }) => id)),
    settle() {
      const gone: CommentId[] = [];
      for (const id of view.held().keys()) {
        const row = view.rowOf(id);
        if (!row || isOutOfView(row.article, context)) gone.push(id);
      }
      keepWords(gone);
      release(gone);
    },
  };

  function markUndoably(ids: readonly CommentId[]): void {
    const { quiet } = store.get();
    const changed = apply(ids, true).filter((id) => !quiet.has(id));
    mark(changed, true);
    if (changed.length === 0) return;
    store.set({ toast: { text: words.markedRead(changed.length), undo: () => mark(changed, false) } });
  }
}

function isOutOfView(element: Element, { scrolling, topPx }: ReaderContext): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom < topPx() || top > scrolling.endPx();
}
