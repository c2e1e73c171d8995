import type { FollowSummary } from '../../../utils/messaging/follow-protocol.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';

/** Whether exactly that is followed: the whole thread for null, else the replies under the comment. */
export function isFollowed(follow: FollowSummary | null, under: CommentId | null): boolean {
  if (!follow) return false;
  return under === null ? follow.under === null : (follow.under?.includes(under) ?? false);
}

/** How it will be followed, until the background has said so. */
export function followWith(follow: FollowSummary | null, under: CommentId | null): FollowSummary {
  const watched = under === null || (follow && !follow.under) ? null : [...(follow?.under ?? []), under];
  return { checkedAt: null, failure: null, found: 0, ...follow, under: watched };
}

/** Stopping the whole stops all of it; with the last of the comments nothing is followed any more. */
export function followWithout(follow: FollowSummary | null, under: CommentId | null): FollowSummary | null {
  const watched = follow?.under?.filter((id) => id !== under) ?? [];
  return follow && under !== null && watched.length > 0 ? { ...follow, under: watched } : null;
}
