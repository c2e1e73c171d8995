import type { CommentId } from '../../thread/comment.ts';
import type { FedComment } from '../../thread/fed-comment.ts';
import { at, countAt, listAt, parseJson, textAt } from '../fields.ts';
import { htmlText } from '../html-text.ts';
import type { Source } from '../source.ts';
import { besidePost, postOfKey } from '../thread-part.ts';

/** A thread of Reddit as JSON, newest first: up to 500 comments, of which branches may be left out. */
export const reddit: Source = {
  id: 'reddit',
  request({ key, url }) {
    const post = postOfKey(key, 'reddit');
    const asked = { raw_json: '1', limit: '500', sort: 'new' };
    const address = post && besidePost(url, `/comments/${post}.json`, asked);
    return address ? { url: address } : null;
  },
  read({ text }) {
    const roots = listAt(parseJson(text), 1, 'data', 'children');
    if (!roots) return null;
    const comments: FedComment[] = [];
    let isWhole = true;
    const left = [...roots].reverse();
    for (let item = left.pop(); item !== undefined; item = left.pop()) {
      if (textAt(item, 'kind') === 'more') isWhole = false;
      if (textAt(item, 'kind') !== 't1') continue;
      const data = at(item, 'data');
      comments.push(...toComments(data));
      for (const reply of (listAt(data, 'replies', 'data', 'children') ?? []).toReversed()) left.push(reply);
    }
    return { comments, next: null, isWhole };
  },
};

const removed = /^\[\s?(?:deleted|removed)\b[^\]]*\]$/i;

function toComments(data: unknown): FedComment[] {
  const id = textAt(data, 'id');
  if (!id || !/^\w+$/.test(id)) return [];
  const seconds = at(data, 'created_utc');
  const text = htmlText(textAt(data, 'body_html') ?? '');
  const author = textAt(data, 'author');
  const isRemoved = removed.test(text);
  return [
    {
      id: id as CommentId,
      parentId: (/^t1_(\w+)$/.exec(textAt(data, 'parent_id') ?? '')?.[1] ?? null) as CommentId | null,
      author: author && removed.test(author) ? null : author,
      instant: typeof seconds === 'number' && countAt(Math.floor(seconds)) !== null ? Math.floor(seconds) * 1000 : null,
      text: isRemoved ? '' : text,
      ...(isRemoved ? { isRemoved } : {}),
    },
  ];
}
