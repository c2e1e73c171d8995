import { browser } from 'wxt/browser';
import { callPage } from '../messaging/page-client.ts';
import { framesWithThread } from './tab-memory.ts';

export interface MenuWords {
  bookmark: string;
}

/** An entry of the browser's menu on pages with a tree, and what it asks of the tree. */
const entries = [{ id: 'bookmark', ask: 'bookmarkPointed' }] as const;

/** All that a comment can be made of. */
const places = ['page', 'frame', 'selection', 'link', 'image', 'video', 'audio'] as const;

/** Offers them, and answers presses. Registers its listeners at once. */
export function offerMenus(words: MenuWords): void {
  // Absent in Firefox for Android.
  if (!browser.contextMenus) return;
  const create = async () => {
    await browser.contextMenus.removeAll();
    for (const { id } of entries) {
      browser.contextMenus.create({ id, title: words[id], contexts: [...places], visible: false });
    }
    await placeMenus();
  };
  // Browsers keep entries, but not for a new version, nor for another language.
  browser.runtime.onInstalled.addListener(create);
  browser.runtime.onStartup.addListener(create);
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, frameId = 0 }, tab) => {
    const entry = entries.find(({ id }) => id === menuItemId);
    if (entry && tab?.id !== undefined) await callPage({ tabId: tab.id, frameId }, entry.ask);
  });
}

/** Shows the entries on the pages that hold a tree, and on no others. To be called when one opens. */
export async function placeMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  const pages = new Set((await framesWithThread()).map(({ thread }) => patternOf(thread.page)));
  const shown = pages.size === 0 ? { visible: false } : { visible: true, documentUrlPatterns: [...pages] };
  for (const { id } of entries) {
    await browser.contextMenus.update(id, shown).catch(() => {
      // Not created yet: it will be, and looks for itself then.
    });
  }
}

/** Without the port, which Firefox takes for a mistake: a pattern without one is for all. */
function patternOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `*://${hostname}${pathname}*`;
}
