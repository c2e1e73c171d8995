import type { CommentId } from '../../../utils/thread/comment.ts';
import { hashText } from '../../../utils/thread/hash.ts';
import type { ReaderState } from './store.ts';

/** The words of a comment as they were read, where they are others now; null where nobody kept them. */
export function textRead(
  { bookmarks, readTexts, tree }: Pick<ReaderState, 'bookmarks' | 'readTexts' | 'tree'>,
  id: CommentId,
): string | null {
  const bookmark = bookmarks.get(id);
  const kept = bookmark ? (bookmark.readText ?? bookmark.comment.text) : readTexts.get(id);
  const now = tree.byId.get(id)?.comment.text;
  return kept === undefined || now === undefined || hashText(kept) === hashText(now) ? null : kept;
}
