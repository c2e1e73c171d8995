import type { PageComment } from '../../utils/thread/comment.ts';
import { lastOf } from '../../utils/thread/last-of.ts';
import type { Reader } from './create-reader.tsx';
import { readWords } from './read-words.ts';
import type { FoundThread, ImplyReplies } from './reader-services.ts';
import { arrangeThread } from './state/arrange-thread.ts';
import { matchesFilter, showings } from './state/filter.ts';
import { mergeComments } from './state/merge-comments.ts';
import type { ReaderState } from './state/store.ts';

export interface FoundMerge {
  added: number;
  /** Whether anything is different now. */
  merged: boolean;
}

/** Brings the tree up to what the page holds now, without moving what the reader looks at. */
export function mergeFound(reader: Reader, found: FoundThread, implyReplies: ImplyReplies): FoundMerge {
  const { thread } = found;
  const { store, view, context, commands } = reader;
  const before = store.get();
  const { comments, added, changed } = mergeComments(before.thread.comments, thread.comments);
  const isSame =
    comments.length === before.thread.comments.length &&
    comments.every((comment, at) => isSamePlace(comment, before.thread.comments[at])) &&
    added.length === 0 &&
    changed.length === 0 &&
    thread.declaredCount === before.thread.declaredCount;
  if (isSame) return { added: 0, merged: false };

  const merged = { ...thread, comments };
  const known = new Set(before.thread.comments.map(({ id }) => id));
  const replies =
    before.implied && added.length > 0
      ? lastOf(readWords({ ...before, thread: merged }, found, (id) => known.has(id), implyReplies))
      : before.replies;
  const { tree = before.tree, ...arranged } = arrangeThread(before, { thread: merged, replies });
  const matches = before.matches && new Set(before.matches);
  for (const id of added) {
    const comment = tree.byId.get(id)?.comment;
    if (matches && comment && matchesFilter(comment, before.filter, before)) matches.add(id);
  }
  const state: Partial<ReaderState> = {
    ...arranged,
    tree,
    matches,
    showings: showings(tree, matches),
  };
  const here = commands.moves.here();
  const row = here === null ? null : (view.rowOf(here)?.article ?? null);
  context.scrolling.keep(row, () => {
    store.set(state);
    reader.placeSoon(added.length);
    for (const id of changed) view.refill(id);
  });
  return { added: added.length, merged: added.length > 0 || changed.length > 0 };
}

/** Whether the page has it where it was, its reply control with it. */
function isSamePlace({ element, replyControl }: PageComment, before: PageComment | undefined): boolean {
  return element === before?.element && replyControl === before.replyControl;
}
