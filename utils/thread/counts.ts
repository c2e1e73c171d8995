import type { ThreadCounts } from '../messaging/tab-protocol.ts';
import type { CommentId } from './comment.ts';

/**
 * Counts the comments that are here by state. Each id is counted once, in one state: read wins over new. Ids in the
 * sets that are not here (deleted comments) count for nothing, so no number is ever negative and the parts add up.
 */
export function countStates(
  ids: Iterable<CommentId>,
  read: ReadonlySet<CommentId>,
  isNew: ReadonlySet<CommentId>,
): ThreadCounts {
  const counts: ThreadCounts = { comments: 0, new: 0, olderUnread: 0, read: 0 };
  for (const id of new Set(ids)) {
    counts.comments += 1;
    if (read.has(id)) counts.read += 1;
    else if (isNew.has(id)) counts.new += 1;
    else counts.olderUnread += 1;
  }
  return counts;
}
