import type { Bookmark, RemovedComment, ThreadState } from '../../../utils/messaging/protocol.ts';
import type { CommentId, PageComment } from '../../../utils/thread/comment.ts';
import type { RowComment } from './row-comment.ts';
import type { ReaderState } from './store.ts';

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

/** Whether some of what the blog removed is, or was, shown as a copy. */
export function hasCopies(
  { removed }: Pick<ThreadState, 'removed'>,
  { thread, bookmarks, removed: before }: Pick<ReaderState, 'thread' | 'bookmarks' | 'removed'>,
): boolean {
  if (removed.length + before.length > 0) return true;
  return thread.comments.some(({ id, kind }) => kind === 'placeholder' && bookmarks.has(id));
}

function copyOf({ comment }: Bookmark, parentId: CommentId | null): RowComment {
  return { ...comment, parentId, kind: 'placeholder', isCopy: true, element: null, body: [] };
}
