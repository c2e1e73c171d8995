import { collapse } from '../dom/text.ts';
import { canonicalUrl, cleanUrl } from '../extract/thread-url.ts';
import { readTitles } from '../extract/titles.ts';
import { siteHost } from '../thread/site-host.ts';
import type { Page, Platform } from './platform.ts';

/** Address and title of the post that a thread belongs to, and the name of its blog. Empty where a frame can't know. */
export interface Post {
  url: string;
  title: string;
  site: string;
}

/** Whose the comments are: the post's that embeds the page, where the page is a frame. */
export function postOf(page: Page, platform: Platform | null): Post {
  const named = platform && namedPost(page.url, platform);
  if (named) return named;
  if (page.frame === null) return { url: '', title: '', site: '' };
  const { document, url } = page.frame ? pageAround(page.frame) : page;
  return { url: canonicalUrl(document, url), ...readTitles(document, url) };
}

function namedPost(frameUrl: string, { post }: Platform): Post | null {
  if (!post || !URL.canParse(frameUrl)) return null;
  const parameters = new URL(frameUrl).searchParams;
  const named = parameters.get(post.url) ?? '';
  if (!/^https?:/.test(named) || !URL.canParse(named)) return null;
  const title = post.title ? collapse(parameters.get(post.title) ?? '') : '';
  return { url: cleanUrl(named), title, site: siteHost(named) };
}

function pageAround({ ownerDocument }: Element): Page {
  return { document: ownerDocument, url: ownerDocument.location.href };
}
