import type { PageLinks } from '../thread/page-links.ts';
import { baseUrlOf, resolveUrl } from './resolve-url.ts';

const feedTypes = ['application/rss+xml', 'application/atom+xml'];
const mostFeeds = 12;

/** Where else the comments of this page can be had, by its own word. `pageUrl`: where it was read from. */
export function pageLinks(document: Document, pageUrl: string): PageLinks {
  const baseUrl = baseUrlOf(document, pageUrl);
  const address = (link: Element | null) => resolveUrl(link?.getAttribute('href'), baseUrl);
  const alternates = [...document.querySelectorAll('link[rel~="alternate" i][type][href]')];
  const feeds = alternates
    .filter((link) => feedTypes.includes((link.getAttribute('type') ?? '').trim().toLowerCase()))
    .flatMap((link) => address(link) ?? []);
  return {
    api: address(document.querySelector('link[rel="https://api.w.org/"][href]')) ?? hostedApi(document, pageUrl),
    feeds: [...new Set(feeds)].slice(0, mostFeeds),
  };
}

/** Blogs on WordPress.com have theirs in one place, which their pages do not name. */
function hostedApi(document: Document, pageUrl: string): string | null {
  if (!document.querySelector('meta[name="generator" i][content="WordPress.com"]') || !URL.canParse(pageUrl))
    return null;
  return `https://public-api.wordpress.com/wp/v2/sites/${new URL(pageUrl).hostname}/`;
}
