import type { CommentId, PageComment } from '../../../utils/thread/comment.ts';
import type { TreeView } from '../tree/tree-view.ts';

interface MenuPlaceOptions {
  window: Window;
  view: TreeView;
  comments(): readonly PageComment[];
  signal: AbortSignal;
}

/**
 * Tells on which comment the browser's menu was opened last, by mouse, finger or key: a row of the tree, or a comment of
 * the page itself; null elsewhere.
 */
export function watchMenuPlace({ window, view, comments, signal }: MenuPlaceOptions): () => CommentId | null {
  let at: CommentId | null = null;
  // First what the page shows of it: from outside, all of the tree is one element.
  window.document.addEventListener(
    'contextmenu',
    ({ target }) => {
      const holders = comments().filter(({ element }) => element.contains(target as Node));
      // A comment's box may hold its replies.
      at =
        holders.find((one) => !holders.some((other) => other !== one && one.element.contains(other.element)))?.id ??
        null;
    },
    { capture: true, signal },
  );
  view.list.addEventListener(
    'contextmenu',
    ({ target }) => {
      at = view.rowAt(target as Element)?.node.comment.id ?? null;
    },
    { signal },
  );
  return () => at;
}
