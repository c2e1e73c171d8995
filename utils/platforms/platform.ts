import type { More } from '../extract/more.ts';
import type { RecordShape } from '../extract/shape.ts';
import type { PageComment, Thread, ThreadKey } from '../thread/comment.ts';

export interface Page {
  document: Document;
  /** Where it was read from; used for keys and permalinks, since a saved page's document has another. */
  url: string;
  /** When it is read, epoch milliseconds: what relative times count from. Left out for a saved page, which nobody knows the age of. */
  now?: number;
  /**
   * Of a page that is a frame: the element that shows it, on the page of the post. Null where that page is of another
   * site, which lets nobody look. Absent where the page is no frame.
   */
  frame?: Element | null;
}

export interface FoundThread {
  thread: Thread<PageComment>;
  /** The comment section: what is watched for changes. */
  section: Element;
  /**
   * What the tree stands in for: the list(s) and their count heading, in document order, never a form or anything that
   * is not comments. The tree is put before the first.
   */
  covers: Element[];
  /** The post's own text, read when it is asked for; empty where it is not found. */
  article(): string;
  /** See `Platform.asks`. */
  asks: boolean;
  /** What brings more of the thread onto the page, looked for when it is asked for. */
  more(): More;
}

/** A system that renders comment sections, described by where its markup keeps things. */
export interface Platform {
  /** Stored as `Thread.platform`. */
  id: string;
  /**
   * Any of these in the page says that this system made it: single selectors, parted by ", ". In a long list of comments
   * only the first entries are looked at.
   */
  marks: string;
  /** Where its comments are and where each field is found in them, best place first. */
  shape: RecordShape;
  /**
   * The platform's own key for the post; null where the page does not tell, and the address is used. In a frame it must
   * name what the frame shows, not what the page around it says: any page may embed any thread.
   */
  key(page: Page): ThreadKey | null;
  /**
   * Of a system that lives in frames: the parameters of its frame's address that name the post, by address and, where
   * it has one, by title.
   */
  post?: { url: string; title?: string };
  /** Comments that the page leaves empty until they have been in view, as long as they are. */
  unseen?: string;
  /**
   * Made for sites that are threads themselves, not for blogs: nothing is rebuilt on one of them before the reader has
   * said yes to it. Pages of such a site that have no key are no threads, and no other platform is asked about them.
   */
  asks?: true;
  /** Comments have pages of their own: that their permalinks differ does not say that they are under different posts. */
  commentPages?: true;
  /**
   * Whether a machine-readable time at offset zero is to be believed, or is the blog's local clock under a wrong
   * label. Left out where it always is.
   */
  trustsZeroOffset?(page: Page): boolean;
}
