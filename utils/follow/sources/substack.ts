import type { CommentId } from '../../thread/comment.ts';
import type { FedComment } from '../../thread/fed-comment.ts';
import { at, countAt, listAt, momentAt, parseJson, textAt } from '../fields.ts';
import { plainText } from '../html-text.ts';
import type { Source } from '../source.ts';
import { besidePost, postOfKey } from '../thread-part.ts';

/**
 * Substack's own interface, also on domains of the writers' own. It names posts by number, which is asked for first;
 * that answer tells how many comments there are, so that it is another once there is a new one.
 */
export const substack: Source = {
  id: 'substack',
  request({ key, url }) {
    const slug = postOfKey(key, 'substack');
    const address = slug && besidePost(url, `/api/v1/posts/${encodeURIComponent(slug)}`);
    return address ? { url: address } : null;
  },
  read({ text }, { request, thread }) {
    const answer = parseJson(text);
    if (request.url.includes('/api/v1/posts/')) {
      const id = countAt(answer, 'id');
      const parameters = { all_comments: 'true', sort: 'oldest_first', block: 'false' };
      const url = id && besidePost(thread.url, `/api/v1/post/${id}/comments`, parameters);
      return url ? { comments: [], next: { url }, isWhole: true } : null;
    }
    const roots = listAt(answer, 'comments');
    if (!roots) return null;
    const comments: FedComment[] = [];
    const left = roots.map((item) => ({ item, parentId: null as CommentId | null })).reverse();
    for (let next = left.pop(); next; next = left.pop()) {
      const comment = toComment(next.item, next.parentId);
      if (!comment) continue;
      comments.push(comment);
      const replies = listAt(next.item, 'children') ?? [];
      for (const item of [...replies].reverse()) left.push({ item, parentId: comment.id });
    }
    // Of posts for subscribers, others get an empty list.
    return { comments, next: null, isWhole: comments.length > 0 };
  },
};

function toComment(item: unknown, parentId: CommentId | null): FedComment | null {
  const id = countAt(item, 'id');
  if (id === null) return null;
  const isRemoved = at(item, 'deleted') === true;
  return {
    id: String(id) as CommentId,
    parentId,
    author: textAt(item, 'name'),
    instant: momentAt(item, 'date'),
    text: isRemoved ? '' : plainText(textAt(item, 'body') ?? ''),
    ...(isRemoved ? { isRemoved } : {}),
  };
}
