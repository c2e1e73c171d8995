import type { Bookmark, RemovedComment } from '../../../utils/messaging/protocol.ts';
import type { CommentId, PageComment } from '../../../utils/thread/comment.ts';
import type { RowComment } from './row-comment.ts';

/** What a bookmark has kept of a comment that the blog removed, as it stands in the tree. */
export interface Copy {
  comment: RowComment;
  /** The comment it comes after in the order of the page; null for the first. */
  after: CommentId | null;
}

interface CopyFacts {
  comments: readonly PageComment[];
  bookmarks: ReadonlyMap<CommentId, Bookmark>;
  removed: readonly RemovedComment[];
}

/** Of bookmarked comments that the page no longer holds, though it holds what stood around them. */
export function copiesOf({ comments, bookmarks, removed }: CopyFacts): Copy[] {
  if (removed.length === 0) return [];
  const here = new Set(comments.map(({ id }) => id));
  const copies: Copy[] = [];
  for (const { id, parentId, after } of removed) {
    const bookmark = bookmarks.get(id);
    if (!bookmark || here.has(id) || (after !== null && !here.has(after))) continue;
    here.add(id);
    copies.push({ comment: copyOf(bookmark, parentId !== null && here.has(parentId) ? parentId : null), after });
  }
  return copies;
}

/** The comments with the copies in their places; placeholders that the page keeps for removed ones say what they said. */
export function withCopies(
  comments: readonly PageComment[],
  { copies, bookmarks }: { copies: readonly Copy[]; bookmarks: ReadonlyMap<CommentId, Bookmark> },
): RowComment[] {
  const behind = Map.groupBy(copies, ({ after }) => after);
  const all: RowComment[] = [];
  const add = (first: RowComment) => {
    const waiting = [first];
    for (let comment = waiting.pop(); comment; comment = waiting.pop()) {
      all.push(comment);
      // One removed after another.
      waiting.push(...(behind.get(comment.id) ?? []).map((copy) => copy.comment).toReversed());
    }
  };
  for (const { comment } of behind.get(null) ?? []) add(comment);
  for (const comment of comments) {
    const bookmark = comment.kind === 'placeholder' ? bookmarks.get(comment.id) : undefined;
    if (!bookmark) add(comment);
    else add({ ...comment, ...copyOf(bookmark, comment.parentId), element: comment.element });
  }
  return all;
}

function copyOf({ comment }: Bookmark, parentId: CommentId | null): RowComment {
  return { ...comment, parentId, kind: 'placeholder', isCopy: true, element: null, body: [] };
}
