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
  if (comments.length === 0 || isDigest(comments)) return null;
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
  };
}

/** A list of the newest comments of a whole blog: its comments stand under different posts. */
function isDigest(comments: readonly PageComment[]): boolean {
  const posts = new Set<string>();
  for (const { permalink } of comments) if (permalink) posts.add(urlIdentity(withoutQuery(permalink)));
  return posts.size > 1 && posts.size > comments.length / 2;
}

/** Copies of a site keep the query in the path, and with Blogger's moment of each comment in it no two were alike. */
function withoutQuery(address: string): string {
  return address.replace(/%3F[^#]*/i, '');
}

function attributeCount(document: Document, { shape: { declaredCount } }: Platform): number | null {
  if (!declaredCount) return null;
  const text = document.querySelector(declaredCount.selector)?.getAttribute(declaredCount.attribute) ?? '';
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}
