import type { PageComment, Thread } from '../../../utils/thread/comment.ts';

/** What a blog is asked for whom its comments answer. */
export interface ParentsAddress {
  platform: 'wordpress' | 'blogger' | 'mastodon';
  /** As many comments as one answer may hold; in fewer it has come to the end. */
  perPage: number;
  /** Of the same origin as the page. `page` counts from 1. */
  url(page: number): string;
}

const perPage = { wordpress: 100, blogger: 500, mastodon: Number.POSITIVE_INFINITY };
/** So many at the deepest level are there because the blog nests no deeper. */
const crowded = 3;

/**
 * Where the blog says who answers whom; null where its platform does not, or is hardly to know more than its page: the
 * page nests, and no level looks like the last that it may have.
 */
export function parentsAddress(thread: Thread<PageComment>, document: Document): ParentsAddress | null {
  if (!isFlatOrCapped(thread.comments)) return null;
  const [platform, , postId = ''] = thread.key.split(':');
  if (!/^\d+$/.test(postId)) return null;
  const { origin } = new URL(document.URL);
  if (platform === 'blogger') {
    const size = perPage.blogger;
    const url = (page: number) =>
      `${origin}/feeds/${postId}/comments/default?alt=json&max-results=${size}&start-index=${(page - 1) * size + 1}`;
    return { platform, perPage: size, url };
  }
  if (platform === 'mastodon') {
    return { platform, perPage: perPage.mastodon, url: () => `${origin}/api/v1/statuses/${postId}/context` };
  }
  const root = document.querySelector<HTMLLinkElement>('link[rel="https://api.w.org/"]')?.href;
  if (platform !== 'wordpress' || root === undefined || !URL.canParse(root) || new URL(root).origin !== origin)
    return null;
  return {
    platform,
    perPage: perPage.wordpress,
    url(page) {
      const url = new URL(root);
      const route = 'wp/v2/comments';
      // Without pretty addresses the route is a parameter.
      if (url.searchParams.has('rest_route')) url.searchParams.set('rest_route', `/${route}`);
      else url.pathname = `${url.pathname.replace(/\/?$/, '/')}${route}`;
      const asked = { post: postId, per_page: perPage.wordpress, page, order: 'asc', _fields: 'id,parent' };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, String(value));
      return url.href;
    },
  };
}

function isFlatOrCapped(comments: readonly PageComment[]): boolean {
  if (comments.length < crowded) return false;
  const depths = new Map<string, number>();
  const counts: number[] = [];
  for (const { id, parentId } of comments) {
    const depth = parentId === null ? 0 : (depths.get(parentId) ?? 0) + 1;
    depths.set(id, depth);
    counts[depth] = (counts[depth] ?? 0) + 1;
  }
  return counts.length === 1 || (counts.at(-1) ?? 0) >= crowded;
}
