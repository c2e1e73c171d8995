import { siteHost } from '../extract/thread-url.ts';
import type { ThreadKey } from '../thread/comment.ts';
import type { Page, Platform } from './platform.ts';

/** `isso:blog.example:/posts/kettle`, out of the attribute in which the page names its thread to a widget; null where it does not. */
export function pageKey({ id }: Pick<Platform, 'id'>, { document, url }: Page, attribute: string): ThreadKey | null {
  const name = document.querySelector(`[${attribute}]`)?.getAttribute(attribute)?.trim();
  return name && URL.canParse(url) ? (`${id}:${siteHost(new URL(url).host)}:${name}` as ThreadKey) : null;
}
