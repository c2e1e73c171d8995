import { browser } from '@wxt-dev/browser';
import { isNotice, noticeMessage } from './envelope.ts';
import type { Notice } from './protocol.ts';

/** Tells our own open pages that something stored has changed. */
export function sendNotice(changed: Notice['changed']): void {
  browser.runtime.sendMessage(noticeMessage({ changed })).catch(() => {
    // None of our pages is open: nobody has to know.
  });
}

/** Calls `heard` on every notice until the returned function is called. For our own pages. */
export function listenForNotices(heard: (notice: Notice) => void): () => void {
  const listener = (message: unknown): undefined => {
    if (isNotice(message)) heard(message.notice as Notice);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
