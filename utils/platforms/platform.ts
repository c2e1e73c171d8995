import type { RecordShape } from '../extract/shape.ts';
import type { PageComment, Thread, ThreadKey } from '../thread/comment.ts';

export interface Page {
  document: Document;
  /** Where it was read from; used for keys and permalinks, since a saved page's document has another. */
  url: string;
  /** When it is read, epoch milliseconds: what relative times count from. Left out for a saved page, which nobody knows the age of. */
  now?: number;
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
}

/** A system that renders comment sections, described by where its markup keeps things. */
export interface Platform {
  /** Stored as `Thread.platform`. */
  id: string;
  /** Any of these in the page says that this system made it. */
  marks: string;
  /** Where its comments are and where each field is found in them, best place first. */
  shape: RecordShape;
  /** The platform's own key for the post; null where the page does not tell, and the address is used. */
  key(page: Page): ThreadKey | null;
  /**
   * Whether a machine-readable time at offset zero is to be believed, or is the blog's local clock under a wrong
   * label. Left out where it always is.
   */
  trustsZeroOffset?(page: Page): boolean;
}
