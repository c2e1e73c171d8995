import type { PageLinks } from '../thread/page-links.ts';
import { isSameSite, siteHost } from '../thread/site-host.ts';

/** Where the blogs of WordPress.com are asked. */
const shared = new Set(['public-api.wordpress.com']);

/** What a page says of itself. Whom it would have us ask elsewhere, such as a machine in the reader's own network, is left out. */
export function ownLinks(url: string, { api, feeds }: PageLinks): PageLinks {
  const isOwn = (link: string) => isSameSite(siteHost(link), siteHost(url)) || shared.has(siteHost(link));
  return { api: api !== null && isOwn(api) ? api : null, feeds: feeds.filter(isOwn) };
}
