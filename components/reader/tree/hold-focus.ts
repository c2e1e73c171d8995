import { nearestShown } from '../state/reading-order.ts';
import type { Store } from '../state/store.ts';
import type { TreeView } from './tree-view.ts';

/** When a row that has the focus is folded away or filtered out, the nearest row that is left gets it; else the tools. */
export function holdFocus(store: Store, view: TreeView, root: HTMLElement): void {
  store.subscribe((now, before) => {
    if (now.folded === before.folded && now.showings === before.showings) return;
    const active = (root.getRootNode() as ShadowRoot).activeElement;
    const row = active?.closest('[hidden]') && view.rowAt(active);
    if (!row) return;
    const shown = nearestShown(row.node, now);
    const next = shown
      ? view.rowOf(shown.comment.id)?.article
      : root.querySelector<HTMLElement>('[role=toolbar] button');
    next?.focus({ preventScroll: true });
  });
}
