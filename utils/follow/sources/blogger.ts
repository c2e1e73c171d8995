import type { FedComment } from '../../thread/fed-comment.ts';
import { type BloggerEntry, readBloggerEntries } from '../blogger-entries.ts';
import { countAt, listAt, momentAt, parseJson, textAt } from '../fields.ts';
import { htmlText } from '../html-text.ts';
import { askedFrom } from '../margin.ts';
import type { Source, WatchedThread } from '../source.ts';

const perPage = 500;

/**
 * Blogger's comment feed of one post, as JSON; parameters and fields as Blogger's own pages ask for and read them. How
 * many one answer holds is the server's to say: the next begins where it ended.
 */
export const blogger: Source = {
  id: 'blogger',
  request(thread, since) {
    return addressOf(thread, since, 1);
  },
  read({ text }, { thread, since }) {
    const answer = parseJson(text);
    const entries = readBloggerEntries(answer);
    if (!entries) return null;
    const all = listAt(answer, 'feed', 'entry')?.length ?? 0;
    const start = countAt(answer, 'feed', 'openSearch$startIndex', '$t') ?? 1;
    const total = countAt(answer, 'feed', 'openSearch$totalResults', '$t') ?? 0;
    const next = all > 0 && start + all <= total ? addressOf(thread, since, start + all) : null;
    return { comments: entries.map(toComment), next, isWhole: since === null };
  },
};

function addressOf({ key, url }: WatchedThread, since: number | null, start: number): { url: string } | null {
  const [platform, , postId = ''] = key.split(':');
  if (platform !== 'blogger' || !/^\d+$/.test(postId) || !URL.canParse(url)) return null;
  const address = new URL(`/feeds/${postId}/comments/default`, url);
  const asked = {
    alt: 'json',
    'max-results': String(perPage),
    'start-index': String(start),
    ...(since === null ? {} : { orderby: 'published', 'published-min': askedFrom(since) }),
  };
  address.search = new URLSearchParams(asked).toString();
  return { url: address.href };
}

function toComment({ id, parentId, entry }: BloggerEntry): FedComment {
  const properties = listAt(entry, 'gd$extendedProperty') ?? [];
  const isRemoved = properties.some((property) => textAt(property, 'name') === 'blogger.contentRemoved');
  const whole = textAt(entry, 'content', '$t');
  return {
    id,
    parentId,
    author: textAt(entry, 'author', 0, 'name', '$t'),
    instant: momentAt(entry, 'published', '$t'),
    text: isRemoved ? '' : htmlText(whole ?? textAt(entry, 'summary', '$t') ?? ''),
    // The owner chose short feeds.
    ...(isRemoved ? { isRemoved } : whole === null ? { isRough: true } : {}),
  };
}
