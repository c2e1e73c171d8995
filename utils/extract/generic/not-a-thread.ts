import { collapse } from '../../dom/text.ts';
import { isCommentAddress, urlIdentity } from '../thread-url.ts';
import type { Item } from './groups.ts';
import type { Judged, Verdict } from './judge.ts';
import type { Naming } from './naming.ts';
import type { Survey } from './survey.ts';
import { commentName, elsewhereName, neverName, oneComment, postName, reviewName, starsName } from './words.ts';

/** Things on a page that repeat like comments: newest comments of the blog, lists of posts, reviews of a thing for sale, forums. */
export function isElsewhere(survey: Survey, { good }: Verdict, naming: Naming, pageUrl: string): boolean {
  const elements = good.map((item) => ({ item, element: survey.nodes[item.from] as Element }));
  const aside = elements.filter(({ element }) =>
    elsewhereName.test(`${element.getAttribute('class') ?? ''} ${element.id}`),
  );
  if (aside.length * 3 > elements.length || isInSidePart(survey, good[0] as Item)) return true;
  const links = elements.map(({ item }) => linksIn(survey, item));
  if (
    isListOfLinks(survey, good, links) ||
    isDigest(links, pageUrl) ||
    isListOfPosts(
      links,
      elements.map(({ element }) => element),
      naming,
      pageUrl,
    )
  )
    return true;
  return isReviews(
    survey,
    good,
    elements.map(({ element }) => element),
    naming,
  );
}

/** In a side bar, or under a name that says "recent". A box around most of the page is its frame, whatever it is called. */
function isInSidePart(survey: Survey, { from }: Item): boolean {
  const total = survey.letters.at(-1) as number;
  let isInSection = false;
  for (let at = from; at >= 0; at = survey.parents[at] ?? -1) {
    const element = survey.nodes[at] as Element;
    if (element.nodeType !== 1 || element.localName === 'body') continue;
    const share =
      ((survey.letters[survey.ends[at] as number] as number) - (survey.letters[at] as number)) / Math.max(1, total);
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (neverName.test(name)) return true;
    if (share > 0.6) continue;
    if (elsewhereName.test(name) || element.localName === 'nav') return true;
    isInSection ||= at !== from && commentName.test(name);
    if ((element.localName === 'aside' || element.localName === 'footer') && at !== from && !isInSection) return true;
  }
  return false;
}

function linksIn({ nodes }: Survey, { from, to }: Item): Element[] {
  const links: Element[] = [];
  for (let i = from; i < to; i++) {
    const node = nodes[i] as Node;
    if (node.nodeType === 1 && (node as Element).localName === 'a' && (node as Element).hasAttribute('href'))
      links.push(node as Element);
  }
  return links;
}

/** The newest comments of a whole blog lead to places in several posts; those of a thread to one, whatever its address. */
function isDigest(links: readonly Element[][], pageUrl: string): boolean {
  const posts = new Map<string, number>();
  let leading = 0;
  for (const own of links) {
    const link = own.find((one) => /#.*(?:comment|\d)/i.test(one.getAttribute('href') ?? ''));
    const address = link && addressOf(link, pageUrl);
    if (!address) continue;
    leading++;
    posts.set(address, (posts.get(address) ?? 0) + 1);
  }
  return leading * 2 > links.length && posts.size > 1 && Math.max(...posts.values()) < leading * 0.6;
}

/** Items that are hardly more than a link each. */
function isListOfLinks({ letters }: Survey, good: readonly Judged[], links: readonly Element[][]): boolean {
  const bare = good.filter(({ from, to }, i) => {
    const all = (letters[to] as number) - (letters[from] as number);
    let linked = 0;
    for (const link of links[i] as Element[]) linked += collapse(link.textContent ?? '').length;
    return linked > all * 0.85;
  });
  return bare.length * 2 > good.length;
}

/** Teasers: each with a heading or a picture that leads to a page of its own, or with a link to its own comments. */
function isListOfPosts(
  links: readonly Element[][],
  elements: readonly Element[],
  naming: Naming,
  pageUrl: string,
): boolean {
  let teasers = 0;
  let counted = 0;
  const targets = new Set<string>();
  for (const own of links) {
    const heading = own.find(
      (link) => /^h[1-4]$/.test(link.parentElement?.localName ?? '') || link.querySelector('h1, h2, h3, h4'),
    );
    const href = heading?.getAttribute('href') ?? '';
    const address = heading && !/#|comment|\/user|\/profile/i.test(href) ? addressOf(heading, pageUrl) : null;
    if (address && address !== urlIdentity(pageUrl)) {
      teasers++;
      targets.add(address);
    }
    if (own.some(isCommentsLink)) counted++;
  }
  if (teasers * 2 > links.length && targets.size * 2 > links.length) return true;
  if (counted * 2 > links.length) return true;
  if (naming.isItem) return false;
  const posts = elements.filter((element) => {
    const name = element.getAttribute('class') ?? '';
    return postName.test(name) && !oneComment.test(name);
  });
  return posts.length * 2 > elements.length && !naming.isBox;
}

function isCommentsLink(link: Element): boolean {
  const href = link.getAttribute('href') ?? '';
  return (
    /#(?:comments|disqus_thread|comment-?form)$/i.test(href) ||
    /(?:^|\s)comments-link(?:\s|$)/.test(link.getAttribute('class') ?? '')
  );
}

/** Name a comment of a post, not the post. */
const commentParameters = [
  'cid',
  'comment',
  'commentid',
  'comment_id',
  'commentId',
  'thread',
  'replyto',
  'reply',
  'showComment',
];

function addressOf(link: Element, pageUrl: string): string | null {
  const href = link.getAttribute('href') ?? '';
  if (href.startsWith('#') || isCommentAddress(href) || !URL.canParse(href, pageUrl)) return null;
  const url = new URL(href, pageUrl);
  url.hash = '';
  for (const name of [...commentParameters]) url.searchParams.delete(name);
  return urlIdentity(url.href);
}

/** Of a product, a house, a shop: named reviews, or stars that nobody can answer. */
function isReviews(survey: Survey, good: readonly Judged[], elements: readonly Element[], { isItem }: Naming): boolean {
  const most = (count: number) => count * 2 > elements.length;
  const answered = good.filter(({ reply }) => reply > 0).length;
  const named = elements.filter(
    (element) =>
      /Review$/i.test(element.getAttribute('itemtype') ?? '') ||
      reviewName.test(element.getAttribute('class') ?? '') ||
      element.querySelector('[itemprop="reviewRating"], [itemprop="reviewBody"]'),
  );
  if (most(named.length)) return true;
  if (most(answered)) return false;
  const [first] = elements;
  if (first && isShop(first.ownerDocument)) return true;
  if (isItem) return false;
  if (most(elements.filter(hasStars).length)) return true;
  let at = first ? (survey.indexOf.get(first) ?? -1) : -1;
  for (let level = 0; at >= 0 && level < 4; level++, at = survey.parents[at] ?? -1) {
    const element = survey.nodes[at] as Element;
    if (element.localName !== 'body' && reviewName.test(`${element.getAttribute('class') ?? ''} ${element.id}`))
      return true;
  }
  return false;
}

function hasStars(element: Element): boolean {
  for (const part of element.querySelectorAll('[class*="star" i], [class*="rat" i], [class*="stern" i]'))
    if (starsName.test(part.getAttribute('class') ?? '')) return true;
  return false;
}

function isShop(document: Document): boolean {
  return (
    document.querySelector(
      'meta[property="og:type"][content*="product" i], [itemtype$="schema.org/Product" i], [itemtype$="schema.org/Hotel" i], [itemtype$="schema.org/LodgingBusiness" i]',
    ) !== null
  );
}
