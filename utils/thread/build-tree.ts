import type { Comment, CommentId } from './comment.ts';

/** One comment in its place. Derived, never stored. */
export interface TreeNode<C extends Comment> {
  comment: C;
  parent: TreeNode<C> | null;
  /** In document order. */
  replies: TreeNode<C>[];
  /** 0 for a root. */
  depth: number;
  /** Number of all comments below it. */
  size: number;
}

export interface Tree<C extends Comment> {
  roots: TreeNode<C>[];
  /** Of repeated ids the first one. */
  byId: Map<CommentId, TreeNode<C>>;
  /** Every node, parents before their replies, in reading order. */
  inOrder: TreeNode<C>[];
}

/**
 * Puts flat comments under what they answer. Every comment comes out exactly once, siblings in document order, whatever
 * the input says:
 * - a parent that is not among the comments gets the placeholder `missing` makes for it: a root, standing where its
 *   first reply stands (the `parentId` of a placeholder is not looked at);
 * - of a cycle, the comment that comes first in the document becomes a root (a comment that answers itself is one);
 * - of repeated ids the first gets the replies; the others stay comments of their own, each under its own parent.
 *
 * Depends on nothing but the list, so adding a comment and building again equals building from scratch. Linear,
 * without recursion: tens of thousands of levels are as good as two.
 */
export function buildTree<C extends Comment>(comments: readonly C[], missing: (id: CommentId) => C): Tree<C> {
  const byId = new Map<CommentId, TreeNode<C>>();
  const nodes = comments.map((comment) => {
    const node = newNode(comment);
    if (!byId.has(comment.id)) byId.set(comment.id, node);
    return node;
  });
  const answered = nodes.map(({ comment }) =>
    comment.parentId === null ? null : (byId.get(comment.parentId) ?? null),
  );
  const cut = cycleStarts(nodes, answered);

  const roots: TreeNode<C>[] = [];
  nodes.forEach((node, i) => {
    const id = node.comment.parentId;
    let parent = answered[i] ?? null;
    if (id === null || cut.has(node)) parent = null;
    else if (parent === null) {
      // Placeholders are in `byId` from their first reply on, so that they all share one.
      parent = byId.get(id) ?? null;
      if (parent === null) {
        parent = newNode(missing(id));
        byId.set(id, parent);
        roots.push(parent);
      }
    }
    node.parent = parent;
    (parent === null ? roots : parent.replies).push(node);
  });
  return { roots, byId, inOrder: measure(roots) };
}

function newNode<C extends Comment>(comment: C): TreeNode<C> {
  return { comment, parent: null, replies: [], depth: 0, size: 0 };
}

/** Of every cycle, the node that comes first in the document. */
function cycleStarts<C extends Comment>(
  nodes: readonly TreeNode<C>[],
  answered: readonly (TreeNode<C> | null)[],
): Set<TreeNode<C>> {
  const index = new Map(nodes.map((node, i) => [node, i]));
  const walkOf = new Int32Array(nodes.length).fill(-1);
  const starts = new Set<TreeNode<C>>();
  for (let start = 0; start < nodes.length; start++) {
    let at = start;
    while (at !== -1 && walkOf[at] === -1) {
      walkOf[at] = start;
      at = indexAbove(at);
    }
    // Came back to where this very walk has been: a cycle, and its members have not been in any walk before.
    if (at === -1 || walkOf[at] !== start) continue;
    let first = at;
    for (let member = indexAbove(at); member !== at; member = indexAbove(member)) first = Math.min(first, member);
    const node = nodes[first];
    if (node) starts.add(node);
  }
  return starts;

  function indexAbove(i: number): number {
    const above = answered[i];
    return above ? (index.get(above) ?? -1) : -1;
  }
}

/** Sets depths and sizes; answers the nodes in reading order. */
function measure<C extends Comment>(roots: readonly TreeNode<C>[]): TreeNode<C>[] {
  const inOrder: TreeNode<C>[] = [];
  const waiting = roots.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    node.depth = node.parent ? node.parent.depth + 1 : 0;
    inOrder.push(node);
    for (let i = node.replies.length - 1; i >= 0; i--) {
      const reply = node.replies[i];
      if (reply) waiting.push(reply);
    }
  }
  for (const node of inOrder.toReversed()) if (node.parent) node.parent.size += node.size + 1;
  return inOrder;
}
