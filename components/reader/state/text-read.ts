import type { CommentId } from '../../../utils/thread/comment.ts';
import { hashText } from '../../../utils/thread/hash.ts';
import type { ReaderState } from './store.ts';

/** The words of an edited comment as they were read; null where nobody kept them, or where they are the same. */
export function textRead({ bookmarks, tree }: Pick<ReaderState, 'bookmarks' | 'tree'>, id: CommentId): string | null {
  const kept = bookmarks.get(id)?.comment.text;
  const now = tree.byId.get(id)?.comment.text;
  return kept === undefined || now === undefined || hashText(kept) === hashText(now) ? null : kept;
}
