import type { CommentId } from '../../../utils/thread/comment.ts';
import type { ReaderState, Store } from '../state/store.ts';
import { DEEPEST_LIST } from './arrange.ts';
import type { TreeView } from './tree-view.ts';

/** Draws the rows that a change of state is about, and no others, until the returned function is called. */
export function drawChanges(store: Store, view: TreeView): () => void {
  return store.subscribe((now, before) => {
    if (now.showings !== before.showings || foldsBeyondLists(now, before)) return view.draw();
    const ids = changedIds(now, before);
    if (ids.size > 0) view.draw(ids);
  });
}

function changedIds(now: ReaderState, before: ReaderState): Set<CommentId> {
  const ids = new Set<CommentId>();
  addDifference(ids, now.read, before.read);
  addDifference(ids, now.isNew, before.isNew);
  addDifference(ids, now.edited, before.edited);
  addDifference(ids, now.quiet, before.quiet);
  addDifference(ids, now.folded, before.folded);
  addDifference(ids, now.settled, before.settled);
  // Who is muted no more may have stood anywhere in a run, which ends as a whole.
  if (now.settled !== before.settled && now.quiet !== before.quiet) for (const id of before.settled) ids.add(id);
  if (now.bookmarks !== before.bookmarks) {
    addDifference(ids, new Set(now.bookmarks.keys()), new Set(before.bookmarks.keys()));
  }
  // Folded rows say what is in them.
  if (now.read !== before.read || now.isNew !== before.isNew || now.quiet !== before.quiet)
    for (const id of now.folded) ids.add(id);
  if (now.changes !== before.changes) addDifference(ids, new Set(now.changes.keys()), new Set(before.changes.keys()));
  if (now.why !== before.why) for (const id of [now.why, before.why]) if (id !== null) ids.add(id);
  if (now.current !== before.current) {
    if (now.current !== null) ids.add(now.current);
    if (before.current !== null) ids.add(before.current);
  }
  return ids;
}

function addDifference(ids: Set<CommentId>, now: ReadonlySet<CommentId>, before: ReadonlySet<CommentId>): void {
  if (now === before) return;
  for (const id of now) if (!before.has(id)) ids.add(id);
  for (const id of before) if (!now.has(id)) ids.add(id);
}

/** Such rows are hidden one by one. */
function foldsBeyondLists(now: ReaderState, before: ReaderState): boolean {
  if (now.folded === before.folded) return false;
  const ids = new Set<CommentId>();
  addDifference(ids, now.folded, before.folded);
  return [...ids].some((id) => (now.tree.byId.get(id)?.depth ?? 0) > DEEPEST_LIST);
}
