import { browser } from 'wxt/browser';
import { outsideWords } from '../../components/shared/words-outside.ts';
import { callPage } from '../messaging/page-client.ts';
import { followCalls } from './follow-calls.ts';
import { BOOKMARK_ITEM, placeMenus } from './menu-places.ts';
import { showPopup } from './show-popup.ts';
import { tabStatus } from './tab-status.ts';

interface PressedTab {
  id: number;
  url: string;
  isPrivate: boolean;
}

interface MenuItem {
  id: string;
  title: string;
  /** Called within the press itself: the browser may be asked for sites until something is waited for. */
  press(tab: PressedTab, frameId: number): Promise<void>;
}

/** What stands in the menu that pages open at a press of the other button. */
const items: MenuItem[] = [
  { id: 'follow-page', title: outsideWords.followPage, press: followPage },
  { id: BOOKMARK_ITEM, title: outsideWords.bookmark, press: bookmarkPointed },
];

/** All that a comment can be made of. */
const places = ['page', 'frame', 'selection', 'link', 'image', 'video', 'audio'] as const;

/** Registers its listeners at once. */
export function offerContextMenus(): void {
  // Absent in Firefox for Android.
  if (!browser.contextMenus) return;
  const create = async () => {
    await browser.contextMenus.removeAll();
    for (const { id, title } of items) {
      browser.contextMenus.create({
        ...{ id, title, contexts: [...places] },
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      });
    }
    await placeMenus();
  };
  browser.runtime.onInstalled.addListener(create);
  // Some browsers keep them while the extension is off, some do not.
  browser.runtime.onStartup.addListener(create);
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, frameId = 0 }, tab) => {
    const item = items.find(({ id }) => id === menuItemId);
    if (!item || tab?.id === undefined || !tab.url) return;
    await item.press({ id: tab.id, url: tab.url, isPrivate: tab.incognito === true }, frameId);
  });
}

/** Where no tree stands, or nothing is kept of it, the popup says what can be done there. */
async function followPage(tab: PressedTab): Promise<void> {
  // Nothing is followed from there, and a site that was allowed would stay so.
  if (tab.isPrivate) return showPopup(tab.id);
  const { protocol, hostname } = new URL(tab.url);
  // Answers at once where the site is allowed already. Said no, the thread is followed all the same, and waits for it.
  const asked = browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
  const status = await tabStatus(tab.id);
  if (status.state !== 'tree' || !status.kept) {
    await asked;
    await showPopup(tab.id);
    return;
  }
  if (status.kept.follow?.under !== null)
    await followCalls.follow({ from: 'own' }, status.kept.key, { under: null, links: null });
  if (await asked) await followCalls.checkNow({ from: 'own' }, status.kept.key);
}

/** The comment that the menu was opened on: the tree in that frame knows which. */
async function bookmarkPointed(tab: PressedTab, frameId: number): Promise<void> {
  await callPage({ tabId: tab.id, frameId }, 'bookmarkPointed');
}
