import { postText } from '../extract/post-text.ts';
import { readComments } from '../extract/read-comments.ts';
import { findSection } from '../extract/section.ts';
import { canonicalUrl, urlIdentity } from '../extract/thread-url.ts';
import { readTitles } from '../extract/titles.ts';
import type { PageComment, ThreadKey } from '../thread/comment.ts';
import { platforms } from './index.ts';
import type { FoundThread, Page, Platform } from './platform.ts';

/** The threads on the page; empty where there is no section with at least one comment. Nothing on the page is changed. */
export function readThreads(page: Page): FoundThread[] {
  for (const platform of platforms) {
    if (!page.document.querySelector(platform.marks)) continue;
    const found = readThread(page, platform);
    if (found) return [found];
  }
  return [];
}

function readThread(page: Page, platform: Platform): FoundThread | null {
  const { document } = page;
  const trustsZeroOffset = platform.trustsZeroOffset?.(page) ?? true;
  const { comments, records } = readComments(document, platform.shape, { url: page.url, trustsZeroOffset });
  if (comments.length === 0 || isBroken(comments.length, records.list.length) || isDigest(comments)) return null;
  const section = findSection(records);
  const url = canonicalUrl(document, page.url);
  const declaredCount = attributeCount(document, platform) ?? section.declaredCount;
  return {
    thread: {
      key: platform.key(page) ?? (`url:${urlIdentity(url)}` as ThreadKey),
      url,
      ...readTitles(document, page.url),
      platform: platform.id,
      comments,
      ...(declaredCount !== null ? { declaredCount } : {}),
    },
    section: section.element,
    covers: section.covers,
    article: () => postText(document, section.element),
  };
}

/** Markup so mangled that many comments' words lie outside their boxes (browsers flatten what nests deeper than 512 levels): better no tree than one with holes. */
function isBroken(comments: number, boxes: number): boolean {
  return boxes - comments > Math.max(2, boxes / 5);
}

/** A list of the newest comments of a whole blog: its comments stand under different posts. */
function isDigest(comments: readonly PageComment[]): boolean {
  const addresses = new Set<string>();
  for (const { permalink } of comments) if (permalink) addresses.add(withoutMoment(permalink));
  if (addresses.size < 2) return false;
  const posts = new Set([...addresses].map(urlIdentity));
  return posts.size > 1 && posts.size > comments.length / 2;
}

/** Without the fragment and Blogger's moment of each comment, which copies of a site keep in the path ("%3F"). */
function withoutMoment(address: string): string {
  const end = address.indexOf('#');
  return (end < 0 ? address : address.slice(0, end)).replace(/(?:[?&]|%3F)showComment=\d+/i, '');
}

function attributeCount(document: Document, { shape: { declaredCount } }: Platform): number | null {
  if (!declaredCount) return null;
  const text = document.querySelector(declaredCount.selector)?.getAttribute(declaredCount.attribute) ?? '';
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}
