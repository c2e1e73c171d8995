import { browser } from 'wxt/browser';

const MOST_SHOWN = 999;

/** This page's unread count on the toolbar button of its tab; none for 0 and null. The browser clears it on leaving. */
export async function showBadge(tabId: number, count: number | null): Promise<void> {
  const text = count ? (count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count)) : '';
  await browser.action.setBadgeText({ tabId, text });
  if (text === '') return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#24684a' });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
}
