import { type Root, rootsOf } from '../dom/roots.ts';
import { findComments } from '../extract/generic/find-comments.ts';
import { postText } from '../extract/post-text.ts';
import { readComments, readRecords } from '../extract/read-comments.ts';
import type { Records } from '../extract/records.ts';
import { findSection } from '../extract/section.ts';
import { urlIdentity } from '../extract/thread-url.ts';
import type { PageComment, ThreadKey } from '../thread/comment.ts';
import { platforms } from './index.ts';
import type { FoundThread, Page, Platform } from './platform.ts';
import { postOf } from './post.ts';

/** The threads on the page; empty where there is no section with at least one comment. Nothing on the page is changed. */
export function readThreads(page: Page, known: readonly Platform[] = platforms): FoundThread[] {
  const roots = rootsOf(page.document);
  for (const platform of known) {
    for (const root of roots) {
      const found = root.querySelector(platform.marks) && readThread(page, root, platform);
      if (found) return found;
    }
  }
  for (const root of roots) {
    const found = readGeneric(page, root);
    if (found) return [found];
  }
  return [];
}

/** Null where the page holds no comments of the platform; empty where it does, and no tree is better than one of them. */
function readThread(page: Page, root: Root, platform: Platform): FoundThread[] | null {
  const trustsZeroOffset = platform.trustsZeroOffset?.(page) ?? true;
  const { comments, records } = readComments(root, platform.shape, {
    url: page.url,
    now: page.now,
    trustsZeroOffset,
  });
  if (comments.length === 0) return null;
  if (isBroken(comments.length, records.list.length)) return [];
  if (isDigest(comments)) return null;
  const declaredCount = attributeCount(root, platform);
  return [foundThread(page, comments, records, { platform, declaredCount })];
}

/** Markup that no platform describes. */
function readGeneric(page: Page, root: Root): FoundThread | null {
  const found = findComments(root, page.url);
  if (!found) return null;
  const { records, shape, parents, bylines } = found;
  const comments = readRecords(root, records, shape, parents, {
    url: page.url,
    now: page.now,
    trustsZeroOffset: true,
    bylines,
  });
  if (comments.length === 0 || isBroken(comments.length, records.list.length) || isDigest(comments)) return null;
  return foundThread(page, comments, records, { platform: null, declaredCount: null });
}

function foundThread(
  page: Page,
  comments: PageComment[],
  records: Records,
  known: { platform: Platform | null; declaredCount: number | null },
): FoundThread {
  const section = findSection(records, known.platform?.shape.list);
  const post = postOf(page, known.platform);
  const declaredCount = known.declaredCount ?? section.declaredCount;
  return {
    thread: {
      key: known.platform?.key(page) ?? (`url:${urlIdentity(post.url || page.url)}` as ThreadKey),
      ...post,
      platform: known.platform?.id ?? 'generic',
      comments,
      ...(declaredCount !== null ? { declaredCount } : {}),
    },
    section: section.element,
    covers: section.covers,
    article: () => postText(page.frame ?? section.element),
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

function attributeCount(root: Root, { shape: { declaredCount } }: Platform): number | null {
  if (!declaredCount) return null;
  const text = root.querySelector(declaredCount.selector)?.getAttribute(declaredCount.attribute) ?? '';
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}
