import type { CommentId } from '../thread/comment.ts';

interface Entry {
  id?: { $t?: unknown };
  link?: { rel?: unknown; href?: unknown }[];
}

/**
 * Who answers whom by Blogger's comment feed as JSON: for each comment the one it answers, null for a root. Null where
 * the answer is none of that kind. A reply's `related` link is that of the comment it answers; what the feed calls
 * `in-reply-to` is the post.
 */
export function readBloggerParents(answer: unknown): Map<CommentId, CommentId | null> | null {
  const feed = (answer as { feed?: { entry?: unknown; id?: unknown } } | null)?.feed;
  if (typeof feed !== 'object' || feed === null) return null;
  // A thread without comments has no entries at all.
  const entries = feed.entry ?? [];
  if (!Array.isArray(entries)) return null;
  const parents = new Map<CommentId, CommentId | null>();
  for (const { id, link } of entries as readonly Entry[]) {
    const own = /\.post-(\d+)$/.exec(String(id?.$t))?.[1];
    if (own === undefined) continue;
    const related = Array.isArray(link) ? link.find(({ rel }) => rel === 'related') : undefined;
    const parent = /\/comments\/default\/(\d+)(?:\?|$)/.exec(String(related?.href))?.[1];
    parents.set(own as CommentId, parent === undefined ? null : (parent as CommentId));
  }
  return parents;
}
