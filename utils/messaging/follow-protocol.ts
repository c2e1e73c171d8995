import type { CommentId, ThreadKey } from '../thread/comment.ts';
import type { PageLinks } from '../thread/page-links.ts';

/** Messages about threads that are watched while they are closed. Times are epoch milliseconds. */
export interface FollowProtocol {
  /**
   * Watches a thread, or (`under`) the replies below one of its comments, from now on. The thread has been opened
   * before. `links`: null where the caller does not see the page; the page is asked then, if it is open.
   */
  follow(key: ThreadKey, what: { under: CommentId | null; links: PageLinks | null }): FollowSummary;
  /** Answers what is needed to go on as if nothing had happened (undo). */
  unfollow(key: ThreadKey, what: { under: CommentId | null }): Unfollowed;
  restoreFollow(unfollowed: Unfollowed): void;
  /** Checks as soon as the thread's host may be asked again: "Try again". */
  checkNow(key: ThreadKey): void;
  /** The followed threads whose comments are in a feed, for feed readers. */
  listFeeds(): FollowedFeed[];
}

/** How a thread is followed. */
export interface FollowSummary {
  /** Null: all of the thread. Else the comments whose replies are watched. */
  under: CommentId[] | null;
  /** The last time that the blog answered; null before the first. */
  checkedAt: number | null;
  /** Null where the last check went well. */
  failure: FollowFailure | null;
  /**
   * How many of the comments that are watched were found by checks since the thread was last looked at, and are unread:
   * what the toolbar button's dot speaks of. 0 once the thread has been opened.
   */
  found: number;
}

/** As a page that shows the thread is told. */
export interface FollowedThread extends FollowSummary {
  /** Of `ThreadState.edited`, the words as they were read, where a check has kept them. */
  readTexts: [CommentId, string][];
}

export interface FollowFailure {
  /** Of the first check that failed since one went well. */
  since: number;
  /**
   * `permission`: the site may not be asked until the reader allows it; `gone`: the blog says that there is no such
   * post; `shut`: it wants a login; `moved`: it sends whoever asks to another address; `unreadable`: it answered, but not with comments; `silent`: anything that passes.
   */
  kind: 'permission' | 'gone' | 'shut' | 'moved' | 'unreadable' | 'silent';
  /** Of the sites to allow; present with `permission`. */
  origins?: string[];
}

/** Opaque to views. */
export interface Unfollowed {
  key: ThreadKey;
  record: unknown;
}

export interface FollowedFeed {
  title: string;
  /** Of the post. */
  url: string;
  /** Of the feed. */
  feed: string;
}
