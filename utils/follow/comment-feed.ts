import type { WatchedThread } from './source.ts';

/**
 * The feed of a post's comments, for feed readers; null where none is known. Blogger has one for each post, at an address
 * that its page does not tell. Others name theirs on the page, among those of the whole blog: a post's lies below its
 * address, or names the post by the same parameter.
 */
export function commentFeed({ key, url, links }: Pick<WatchedThread, 'key' | 'url' | 'links'>): string | null {
  if (!URL.canParse(url)) return null;
  const [platform, , postId = ''] = key.split(':');
  if (platform === 'blogger' && /^\d+$/.test(postId)) return new URL(`/feeds/${postId}/comments/default`, url).href;
  return links.feeds.find((feed) => URL.canParse(feed) && isOfPost(new URL(feed), new URL(url))) ?? null;
}

function isOfPost(feed: URL, post: URL): boolean {
  if (!/^https?:$/.test(feed.protocol) || feed.hostname !== post.hostname) return false;
  const folder = post.pathname.replace(/\/?$/, '/');
  if (folder !== '/') return feed.pathname.startsWith(folder);
  return [...post.searchParams].some(([name, value]) => value !== '' && feed.searchParams.get(name) === value);
}
