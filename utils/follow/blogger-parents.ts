import type { CommentId } from '../thread/comment.ts';
import { readBloggerEntries } from './blogger-entries.ts';

/**
 * Who answers whom by Blogger's comment feed as JSON: for each comment the one it answers, null for a root. Null where
 * the answer is none of that kind.
 */
export function readBloggerParents(answer: unknown): Map<CommentId, CommentId | null> | null {
  const entries = readBloggerEntries(answer);
  return entries && new Map(entries.map(({ id, parentId }) => [id, parentId]));
}
