import type { Comment, ThreadKey } from '../thread/comment.ts';
import type { SiteRule } from '../thread/site-rule.ts';
import type { Stroke } from '../thread/strokes.ts';
import type { FollowSummary } from './follow-protocol.ts';

/** Messages about what a tab shows. Times are epoch milliseconds. */
export interface TabProtocol {
  /** This page's unread count changed: shown on the toolbar button of the sender's tab. Null takes the badge away. */
  showUnread(count: number | null): void;
  /** The reader leaves this page's comments to the page, until somebody asks for them again. The popup says why. */
  pageLeft(why: LeftWhy): void;
  /** What the popup shows of a tab. */
  tabStatus(tabId: number): TabStatus;
  /** Reads the tab's page now, whatever the settings say. */
  readTab(tabId: number): void;
}

/** `unwanted`: the page took the tree away again and again; `tooMuch`: it holds more than a page may cost. */
export type LeftWhy = 'unwanted' | 'tooMuch';

export interface ThreadCounts {
  comments: number;
  new: number;
  /** Unread and not new. */
  olderUnread: number;
  read: number;
}

export interface PageSummary {
  key: ThreadKey;
  url: string;
  title: string;
  site: string;
  view: 'tree' | 'original';
  counts: ThreadCounts;
  strokes: Stroke[];
  since: number | null;
  /** The first new comments (or, with none new and a `since`, the first unread), at most two. */
  firstNew: Comment[];
  /** Replies found in the words that the markup does not tell, in page order; also what was said of them. */
  guesses: GuessSummary[];
}

export interface GuessSummary {
  /** Its text is cut. */
  comment: Comment;
  /** What its row calls the comments that it answers: "20:33". */
  answers: string[];
  /** `possible`: it stays where the blog has it, and "may answer". */
  state: 'placed' | 'possible' | 'confirmed' | 'rejected';
}

/**
 * `none`: no comments here, `frameHost`: but perhaps in a frame of that host, which we may not read; `offered`: a thread on a site that is threads itself, not asked for yet; `off`: turned off for this host; `unasked`: we may not read this site by ourselves;
 * `unreachable`: a page no extension may read (browser pages, stores); `reading`: asked, not answered yet.
 */
export type TabStatus =
  | {
      state: 'tree';
      host: string;
      /** As below. */
      rules?: SiteRule[];
      /** Present where the site is turned off, and this page's tree was asked for, or was there before. */
      off?: true;
      /** Whether replies are placed by their wording on this host. */
      implied: boolean;
      /** The frame of the tab that holds it; 0 for the page itself, null where that is not known. */
      frameId: number | null;
      /** The thread as it is kept, and how it is followed; absent where it can't be: in private windows, and where only the page can show its comments. */
      kept?: { key: ThreadKey; follow: FollowSummary | null };
      summary: PageSummary;
    }
  | {
      state: 'none' | 'offered' | 'off' | 'unasked' | 'reading';
      host: string;
      frameHost?: string;
      /** Of `none`: there are some, and they were left to the page. */
      left?: LeftWhy;
      /** What was said of places on this site's pages; absent where nothing was. */
      rules?: SiteRule[];
    }
  | { state: 'unreachable' };
