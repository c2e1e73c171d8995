import type { TestBrowser } from './browser/test-browser.ts';

/** What stands on the toolbar button while a tab shows an address; empty where nothing does. */
export async function badgeOf(browser: TestBrowser, url: string): Promise<string> {
  const tabId = await tabIdOf(browser, url);
  const own = await browser.openOwn('welcome.html');
  try {
    return await own.evaluate(async (tab) => {
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own object, under the name that it has in each
      const { browser: named, chrome } = globalThis as any;
      return await (named ?? chrome).action.getBadgeText({ tabId: tab });
    }, tabId);
  } finally {
    await own.close();
  }
}

/** Number of the tab that shows an address, as the extension knows it. Throws where none does. */
export async function tabIdOf(browser: TestBrowser, url: string): Promise<number> {
  const own = await browser.openOwn('welcome.html');
  try {
    return await own.evaluate(async (address) => {
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own object, under the name that it has in each
      const { browser: named, chrome } = globalThis as any;
      const tabs: { id: number; url: string }[] = await (named ?? chrome).tabs.query({});
      const tab = tabs.find((one) => one.url === address);
      if (!tab) throw new Error(`No tab shows ${address}`);
      return tab.id;
    }, url);
  } finally {
    await own.close();
  }
}
