import type { CommentId } from '../thread/comment.ts';
import { listAt, textAt } from './fields.ts';

export interface BloggerEntry {
  id: CommentId;
  /** Of the comment it answers; null for a root. */
  parentId: CommentId | null;
  /** As the feed has it. */
  entry: unknown;
}

/**
 * The comments in Blogger's comment feed as JSON; null where the answer is none of that kind. A reply's `related` link
 * is that of the comment it answers; what the feed calls `in-reply-to` is the post.
 */
export function readBloggerEntries(answer: unknown): BloggerEntry[] | null {
  const feed = (answer as { feed?: { entry?: unknown } } | null | undefined)?.feed;
  if (typeof feed !== 'object' || feed === null) return null;
  // A thread without comments has no entries at all.
  const entries = feed.entry ?? [];
  if (!Array.isArray(entries)) return null;
  return (entries as readonly unknown[]).flatMap((entry) => {
    const id = /\.post-(\d+)$/.exec(textAt(entry, 'id', '$t') ?? '')?.[1];
    if (id === undefined) return [];
    const related = listAt(entry, 'link')?.find((link) => textAt(link, 'rel') === 'related');
    const parent = /\/comments\/default\/(\d+)(?:\?|$)/.exec(textAt(related, 'href') ?? '')?.[1];
    return [{ id: id as CommentId, parentId: (parent ?? null) as CommentId | null, entry }];
  });
}
