import { callMessage } from '../../../utils/messaging/envelope.ts';
import type { BenchBrowser } from '../browser/bench-browser.ts';

/** Sites that are threads themselves are rebuilt once the reader has said yes to them. */
const threadSites = ['news.ycombinator.com'];

/** Says yes to the sites of the bench's pages that are asked for. */
export async function allowSites(browser: BenchBrowser): Promise<void> {
  const tab = await browser.newTab();
  await tab.goTo(browser.ownUrl('welcome.html'));
  for (const site of threadSites) {
    const message = JSON.stringify(callMessage('saveSite', [site, true]));
    await tab.run(`chrome.runtime.sendMessage(${message}).then(() => true)`);
  }
  await tab.close();
}
