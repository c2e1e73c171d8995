import type { Tree, TreeNode } from '../../../utils/thread/build-tree.ts';
import { buildTree } from '../../../utils/thread/build-tree.ts';
import type { Comment, CommentId, PageComment } from '../../../utils/thread/comment.ts';

/** A comment with what its row is made from. */
export interface RowComment extends Comment {
  /** Null for a comment that is answered here but not on this page. */
  element: Element | null;
  body: readonly Node[];
  replyControl?: Element;
}

export type RowNode = TreeNode<RowComment>;
export type RowTree = Tree<RowComment>;

export function buildRowTree(comments: readonly PageComment[]): RowTree {
  return buildTree<RowComment>(comments, missingComment);
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
