import type { FedComment } from '../../thread/fed-comment.ts';
import { decodeEntities } from '../entities.ts';
import { countAt, momentOf, parseJson, textAt } from '../fields.ts';
import { htmlText } from '../html-text.ts';
import { askedFrom } from '../margin.ts';
import type { FeedRequest, Source, WatchedThread } from '../source.ts';
import { readWordPressIds } from '../wordpress-ids.ts';

const perPage = 100;

/**
 * WordPress's REST interface. It keeps pingbacks to itself. Read against WordPress 6.1 and one of its themes: parameters,
 * headers, and the texts of threads in three languages.
 */
export const wordpress: Source = {
  id: 'wordpress',
  hosts: ['public-api.wordpress.com'],
  request(thread, since) {
    return addressOf(thread, since, 1);
  },
  read({ text, headers }, { request, thread, since }) {
    const answer = parseJson(text);
    if (!Array.isArray(answer)) return null;
    const comments = answer.flatMap((item: unknown) => toComment(item) ?? []);
    if (comments.length === 0 && answer.length > 0) return null;
    const page = Number(new URL(request.url).searchParams.get('page') ?? 1);
    const pages = countAt(headers, 'x-wp-totalpages');
    const isLast = pages === null ? answer.length < perPage : page >= pages;
    return { comments, next: isLast ? null : addressOf(thread, since, page + 1), isWhole: since === null };
  },
};

/** Without pretty addresses the route is a parameter. On WordPress.com the root has the site in it, behind the route's own beginning. */
function addressOf({ key, links }: WatchedThread, since: number | null, page: number): FeedRequest | null {
  const postId = /^wordpress:.*:(\d+)$/.exec(key)?.[1];
  if (postId === undefined || links.api === null || !URL.canParse(links.api)) return null;
  const url = new URL(links.api);
  const route = 'wp/v2/comments';
  if (url.searchParams.has('rest_route')) url.searchParams.set('rest_route', `/${route}`);
  else
    url.pathname = `${url.pathname.replace(/\/?$/, '/')}${/\/wp\/v2\/sites\//.test(url.pathname) ? 'comments' : route}`;
  const asked = {
    ...{ post: postId, per_page: perPage, page, order: 'asc' },
    ...{ _fields: 'id,parent,author_name,date_gmt,content' },
    ...(since === null ? {} : { after: askedFrom(since) }),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, String(value));
  return { url: url.href };
}

function toComment(item: unknown): FedComment | null {
  const ids = readWordPressIds(item);
  const content = textAt(item, 'content', 'rendered');
  if (!ids || content === null) return null;
  const date = textAt(item, 'date_gmt');
  return {
    ...ids,
    author: decodeEntities(textAt(item, 'author_name') ?? '').trim() || null,
    instant: momentOf(date && `${date}Z`),
    text: htmlText(content),
  };
}
