import type { CommentId } from './comment.ts';

/** A comment as the blog tells it without its page: in a feed, an interface, or the page fetched. */
export interface FedComment {
  /** The same that the page's reader gives it. */
  id: CommentId;
  /** Null for a root; undefined where it is not told. */
  parentId: CommentId | null | undefined;
  author: string | null;
  /** Epoch milliseconds; null where it is not told. */
  instant: number | null;
  /** Present where that is told to the week at best: "2 months ago". */
  isTimeRough?: true;
  /** As `Comment.text`. Empty where the site removed it and keeps its place. */
  text: string;
  /** Present where the site removed it and keeps its place. */
  isRemoved?: true;
  /** Present where `text` is only its beginning, or as it was typed: good to show, not to compare with what a page shows. */
  isRough?: true;
}
