import type { ThreadKey } from '../thread/comment.ts';
import type { FedComment } from '../thread/fed-comment.ts';
import type { PageLinks } from '../thread/page-links.ts';
import type { SiteRule } from '../thread/site-rule.ts';

/** A thread that is watched while it is closed: as much of it as a source needs to ask for its comments. */
export interface WatchedThread {
  key: ThreadKey;
  /** Of the post. */
  url: string;
  /** `siteHost` of the pages that have shown its comments: of the post's own, or of a frame in it. */
  host: string;
  platform: string;
  links: PageLinks;
  /** What the reader said of the site, which holds for its pages off the screen too. */
  rules?: readonly SiteRule[];
}

export interface FeedRequest {
  url: string;
}

export interface FeedAnswer {
  /** Where it came from in the end. */
  url: string;
  /** Lower case, without parameters: `application/json`. Empty where the server named none. */
  contentType: string;
  text: string;
  /** By name in lower case; only those of `headersRead`. */
  headers: Partial<Record<(typeof headersRead)[number], string>>;
}

export const headersRead = ['x-wp-totalpages'] as const;

export interface FeedReading {
  comments: FedComment[];
  /** Where there is more of the thread; null at its end. */
  next: FeedRequest | null;
  /**
   * Whether all answers together hold every comment that this source tells of, so that one it told of before is gone.
   * Not that what only the page showed is: WordPress's interface keeps pingbacks to itself.
   */
  isWhole: boolean;
}

/** What is on a page that was fetched. */
export interface PageReading {
  comments: FedComment[];
  /** The last page of the thread that it links to; null where it is itself the last, or the only one. */
  last: string | null;
  /** Whether the page says how many comments there are, and holds as many. */
  isWhole: boolean;
}

/** A page as it came: `url` is where it came from in the end. */
export interface FetchedPage {
  html: string;
  url: string;
  thread: Pick<WatchedThread, 'key' | 'url' | 'rules'>;
}

/**
 * Reads the thread on a page as the page's reader would, without running its scripts or loading anything. Null where it
 * is not on it.
 */
export type ParsePage = (page: FetchedPage) => Promise<PageReading | null>;

/** One way to ask for the comments of a thread without opening its page. Pure: who asks, and how often, is not its business. */
export interface Source {
  /** `blogger`, `wordpress`: kept with the thread, never changed. */
  id: string;
  /** Where it asks for threads of every site; absent where it asks the thread's own. */
  hosts?: readonly string[];
  /**
   * The first request of a check; null where such a thread can't be had this way. `since`: the newest comment known,
   * epoch milliseconds; null asks for all of them, from time to time, for what was edited, removed or came late.
   */
  request(thread: WatchedThread, since: number | null): FeedRequest | null;
  /** What the answer to its request says; null where it is none of this kind, however broken. */
  read(
    answer: FeedAnswer,
    asked: { request: FeedRequest; since: number | null; thread: WatchedThread },
  ): FeedReading | null | Promise<FeedReading | null>;
}
