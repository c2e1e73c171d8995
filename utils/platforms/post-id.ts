import { siteHost } from '../extract/thread-url.ts';
import type { ThreadKey } from '../thread/comment.ts';
import type { Page } from './platform.ts';

/** Where a page names its post: group 1 of the pattern is the id. */
export type PostIdPlace = readonly [selector: string, attribute: string, pattern: RegExp];

/** The id at the first place that all elements there agree on; null where none is. A page of several posts names none. */
export function postIdAt(document: Document, places: readonly PostIdPlace[]): string | null {
  for (const [selector, attribute, pattern] of places) {
    const ids = new Set<string>();
    for (const element of document.querySelectorAll(selector)) {
      const id = pattern.exec(element.getAttribute(attribute) ?? '')?.[1];
      if (id && id !== '0') ids.add(id);
    }
    if (ids.size === 1) return [...ids][0] ?? null;
  }
  return null;
}

/** `<platform>:<host>:<post id>`, for systems that count their posts by site; null where the page names none. */
export function hostKey(platform: string, { document, url }: Page, places: readonly PostIdPlace[]): ThreadKey | null {
  const id = postIdAt(document, places);
  return id && URL.canParse(url) ? (`${platform}:${siteHost(new URL(url).host)}:${id}` as ThreadKey) : null;
}
