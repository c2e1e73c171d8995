import { browser } from 'wxt/browser';
import { callPage } from '../messaging/page-client.ts';
import { tabStatus } from './tab-status.ts';

/** As in the manifest. The other shortcut, `_execute_action`, opens the popup, which the browser does by itself. */
const NEXT_UNREAD = 'next-unread';

/** How long "nothing here" stays on the toolbar button. */
const SAID_MS = 3_000;

/** Answers the shortcuts that the browser keeps. Registers its listener at once. */
export function answerCommands(): void {
  // Absent in Firefox for Android, which has no shortcuts.
  browser.commands?.onCommand.addListener(async (command, tab) => {
    if (command !== NEXT_UNREAD) return;
    const tabId = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    if (tabId !== undefined) await goToNextUnread(tabId);
  });
}

/** In the tree of the tab; where none stands, the popup says what can be done there. */
async function goToNextUnread(tabId: number): Promise<void> {
  const status = await tabStatus(tabId);
  if (status.state === 'tree') {
    await callPage({ tabId, frameId: status.frameId }, 'nextUnread');
    return;
  }
  try {
    await browser.action.openPopup();
  } catch {
    // Some browsers open it for a press on the button only.
    await saySoOnButton(tabId);
  }
}

async function saySoOnButton(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '–' });
  setTimeout(() => {
    browser.action.setBadgeText({ tabId, text: '' }).catch(() => {
      // The tab is gone, and its badge with it.
    });
  }, SAID_MS);
}
