import type { CommentId } from '../thread/comment.ts';
import { readWordPressIds } from './wordpress-ids.ts';

/**
 * Who answers whom by WordPress's `wp/v2/comments`: for each comment the one it answers, null for a root. Null where
 * the answer is none of that kind.
 */
export function readWordPressParents(answer: unknown): Map<CommentId, CommentId | null> | null {
  if (!Array.isArray(answer)) return null;
  const parents = new Map<CommentId, CommentId | null>();
  for (const item of answer as readonly unknown[]) {
    const ids = readWordPressIds(item);
    if (!ids) return null;
    parents.set(ids.id, ids.parentId);
  }
  return parents;
}
