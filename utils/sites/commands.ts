import { browser } from 'wxt/browser';
import { callPage } from '../messaging/page-client.ts';
import { showPopup } from './show-popup.ts';
import { tabStatus } from './tab-status.ts';

/** As in the manifest. The other shortcut, `_execute_action`, opens the popup, which the browser does by itself. */
const NEXT_UNREAD = 'next-unread';

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
  await showPopup(tabId);
}
