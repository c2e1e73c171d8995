import { browser } from 'wxt/browser';

/** How long "nothing here" stays on the toolbar button. */
const SAID_MS = 3_000;

/** Opens the popup, which says what can be done in the tab; where the browser won't, the button says that there is nothing. */
export async function showPopup(tabId: number): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // Some browsers open it for a press on the button only.
    await saySoOnButton(tabId);
  }
}

async function saySoOnButton(tabId: number): Promise<void> {
  const say = (text: string) =>
    browser.action.setBadgeText({ tabId, text }).catch(() => {
      // The tab is gone, and its badge with it.
    });
  await say('–');
  setTimeout(() => say(''), SAID_MS);
}
