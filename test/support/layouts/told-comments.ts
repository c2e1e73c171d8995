import type { Answer } from '../test-web.ts';
import { instantOf, type SampleComment, type SamplePost } from './sample.ts';

/* What blogs answer when they are asked for a post's comments by their own interfaces: all of them, or those since a time. */

/** WordPress's `wp/v2/comments`, all on one page. */
export function wordpressAnswer(post: SamplePost, comments: readonly SampleComment[], asked: URL): Answer {
  const items = since(post, comments, asked.searchParams.get('after')).map((comment) => ({
    id: Number(comment.id),
    parent: Number(comment.parent ?? 0),
    author_name: comment.author,
    date_gmt: new Date(instantOf(post, comment)).toISOString().slice(0, 19),
    content: { rendered: `${comment.body}\n` },
  }));
  return json(items, { 'x-wp-totalpages': '1', 'x-wp-total': String(items.length) });
}

/** Blogger's comment feed of a post, as JSON. */
export function bloggerAnswer(post: SamplePost, comments: readonly SampleComment[], asked: URL): Answer {
  const feed = `${post.blog.url}feeds/${post.id}/comments/default`;
  const shown = since(post, comments, asked.searchParams.get('published-min'));
  const entry = shown.map((comment) => ({
    id: { $t: `tag:blogger.com,1999:blog-${post.blog.id}.post-${comment.id}` },
    published: { $t: new Date(instantOf(post, comment)).toISOString() },
    content: { type: 'html', $t: comment.body },
    author: [{ name: { $t: comment.author } }],
    link: comment.parent === null ? [] : [{ rel: 'related', href: `${feed}/${comment.parent}` }],
  }));
  const counts = { openSearch$totalResults: { $t: String(entry.length) }, openSearch$startIndex: { $t: '1' } };
  return json({ version: '1.0', feed: { id: { $t: feed }, ...counts, ...(entry.length > 0 ? { entry } : {}) } });
}

function since(post: SamplePost, comments: readonly SampleComment[], time: string | null): SampleComment[] {
  const from = time === null ? Number.NEGATIVE_INFINITY : Date.parse(/Z|[+-]\d\d:\d\d$/.test(time) ? time : `${time}Z`);
  return comments.filter((comment) => instantOf(post, comment) >= from);
}

function json(value: unknown, headers: Record<string, string> = {}): Answer {
  return { body: JSON.stringify(value), type: 'application/json; charset=utf-8', headers };
}
