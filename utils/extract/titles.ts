import { collapse } from '../dom/text.ts';
import { siteHost } from '../thread/site-host.ts';

const separators = /\s+[-–—|·•»«:~›‹/]+\s+|\s*[|»«›‹]\s*|:{1,2}\s+/;
const headings = 'h1, h2, h3, .post-title, .entry-title, [itemprop="headline"]';
const mostHeadings = 60;

/** The post's title and the blog's name. The document's title stands in for the one, the host for the other. */
export function readTitles(document: Document, pageUrl: string): { title: string; site: string } {
  const whole = documentTitle(document) || meta(document, 'og:title');
  const named = meta(document, 'og:site_name');
  const title = postTitle(document, whole, named, pageUrl);
  const site = named || feedSite(document, title) || without(whole, title) || hostOf(pageUrl);
  return { title: title || site, site };
}

/** The heading that the document's title repeats, the longest one; else the document's title without the blog's name. */
function postTitle(document: Document, whole: string, site: string, pageUrl: string): string {
  const wanted = fold(whole);
  let best = '';
  let count = 0;
  for (const element of document.querySelectorAll(headings)) {
    if (++count > mostHeadings) break;
    const text = collapse(element.textContent ?? '');
    if (text.length > best.length && text !== site && wanted.includes(fold(text)) && !isSiteHeading(element, pageUrl))
      best = text;
  }
  if (best) return best;
  const social = meta(document, 'og:title');
  const candidate = social && wanted.includes(fold(social)) ? social : whole || social;
  return site ? trimSite(candidate, site) : candidate;
}

/** Whether the heading is the blog's own: it leads to the home page, or is called the site's. */
function isSiteHeading(element: Element, pageUrl: string): boolean {
  if (element.closest('.site-title, .blog-title, .Header, #site-title, #blog-title')) return true;
  const href = (element.closest('a[href]') ?? element.querySelector('a[href]'))?.getAttribute('href');
  if (!href || !URL.canParse(href, pageUrl)) return false;
  const folder = (path: string) => path.replace(/\/(?:index|default)\.(?:html?|php)$/i, '/');
  const [home, page] = [new URL(href, pageUrl), new URL(pageUrl)];
  const path = folder(home.pathname);
  const isAbove = path.endsWith('/') && page.pathname.startsWith(path) && path !== folder(page.pathname);
  return siteHost(home.href) === siteHost(page.href) && home.search === '' && (path === '/' || isAbove);
}

/** Not asked of the document itself: an image of that name would answer. */
function documentTitle(document: Document): string {
  return collapse(document.querySelector('head > title, title')?.textContent ?? '');
}

/** "Blog » Feed", "Blog - Atom": the title of the blog's feed begins with its name. */
function feedSite(document: Document, title: string): string {
  for (const link of document.querySelectorAll('link[rel~="alternate"][type*="xml"][title]')) {
    const name = collapse(link.getAttribute('title') ?? '')
      .split(/\s*[»«|]\s*|\s+[-–—]\s+/)[0]
      ?.trim();
    if (name && fold(name) !== fold(title) && fold(documentTitle(document)).includes(fold(name))) return name;
  }
  return '';
}

function without(whole: string, part: string): string {
  if (!part || fold(whole) === fold(part)) return '';
  const at = fold(whole).indexOf(fold(part));
  if (at < 0) return '';
  const [before, after] = [whole.slice(0, at), whole.slice(at + part.length)];
  const rest = before.trim().length >= after.trim().length ? before : after;
  return rest.replace(/^[\s\-–—|·•»«:~›‹/]+|[\s\-–—|·•»«:~›‹/]+$/g, '').split(/\s*[|»«›‹]\s*/)[0] ?? '';
}

function trimSite(title: string, site: string): string {
  const parts = title.split(separators).filter((part) => part && fold(part) !== fold(site));
  if (parts.length === 0 || !fold(title).includes(fold(site))) return title;
  const at = fold(title).indexOf(fold(site));
  const rest = at === 0 ? title.slice(site.length) : title.slice(0, at);
  return rest.replace(/^[\s\-–—|·•»«:~›‹/]+|[\s\-–—|·•»«:~›‹/]+$/g, '') || title;
}

/** Same length as the text, so that places found in one hold in the other. */
function fold(text: string): string {
  return text
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/\u00a0/g, ' ');
}

function meta(document: Document, property: string): string {
  return collapse(document.querySelector(`meta[property="${property}"]`)?.getAttribute('content') ?? '');
}

function hostOf(pageUrl: string): string {
  return siteHost(pageUrl) || pageUrl;
}
