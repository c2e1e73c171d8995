import type { TestBrowser } from './browser/test-browser.ts';

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
