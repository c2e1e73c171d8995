import { browser } from 'wxt/browser';
import { framesWithThread } from './tab-memory.ts';

/** The entry that needs a tree. */
export const BOOKMARK_ITEM = 'bookmark';

/** Shows it on the pages that hold a tree, and on no others. To be called when one opens. Never fails. */
export async function placeMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  try {
    const pages = new Set((await framesWithThread()).map(({ thread }) => patternOf(thread.page)));
    const shown = pages.size === 0 ? { visible: false } : { visible: true, documentUrlPatterns: [...pages] };
    await browser.contextMenus.update(BOOKMARK_ITEM, shown);
  } catch {
    // Not created yet: it will be, and looks for itself then. Or nobody knows which pages hold one: it stays as it is.
  }
}

/** Without the port, which Firefox takes for a mistake: a pattern without one is for all. */
function patternOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `*://${hostname}${pathname}*`;
}
