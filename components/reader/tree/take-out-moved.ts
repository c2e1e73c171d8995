import type { RowTree } from '../state/row-comment.ts';
import type { Store } from '../state/store.ts';
import type { TreeView } from './tree-view.ts';

interface Moving {
  store: Store;
  view: TreeView;
}

/** Takes out the rows that belong to another comment now, so that none is seen where it was put before. */
export function takeOutMoved(before: RowTree, { store, view }: Moving): void {
  for (const { comment, parent } of store.get().tree.inOrder) {
    const parentBefore = before.byId.get(comment.id)?.parent?.comment.id;
    if (parentBefore !== parent?.comment.id) view.rowOf(comment.id)?.item.remove();
  }
}
