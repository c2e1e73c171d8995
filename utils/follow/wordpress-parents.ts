import type { CommentId } from '../thread/comment.ts';

/**
 * Who answers whom by WordPress's `wp/v2/comments`: for each comment the one it answers, null for a root. Null where
 * the answer is none of that kind.
 */
export function readWordPressParents(answer: unknown): Map<CommentId, CommentId | null> | null {
  if (!Array.isArray(answer)) return null;
  const parents = new Map<CommentId, CommentId | null>();
  for (const item of answer as readonly unknown[]) {
    if (typeof item !== 'object' || item === null || !('id' in item) || !('parent' in item)) return null;
    const { id, parent } = item;
    if (typeof id !== 'number' || typeof parent !== 'number') return null;
    parents.set(String(id) as CommentId, parent === 0 ? null : (String(parent) as CommentId));
  }
  return parents;
}
