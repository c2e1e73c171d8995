import type { Tree, TreeNode } from '../../../utils/thread/build-tree.ts';
import { buildTree } from '../../../utils/thread/build-tree.ts';
import type { Comment, CommentId } from '../../../utils/thread/comment.ts';

/** A comment with what its row is made from. */
export interface RowComment extends Comment {
  /** Null for a comment that is answered here but not on this page. */
  element: Element | null;
  body: readonly Node[];
  replyControl?: Element;
  /** Present where the blog removed it, and the words are the copy that a bookmark has kept. */
  isCopy?: true;
}

export type RowNode = TreeNode<RowComment>;
export type RowTree = Tree<RowComment>;

/** `movedTo`: under which comment one stands that its words have moved; null for all others. */
export function buildRowTree(
  comments: readonly RowComment[],
  movedTo: (id: CommentId) => CommentId | null = () => null,
): RowTree {
  const moved = new Set<CommentId>();
  const parents = new Set<CommentId>();
  const placed = comments.map((comment) => {
    const parentId = movedTo(comment.id);
    if (parentId === null) return comment;
    moved.add(comment.id);
    parents.add(parentId);
    return { ...comment, parentId };
  });
  return buildTree<RowComment>(moved.size > 0 ? repliesByTime(placed, parents, moved) : placed, missingComment);
}

/**
 * Among the replies to these parents, the moved ones take their place by time, where all have one and the blog's own
 * run from old to new. Elsewhere, and among all other comments, the page's order stays.
 */
function repliesByTime(
  comments: readonly RowComment[],
  parents: ReadonlySet<CommentId>,
  moved: ReadonlySet<CommentId>,
): RowComment[] {
  const sorted = [...comments];
  const places = Map.groupBy(comments.keys(), (at) => comments[at]?.parentId ?? null);
  for (const parent of parents) {
    const slots = places.get(parent) ?? [];
    const replies = slots.map((at) => comments[at] as RowComment);
    const key = sharedTime(replies);
    if (key === null) continue;
    const own = replies.filter(({ id }) => !moved.has(id));
    if (own.some(({ time }, i) => compare(time[key], own[i + 1]?.time[key] ?? null) > 0)) continue;
    replies.sort((a, b) => compare(a.time[key], b.time[key]));
    for (const [i, at] of slots.entries()) sorted[at] = replies[i] as RowComment;
  }
  return sorted;
}

function sharedTime(comments: readonly RowComment[]): 'instant' | 'wall' | null {
  if (comments.every(({ time }) => time.instant !== null)) return 'instant';
  return comments.every(({ time }) => time.wall !== null) ? 'wall' : null;
}

function compare(a: number | string | null, b: number | string | null): number {
  if (a === null || b === null || a === b) return 0;
  return a < b ? -1 : 1;
}

/** Keeps the place of a comment that the page does not hold. It is counted nowhere. */
function missingComment(id: CommentId): RowComment {
  return {
    id,
    parentId: null,
    author: { name: null, wrotePost: false },
    time: { shown: '', wall: null, instant: null, precision: null },
    text: '',
    kind: 'placeholder',
    element: null,
    body: [],
  };
}
