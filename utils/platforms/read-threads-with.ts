import { isClobbered } from '../dom/clobbered.ts';
import { type Root, shadowHosts } from '../dom/roots.ts';
import { Sample } from '../dom/sample.ts';
import type { findComments, Told } from '../extract/generic/find-comments.ts';
import type { findMore, More } from '../extract/more.ts';
import { postText } from '../extract/post-text.ts';
import { readComments, readRecords } from '../extract/read-comments.ts';
import type { Records } from '../extract/records.ts';
import { findRuledPlaces } from '../extract/ruled-places.ts';
import { findSection } from '../extract/section.ts';
import type { RecordShape } from '../extract/shape.ts';
import { isCommentAddress, urlIdentity } from '../extract/thread-url.ts';
import type { PageComment, ThreadKey } from '../thread/comment.ts';
import type { SiteRule } from '../thread/site-rule.ts';
import { allAtOnce, type Steps } from '../thread/steps.ts';
import { platforms } from './index.ts';
import type { FoundThread, Page, Platform } from './platform.ts';
import { postOf } from './post.ts';

/** Parts of reading that come in scripts of their own. */
export interface Finders {
  /** Finds comments on markup that no platform describes; null while that is not at hand. */
  findComments: typeof findComments | null;
  /** Not called before somebody asks a thread for what brings more of it. */
  findMore: typeof findMore;
}

export interface ReadOptions {
  /** Which platforms are asked; all where left out. */
  known?: readonly Platform[];
  /** What the reader said of the site. */
  rules?: readonly SiteRule[];
}

/**
 * The threads on the page; empty where there is no section with at least one comment, or where the page would answer
 * questions about itself with something else (`isClobbered`). Nothing on the page is changed.
 */
export function readThreadsWith(finders: Finders, page: Page, options?: ReadOptions): FoundThread[] {
  return allAtOnce(readInSteps(finders, page, options));
}

/** The same in steps; what it answers holds only where the page did not change meanwhile. */
export function* readInSteps(
  finders: Finders,
  page: Page,
  { known = platforms, rules = [] }: ReadOptions = {},
): Steps<FoundThread[]> {
  if (isClobbered(page.document)) return [];
  const { leftOut, leftOutBy, pointedAt } = findRuledPlaces(page.document, rules);
  for (const place of pointedAt) {
    const found = yield* readGeneric(finders, page, page.document, { place, leftOut });
    if (found) return [found];
  }
  const roots = yield* sampleRoots(page.document);
  for (const platform of known) {
    yield;
    for (const [root, sample] of roots) {
      if (!sample.holds(platform.marks)) continue;
      const found = yield* readThread(finders, page, root, platform, leftOutBy);
      if (found) return found;
      if (platform.asks) return [];
    }
  }
  for (const [root] of roots) {
    const found = yield* readGeneric(finders, page, root, { leftOut });
    if (found) return [found];
  }
  return [];
}

/** The thread in an element that somebody says holds the comments; null where nothing there repeats as comments do. */
export function readPlaceWith(
  finders: Finders,
  page: Page,
  place: Element,
  leftOut: ReadonlySet<Element> = new Set(),
): FoundThread | null {
  return allAtOnce(readGeneric(finders, page, page.document, { place, leftOut }));
}

/** The document, and the open shadow roots in it that may hold comments, each with what it is made of. */
function* sampleRoots(document: Document): Steps<Map<Root, Sample>> {
  const roots = new Map<Root, Sample>();
  const found: Root[] = [document];
  for (const root of found) {
    yield;
    const sample = new Sample(root);
    roots.set(root, sample);
    for (const { shadowRoot } of sample.all(shadowHosts)) if (shadowRoot) found.push(shadowRoot);
  }
  return roots;
}

/** Null where the page holds no comments of the platform; empty where it does, and no tree is better than one of them. */
function* readThread(
  finders: Finders,
  page: Page,
  root: Root,
  platform: Platform,
  leftOutBy: readonly string[],
): Steps<FoundThread[] | null> {
  const trustsZeroOffset = platform.trustsZeroOffset?.(page) ?? true;
  const shape = outside(leftOutBy, platform.shape);
  const { comments, records } = yield* readComments(root, shape, { url: page.url, now: page.now, trustsZeroOffset });
  if (comments.length === 0) return null;
  if (isBroken(comments.length, records.list.length)) return [];
  if (!platform.commentPages && isDigest(comments)) return null;
  const key = platform.key(page);
  if (platform.asks && key === null) return [];
  const declaredCount = declaredIn(root, platform);
  return [foundThread(finders, page, comments, records, { platform, key, declaredCount })];
}

/** The shape with comments only where none of these selectors match the element or one around it. */
function outside(selectors: readonly string[], shape: RecordShape): RecordShape {
  if (selectors.length === 0) return shape;
  const within = (boxes: string) => `:is(${boxes}):not(:is(${selectors}), :is(${selectors}) *)`;
  const { boxes, bareBoxes } = shape;
  return { ...shape, boxes: within(boxes), ...(bareBoxes ? { bareBoxes: within(bareBoxes) } : {}) };
}

/** Markup that no platform describes. */
function* readGeneric(finders: Finders, page: Page, root: Root, told: Told): Steps<FoundThread | null> {
  const found = finders.findComments && (yield* finders.findComments(root, page.url, told));
  if (!found) return null;
  const { records, shape, parents, bylines } = found;
  const comments = yield* readRecords(root, records, shape, parents, {
    url: page.url,
    now: page.now,
    trustsZeroOffset: true,
    bylines,
  });
  if (comments.length === 0 || isBroken(comments.length, records.list.length)) return null;
  if (!told.place && isDigest(comments)) return null;
  return foundThread(finders, page, comments, records, { platform: null, key: null, declaredCount: null });
}

function foundThread(
  finders: Finders,
  page: Page,
  comments: PageComment[],
  records: Records,
  known: { platform: Platform | null; key: ThreadKey | null; declaredCount: number | null },
): FoundThread {
  const { platform } = known;
  const section = findSection(records, platform?.shape.list);
  const post = postOf(page, platform);
  const declaredCount = known.declaredCount ?? section.declaredCount;
  let more: More | undefined;
  return {
    thread: {
      key: known.key ?? (`url:${urlIdentity(post.url || page.url)}` as ThreadKey),
      ...post,
      platform: platform?.id ?? 'generic',
      comments,
      ...(declaredCount !== null ? { declaredCount } : {}),
    },
    section: section.element,
    covers: section.covers,
    article: () => postText(page.frame ?? section.element),
    asks: platform?.asks ?? false,
    more() {
      const { document, url: pageUrl } = page;
      more ??= finders.findMore({ document, section: section.element, records, pageUrl, opens: platform?.shape.opens });
      return more;
    },
  };
}

/** Markup so mangled that many comments' words lie outside their boxes (browsers flatten what nests deeper than 512 levels): better no tree than one with holes. */
function isBroken(comments: number, boxes: number): boolean {
  return boxes - comments > Math.max(2, boxes / 5);
}

/** A list of the newest comments of a whole blog: its comments stand under different posts. */
function isDigest(comments: readonly PageComment[]): boolean {
  const addresses = new Set<string>();
  let last: string | undefined;
  for (const { permalink } of comments) {
    const address = permalink?.replace(/#.*/, '');
    // The comments of one post have one, and no more is asked of it.
    if (!permalink || address === last || isCommentAddress(permalink)) continue;
    last = address;
    addresses.add(withoutMoment(permalink));
  }
  if (addresses.size < 2) return false;
  const posts = new Set([...addresses].map(urlIdentity));
  return posts.size > 1 && posts.size > comments.length / 2;
}

/** Without the fragment and Blogger's moment of each comment, which copies of a site keep in the path ("%3F"). */
function withoutMoment(address: string): string {
  const end = address.indexOf('#');
  return (end < 0 ? address : address.slice(0, end)).replace(/(?:[?&]|%3F)showComment=\d+/i, '');
}

function declaredIn(root: Root, { shape: { declaredCount } }: Platform): number | null {
  if (!declaredCount) return null;
  const { selector, attribute } = declaredCount;
  const element = root.querySelector(selector);
  const text = (attribute ? element?.getAttribute(attribute) : element?.textContent)?.trim() ?? '';
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}
