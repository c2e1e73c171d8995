import type { CommentId } from '../../thread/comment.ts';
import type { FedComment } from '../../thread/fed-comment.ts';
import { countAt, listAt, parseJson, textAt } from '../fields.ts';
import { htmlText } from '../html-text.ts';
import { askedFrom } from '../margin.ts';
import type { Source } from '../source.ts';
import { postOfKey } from '../thread-part.ts';

const root = 'https://hn.algolia.com/api/v1';

/**
 * Algolia's copy of Hacker News: a story with all its comments, or those since a moment. It lags by minutes, and leaves
 * out what was killed, so that nothing it leaves out is gone for that.
 */
export const hackernews: Source = {
  id: 'hackernews',
  hosts: ['hn.algolia.com'],
  request({ key }, since) {
    const story = postOfKey(key, 'hackernews');
    if (story === null || !/^\d+$/.test(story)) return null;
    return { url: since === null ? `${root}/items/${story}` : searchFor(story, since, 0) };
  },
  read({ text }, { thread, since }) {
    const answer = parseJson(text);
    const story = postOfKey(thread.key, 'hackernews') ?? '';
    const hits = listAt(answer, 'hits');
    const items = hits ?? listAt(answer, 'children');
    if (!items) return null;
    const all = hits ? hits : flatten(items);
    const comments = all.flatMap((item) => toComment(item, story) ?? []);
    const page = countAt(answer, 'page') ?? 0;
    const isLast = !hits || since === null || page + 1 >= (countAt(answer, 'nbPages') ?? 0);
    return { comments, next: isLast ? null : { url: searchFor(story, since, page + 1) }, isWhole: false };
  },
};

function searchFor(story: string, since: number, page: number): string {
  const from = Math.floor(Date.parse(askedFrom(since)) / 1000);
  const asked = `tags=comment,story_${story}&numericFilters=created_at_i>=${from}&hitsPerPage=1000&page=${page}`;
  return `${root}/search_by_date?${asked}`;
}

function flatten(items: readonly unknown[]): unknown[] {
  const all: unknown[] = [];
  const left = [...items].reverse();
  for (let item = left.pop(); item !== undefined; item = left.pop()) {
    all.push(item);
    for (const child of (listAt(item, 'children') ?? []).toReversed()) left.push(child);
  }
  return all;
}

/** Items of stories and hits of searches name the same things differently. */
function toComment(item: unknown, story: string): FedComment | null {
  const id = countAt(item, 'id') ?? countAt(item, 'objectID');
  const parent = countAt(item, 'parent_id');
  const type = textAt(item, 'type');
  if (id === null || parent === null || (type !== null && type !== 'comment')) return null;
  const seconds = countAt(item, 'created_at_i');
  return {
    id: String(id) as CommentId,
    parentId: String(parent) === story ? null : (String(parent) as CommentId),
    author: textAt(item, 'author'),
    instant: seconds === null ? null : seconds * 1000,
    text: htmlText(textAt(item, 'text') ?? textAt(item, 'comment_text') ?? ''),
  };
}
