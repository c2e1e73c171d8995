import type { CommentId, ThreadKey } from '../thread/comment.ts';

/** What a check found in a followed thread: comments that are watched, and unread. */
export interface FollowNews {
  /** Of the record. */
  key: ThreadKey;
  url: string;
  title: string;
  found: CommentId[];
}

/** Shows what a batch of checks found: the dot on the toolbar button and, where it is asked for, a notification. */
export async function tellNews(_news: readonly FollowNews[]): Promise<void> {
  await showDot();
}

/** The toolbar button has a dot while a followed thread has something that was not looked at. Call when that may have changed. */
export async function showDot(): Promise<void> {}
