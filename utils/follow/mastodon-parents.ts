import type { CommentId } from '../thread/comment.ts';
import { listAt, textAt } from './fields.ts';

/**
 * Who answers whom by Mastodon's `statuses/<id>/context`: for each reply the one it answers, or the post. Null where the
 * answer is none of that kind.
 */
export function readMastodonParents(answer: unknown): Map<CommentId, CommentId | null> | null {
  const replies = listAt(answer, 'descendants');
  if (!replies) return null;
  const parents = new Map<CommentId, CommentId | null>();
  for (const reply of replies) {
    const id = textAt(reply, 'id');
    if (id) parents.set(id as CommentId, textAt(reply, 'in_reply_to_id') as CommentId | null);
  }
  return parents;
}
