import type { CommentRecord } from './comment-record.ts';
import { resolveUrl } from './resolve-url.ts';

/** Whether a link that stands in a comment leads to it, and not to another. */
export function isPermalinkOf(link: Element, { nativeId }: CommentRecord): boolean {
  const href = link.getAttribute('href') ?? '';
  const anchor = href.slice(href.lastIndexOf('#') + 1).replace(/\/$/, '');
  if (nativeId === null) return true;
  // "#comment-161" is not the place of 61.
  return anchor.endsWith(nativeId) && !/\d$/.test(anchor.slice(0, -nativeId.length));
}

/** The id of a comment whose box has none, out of its reply control or its permalink. */
export function idElsewhere(reply: Element | null | undefined, permalink: Element | null | undefined): string | null {
  const named = reply?.getAttribute('data-commentid') ?? reply?.getAttribute('data-comment-id');
  const asked = /[?&]replytocom=(\d+)/.exec(reply?.getAttribute('href') ?? '')?.[1];
  const linked = /#(?:[a-z]+-)*(\d+)$/.exec(permalink?.getAttribute('href') ?? '')?.[1];
  return [named, asked, linked].find((id) => id && /^\d+$/.test(id)) ?? null;
}

/** Where the comment can be linked to; null where its box has no id either. */
export function permalinkOf(
  record: CommentRecord,
  link: Element | null,
  baseUrl: string,
  pageUrl: string,
): string | null {
  const href = link && resolveUrl(link.getAttribute('href'), baseUrl);
  if (href) return href;
  const anchor = record.anchor ?? record.element.id;
  return anchor ? resolveUrl(`#${anchor}`, pageUrl) : null;
}
