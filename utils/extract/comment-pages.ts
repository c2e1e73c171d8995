import { collapse } from '../dom/text.ts';
import { commentName } from './generic/words.ts';
import type { Records } from './records.ts';
import { resolveUrl } from './resolve-url.ts';
import { urlIdentity } from './thread-url.ts';

/** One page of a thread that a blog spreads over several. */
export interface CommentPage {
  /** As the blog numbers them: from 1, on some from 0. */
  number: number;
  /** Without a fragment; of the same origin as the page it was found on. */
  url: string;
}

export interface CommentPages {
  /** Number of the page that was read. */
  own: number;
  /** The other pages that it links to, by number. */
  others: CommentPage[];
}

/** WordPress; Typepad. */
const inPath = /\/(?:comment-page-|comments\/page\/)(\d{1,4})(?=\/|$)/i;
/** WordPress without pretty addresses; Blogger; others by the same words. */
const inQuery = /([?&])(?:cpage|comments?[_-]?page)=(\d{1,4})(?=&|$)/i;
/** Drupal (where several pagers of one page share it: "0,2"), LiveJournal; but posts in several parts use it too. */
const shared = /([?&])page=(?:\d*(?:,|%2C))*(\d{1,4})(?=&|$)/i;
const links = 'a[href*="page" i], a[href$="#comments"]';
const pagers = '[class*="comment" i][class*="pag" i], [class*="comment" i][class*="nav" i]';
const pagerName = /pag(?:e|in)|nav/i;
const levelsUp = 6;

interface Address {
  /** The same for all pages of the thread. */
  post: string;
  number: number | null;
  isShared: boolean;
  url: URL;
}

/** The pages of the thread that this page, which holds `records` of it, links to. Null where it is all of it. */
export function findCommentPages(document: Document, records: Records, pageUrl: string): CommentPages | null {
  const page = readAddress(pageUrl, pageUrl);
  if (!page) return null;
  const { owners } = records;
  const pages = new Map<number, string>();
  let own = page.number;
  let isZeroBased = false;
  let pager: Element | null = null;
  let first: string | null = null;
  for (const link of linksIn(document)) {
    const isInComment = owners.of(link) !== null;
    if (isInComment && own !== null) continue;
    const address = readAddress(link.getAttribute('href'), pageUrl);
    if (!address || address.url.host !== page.url.host) continue;
    const fragment = address.url.hash.slice(1);
    // Firefox complains of an empty id.
    const named = fragment ? document.getElementById(fragment) : null;
    // The number in the address of one of these comments is that of the page they stand on.
    if (isInComment || (named && owners.of(named))) {
      if (address.post === page.post && !address.isShared) own ??= address.number;
      continue;
    }
    if (page.number !== null && isFirst(link, address, page)) first ??= address.url.href.split('#')[0] as string;
    const number = numberOf(link, address, page);
    if (number === null) continue;
    isZeroBased ||= address.isShared;
    pager ??= link;
    address.url.protocol = page.url.protocol;
    address.url.hash = '';
    if (!pages.has(number)) pages.set(number, address.url.href);
  }
  own ??= isZeroBased ? 0 : (currentIn(pager) ?? missingIn([...pages.keys()]));
  const firstNumber = isZeroBased ? 0 : 1;
  if (first && !pages.has(firstNumber)) pages.set(firstNumber, first);
  pages.delete(own);
  if (pages.size === 0) return null;
  const others = [...pages].map(([number, url]) => ({ number, url })).sort((a, b) => a.number - b.number);
  return { own, others };
}

/** In document order. Whether each link of a long page lies in a pager is not asked: whether there are pagers is. */
function linksIn(document: Document): Element[] {
  const found = new Set(document.querySelectorAll(links));
  const { size } = found;
  for (const pager of document.querySelectorAll(pagers))
    for (const link of pager.querySelectorAll('a[href]')) found.add(link);
  if (found.size === size) return [...found];
  return [...found].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1));
}

function readAddress(href: string | null, pageUrl: string): Address | null {
  const resolved = resolveUrl(href, pageUrl);
  if (!resolved || !URL.canParse(resolved)) return null;
  const url = new URL(resolved);
  const bare = new URL(resolved);
  bare.pathname = bare.pathname.replace(inPath, '');
  bare.search = bare.search
    .replace(inQuery, '$1')
    .replace(shared, '$1')
    .replace(/[?&]+$/, '');
  const plain = inPath.exec(url.pathname)?.[1] ?? inQuery.exec(url.search)?.[2];
  const number = plain ?? shared.exec(url.search)?.[2];
  return {
    post: urlIdentity(bare.href),
    number: number === undefined ? null : Number(number),
    isShared: plain === undefined && number !== undefined,
    url,
  };
}

/** Which page of the same thread a link leads to; null where to none. */
function numberOf(link: Element, { post, number, isShared, url }: Address, page: Address): number | null {
  if (number !== null) return post === page.post && (!isShared || isAboutComments(link, url)) ? number : null;
  // A pager of comments that counts in a way of its own: what its links say is the number.
  const text = collapse(link.textContent ?? '');
  if (!/^\d{1,4}$/.test(text) || !url.pathname.startsWith(page.url.pathname) || url.href.includes('replytocom'))
    return null;
  return isInPager(link) ? Number(text) : null;
}

/** A pager's link to the post itself, from one of the numbered pages: "Oldest". */
function isFirst(link: Element, { post, number, url }: Address, page: Address): boolean {
  return (
    number === null && post === page.post && commentName.test(url.hash) && climb(link, (name) => pagerName.test(name))
  );
}

function isAboutComments(link: Element, { hash }: URL): boolean {
  if (commentName.test(hash)) return true;
  return climb(link, (name) => commentName.test(name));
}

function isInPager(link: Element): boolean {
  return climb(link, (name) => commentName.test(name) && pagerName.test(name.replace(commentName, '')));
}

/** Whether the names of an element around say so, of those that are not most of the page. */
function climb(link: Element, says: (name: string) => boolean): boolean {
  let at = link.parentElement;
  for (let level = 0; at && level < levelsUp && !/^(?:html|body|main|article)$/.test(at.localName); level++) {
    if (says(`${at.id} ${at.getAttribute('class') ?? ''}`)) return true;
    at = at.parentElement;
  }
  return false;
}

/** The number that a pager shows without a link. */
function currentIn(link: Element | null): number | null {
  let at = link?.parentElement ?? null;
  for (let level = 0; at && level < 3; level++, at = at.parentElement) {
    const current = at.querySelector('[aria-current], [class~="current"], [class~="active"]');
    const text = collapse(current?.textContent ?? '');
    if (/^\d{1,4}$/.test(text)) return Number(text);
  }
  return null;
}

/** Of pages that link to each other by number, the one that nothing links to. A page without a number is the first or the last. */
function missingIn(numbers: readonly number[]): number {
  if (!numbers.includes(1)) return Math.min(...numbers) === 2 ? 1 : Math.max(...numbers) + 1;
  let number = 2;
  while (numbers.includes(number)) number++;
  return number;
}
