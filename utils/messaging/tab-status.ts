import type { ThreadKey } from '../thread/comment.ts';
import type { SiteRule } from '../thread/site-rule.ts';
import type { FollowSummary } from './follow-protocol.ts';
import type { PageSummary } from './protocol.ts';

/** `unwanted`: the page took the tree away again and again; `tooMuch`: it holds more than a page may cost. */
export type LeftWhy = 'unwanted' | 'tooMuch';

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
