import { siteHost } from './site-host.ts';

/** WordPress's pages of one thread: `/comment-page-2/`, or `?cpage=2` where addresses are plain. */
const inPath = /\/comment-page-\d+(?=\/|$)/i;
const inQuery = 'cpage';

/**
 * The page of a thread that holds a comment, by the comment's own address: that address where it is a comment page of
 * the post's, else the post's. Other addresses of comments may be pages of a comment alone.
 */
export function commentPage(url: string, permalink: string | undefined): string {
  if (permalink === undefined || !URL.canParse(permalink) || !URL.canParse(url)) return url;
  const page = new URL(permalink);
  if (!inPath.test(page.pathname) && !page.searchParams.has(inQuery)) return url;
  page.searchParams.delete(inQuery);
  const path = page.pathname.replace(inPath, '');
  return postAt(permalink, path, page.search) === postAt(url, new URL(url).pathname, new URL(url).search)
    ? permalink
    : url;
}

function postAt(address: string, path: string, search: string): string {
  return siteHost(address) + path.replace(/\/+$/, '') + search;
}
