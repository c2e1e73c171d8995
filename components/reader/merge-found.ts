import type { Reader } from './create-reader.tsx';
import type { FoundThread } from './reader-services.ts';
import { matchesFilter, showings } from './state/filter.ts';
import { mergeComments } from './state/merge-comments.ts';
import { rootsInOrder } from './state/reading-order.ts';
import { buildRowTree } from './state/row-comment.ts';
import type { ReaderState } from './state/store.ts';

/** More than this are added in slices, and may move what is looked at for a moment. */
const mostAtOnce = 400;

export interface FoundMerge {
  added: number;
  /** Whether anything is different now. */
  merged: boolean;
}

/** Brings the tree up to what the page holds now, without moving what the reader looks at. */
export function mergeFound(reader: Reader, { thread }: FoundThread): FoundMerge {
  const { store, view, context, commands } = reader;
  const before = store.get();
  const { comments, added, changed } = mergeComments(before.thread.comments, thread.comments);
  const isSame =
    comments.length === before.thread.comments.length &&
    comments.every((comment, at) => comment.element === before.thread.comments[at]?.element) &&
    added.length === 0 &&
    changed.length === 0 &&
    thread.declaredCount === before.thread.declaredCount;
  if (isSame) return { added: 0, merged: false };

  const tree = buildRowTree(comments);
  const matches = before.matches && new Set(before.matches);
  for (const id of added) {
    const comment = tree.byId.get(id)?.comment;
    if (matches && comment && matchesFilter(comment, before.filter, before)) matches.add(id);
  }
  const state: Partial<ReaderState> = {
    thread: { ...thread, comments },
    tree,
    roots: rootsInOrder(tree, before.order),
    matches,
    showings: showings(tree, matches),
  };
  const here = commands.moves.here();
  const row = here === null ? null : (view.rowOf(here)?.article ?? null);
  context.scrolling.keep(row, () => {
    store.set(state);
    if (added.length <= mostAtOnce && reader.isComplete()) reader.placeRowsNow();
    else void reader.placeRows();
    for (const id of changed) view.refill(id);
  });
  return { added: added.length, merged: added.length > 0 || changed.length > 0 };
}
