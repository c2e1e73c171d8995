import type { Tree } from './build-tree.ts';
import type { Comment, CommentId } from './comment.ts';

/** How many levels are shown. */
export type ShownDepth = 1 | 2 | 3 | 'all';

/**
 * Which comments to fold so that only so many levels show. Only the last level shown is folded: opening one of them
 * shows its whole conversation, not just one level more.
 */
export function depthFolds<C extends Comment>(tree: Tree<C>, shown: ShownDepth): Set<CommentId> {
  const folded = new Set<CommentId>();
  if (shown === 'all') return folded;
  for (const node of tree.inOrder) {
    if (node.depth === shown - 1 && node.replies.length > 0) folded.add(node.comment.id);
  }
  return folded;
}
