import type { Stroke } from '../thread/strokes.ts';
import type { TreeNode } from './build-tree.ts';
import type { Comment, CommentId } from './comment.ts';

export type ReadState = Stroke['state'];

export interface FoldSummary {
  /** All comments below, not only the direct replies. */
  replies: number;
  new: number;
  /** States of the replies in reading order, at most 24. */
  beads: ReadState[];
}

const mostBeads = 24;
const byWeight: readonly ReadState[] = ['read', 'unread', 'new'];

/**
 * What a folded comment says of the replies it hides. Where there are more replies than beads, a bead stands for
 * several neighbours and shows the liveliest state among them: new before unread before read.
 */
export function foldSummary<C extends Comment>(node: TreeNode<C>, stateOf: (id: CommentId) => ReadState): FoldSummary {
  const beadCount = Math.min(node.size, mostBeads);
  const weights = new Array<number>(beadCount).fill(0);
  let seen = 0;
  let newOnes = 0;
  const waiting = node.replies.toReversed();
  for (let reply = waiting.pop(); reply; reply = waiting.pop()) {
    const state = stateOf(reply.comment.id);
    if (state === 'new') newOnes += 1;
    const bead = Math.floor((seen * beadCount) / node.size);
    weights[bead] = Math.max(weights[bead] ?? 0, byWeight.indexOf(state));
    seen += 1;
    for (let i = reply.replies.length - 1; i >= 0; i--) {
      const below = reply.replies[i];
      if (below) waiting.push(below);
    }
  }
  return { replies: node.size, new: newOnes, beads: weights.map((weight) => byWeight[weight] ?? 'read') };
}
