/** A comment's id within its thread: the platform's own, or a fingerprint of author, time and text where it has none. */
export type CommentId = string & { readonly brand: 'CommentId' };

/** Names one thread wherever it is read: `blogger:<blogId>:<postId>`, `wordpress:<host>:<postId>`, else `url:<canonical URL>`. */
export type ThreadKey = string & { readonly brand: 'ThreadKey' };

export type TimePrecision = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** When a comment was written. What the page shows and the moment in UTC are two things; neither is guessed from the other. */
export interface CommentTime {
  /** As the page shows it, white space collapsed: "Monday, March 02, 2026 5:35 pm". Empty where it shows none. */
  shown: string;
  /** The wall clock shown, ISO without a zone: `2026-03-02T17:35`, `2026-03-02T17:35:10` or `2026-03-02`. Null where the page shows none, or only a relative time. */
  wall: string | null;
  /**
   * Epoch milliseconds, from a machine-readable source that names its zone; for a relative time ("3 hours ago") so long
   * before the page was read, no finer than `precision`, and different when it is read again: it names nothing. Null
   * where there is neither.
   */
  instant: number | null;
  /** Of the better of `wall` and `instant`: the unit that a relative time counts in. Null where both are. */
  precision: TimePrecision | null;
}

export interface Author {
  /** Null where the page shows none. "Anonymous" (in any language) is a name here: see `isAnonymous`. */
  name: string | null;
  /** The author's profile or site; absent where the name is not a link. */
  url?: string;
  /** True where the page marks the commenter as author of the post. */
  wrotePost: boolean;
}

/** `placeholder`: a comment the site itself removed but keeps the place of ("This comment has been removed by the author"). */
export type CommentKind = 'comment' | 'pingback' | 'placeholder';

/** One comment, flat. The tree is derived from `parentId` (see build-tree.ts) and never stored. */
export interface Comment {
  id: CommentId;
  /** As the markup says; null for a root. It may name a comment that is not on the page. */
  parentId: CommentId | null;
  author: Author;
  time: CommentTime;
  /** The body as plain text: paragraphs and line breaks as "\n", other white space collapsed. */
  text: string;
  /** The number that the page shows beside it, from 1; absent where it shows none. */
  number?: number;
  /** Address of this comment; absent where the page offers none. */
  permalink?: string;
  kind: CommentKind;
  /** Present where the page shows only the comment's head until it is asked for more: `text` is its heading, or empty. */
  isPartial?: true;
}

/** All comments of one post, in document order. */
export interface Thread<C extends Comment = Comment> {
  key: ThreadKey;
  /** The post's address without fragment, tracking or comment-page parts. */
  url: string;
  /** The post's title; the document's title where the page names no other. */
  title: string;
  /** The blog's name; its host where the page names no other. */
  site: string;
  /** The id of the platform that read it: `blogger`, `wordpress`. */
  platform: string;
  comments: C[];
  /** How many comments the page says there are; absent where it says nothing. May be more, or fewer, than are here. */
  declaredCount?: number;
}

/** A comment still on its page. */
export interface PageComment extends Comment {
  /** The comment's own box on the page; for platforms without one, its first element. */
  element: Element;
  /** The nodes that make up its body, in order: one wrapper, or bare paragraphs. Never changed by us, only cloned. */
  body: Node[];
  /** The blog's own reply control for this comment; absent where it has none. */
  replyControl?: Element;
}
