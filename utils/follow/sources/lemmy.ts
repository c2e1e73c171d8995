import type { CommentId } from '../../thread/comment.ts';
import type { FedComment } from '../../thread/fed-comment.ts';
import { at, countAt, listAt, momentOf, parseJson, textAt } from '../fields.ts';
import { plainText } from '../html-text.ts';
import { askedFrom } from '../margin.ts';
import type { FeedRequest, Source, WatchedThread } from '../source.ts';
import { besidePost, postOfKey } from '../thread-part.ts';

const perPage = 50;

/** Lemmy's interface on the server where the thread was read, whose ids it has: newest first, as they were typed. */
export const lemmy: Source = {
  id: 'lemmy',
  request(thread) {
    return addressOf(thread, 1);
  },
  read({ text }, { request, thread, since }) {
    const views = listAt(parseJson(text), 'comments');
    if (!views) return null;
    const comments = views.flatMap((view) => toComment(view) ?? []);
    const oldest = comments.reduce((least, { instant }) => Math.min(least, instant ?? Infinity), Infinity);
    const isFar = since !== null && oldest < Date.parse(askedFrom(since));
    const page = Number(new URL(request.url).searchParams.get('page') ?? 1);
    const hasMore = views.length >= perPage && comments.length > 0 && !isFar;
    return { comments, next: hasMore ? addressOf(thread, page + 1) : null, isWhole: since === null };
  },
};

function addressOf({ key, url }: WatchedThread, page: number): FeedRequest | null {
  const post = postOfKey(key, 'lemmy');
  const asked = { post_id: post ?? '', type_: 'All', sort: 'New', limit: String(perPage), page: String(page) };
  const address = post && besidePost(url, '/api/v3/comment/list', asked);
  return address ? { url: address } : null;
}

function toComment(view: unknown): FedComment | null {
  const comment = at(view, 'comment');
  const id = countAt(comment, 'id');
  if (id === null) return null;
  const path = (textAt(comment, 'path') ?? '').split('.');
  const parent = path.length > 1 ? path.at(-2) : undefined;
  const published = textAt(comment, 'published');
  const isGone = at(comment, 'deleted') === true || at(comment, 'removed') === true;
  return {
    id: String(id) as CommentId,
    parentId: parent === undefined ? undefined : parent === '0' ? null : (parent as CommentId),
    author: textAt(view, 'creator', 'display_name') ?? textAt(view, 'creator', 'name'),
    // Older servers leave out that it is UTC.
    instant: momentOf(published) ?? momentOf(published && `${published}Z`),
    text: isGone ? '' : plainText(textAt(comment, 'content') ?? ''),
    ...(isGone ? { isRemoved: true } : { isRough: true }),
  };
}
