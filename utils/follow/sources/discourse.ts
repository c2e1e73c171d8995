import type { CommentId } from '../../thread/comment.ts';
import type { FedComment } from '../../thread/fed-comment.ts';
import { countAt, listAt, momentAt, parseJson, textAt } from '../fields.ts';
import { htmlText } from '../html-text.ts';
import type { Source } from '../source.ts';

/** So many posts beyond the first ones are asked for at once, the newest; of longer topics the middle is left out. */
const most = 200;

/** The topic of a Discourse forum that stands in a frame below a post: its first twenty posts, then the rest by their ids. */
export const discourse: Source = {
  id: 'discourse',
  request({ key }) {
    const [, host, topic] = /^discourse-embed:([^/?#\s]+):(\d+)$/.exec(key) ?? [];
    return host && topic ? { url: `https://${host}/t/${topic}.json` } : null;
  },
  read({ text }, { request, since }) {
    const answer = parseJson(text);
    const posts = listAt(answer, 'post_stream', 'posts');
    if (!posts) return null;
    const byNumber = new Map(posts.map((post) => [countAt(post, 'post_number'), countAt(post, 'id')]));
    const comments = posts.flatMap((post) => toComment(post, byNumber) ?? []);
    const here = new Set(posts.map((post) => countAt(post, 'id')));
    const missing = (listAt(answer, 'post_stream', 'stream') ?? []).flatMap((id) => {
      const number = countAt(id);
      return number === null || here.has(number) ? [] : [number];
    });
    const ids = missing.slice(-most).map((id) => `post_ids[]=${id}`);
    const url = request.url.replace(/\.json$/, `/posts.json?${ids.join('&')}`);
    const isFirst = request.url.endsWith('.json');
    const isWhole = since === null && missing.length <= most;
    return { comments, next: isFirst && ids.length > 0 ? { url } : null, isWhole };
  },
};

/** The first post of a topic is the blog's; what moderators did is no comment. */
function toComment(post: unknown, byNumber: ReadonlyMap<number | null, number | null>): FedComment | null {
  const id = countAt(post, 'id');
  const number = countAt(post, 'post_number');
  if (id === null || number === null || number === 1 || (countAt(post, 'post_type') ?? 1) !== 1) return null;
  const answered = countAt(post, 'reply_to_post_number');
  const parent = byNumber.get(answered);
  const isRoot = answered === null || answered === 1;
  return {
    id: String(id) as CommentId,
    parentId: isRoot ? null : parent ? (String(parent) as CommentId) : undefined,
    author: textAt(post, 'username'),
    instant: momentAt(post, 'created_at'),
    text: htmlText(textAt(post, 'cooked') ?? ''),
  };
}
