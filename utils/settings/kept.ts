import type { CommentId } from '../thread/comment.ts';

/** What was said of a site (`siteHost`); null where nothing was. */
export interface SiteChoice {
  host: string;
  /** Whether comments are rebuilt there. */
  rebuild: boolean | null;
  /** Whether replies are placed by their wording there. */
  implied: boolean | null;
}

/** The muted authors of one site (`siteHost`), the last one muted last. */
export interface MutedSite {
  host: string;
  authors: string[];
}

/** A comment of a muted author. */
export interface MutedComment {
  id: CommentId;
  author: string;
}

/** How much is kept. */
export interface StoredCounts {
  threads: number;
  /** In all of them together. */
  comments: number;
  bookmarks: number;
}

/** As many items of a list as were asked for, of so many in all. */
export interface First<Item> {
  first: Item[];
  inAll: number;
}
