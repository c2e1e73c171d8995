import type { Page } from 'puppeteer-core';
import { chromeEvaluate } from './firefox-chrome.ts';

/** Finds words in a tab as the find bar does. Throws where they are not found. */
export async function findInFirefox(page: Page, words: string): Promise<void> {
  const found = await chromeEvaluate(
    page.browser(),
    `(async () => {
      const { finder } = gBrowser.browsers.find((one) => one.currentURI.spec === ${JSON.stringify(page.url())});
      const { result } = await new Promise((resolve) => {
        const listener = { onFindResult: resolve };
        finder.addResultListener(listener);
        finder.fastFind(${JSON.stringify(words)}, false, false);
      });
      return result !== Ci.nsITypeAheadFind.FIND_NOTFOUND;
    })()`,
  );
  if (found !== true) throw new Error(`Firefox did not find “${words}”.`);
}
