import { browser } from 'wxt/browser';
import { callPage } from '../messaging/page-client.ts';
import type { TabStatus } from '../messaging/protocol.ts';
import { openDatabase } from '../storage/open.ts';
import { loadImplied, loadSite } from '../storage/settings.ts';
import { loadRules } from '../storage/site-rules.ts';
import { siteHost } from '../thread/site-host.ts';
import { mayRead } from './access.ts';
import { withoutFragment } from './inject.ts';
import { remembered } from './tab-memory.ts';

/** A reader that has not answered after this long found nothing to rebuild. */
const READING_MS = 4_000;

/** Sites that browsers close to every extension. */
const CLOSED_SITES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)(\/|$)/;

export async function tabStatus(tabId: number): Promise<TabStatus> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  // Without an address: a tab that has closed, or one of the browser's own pages.
  if (!tab?.url || !isReadable(tab.url)) return { state: 'unreachable' };
  const host = siteHost(tab.url);
  const db = await openDatabase();
  const [rebuild, rules] = await Promise.all([loadSite(db, host), loadRules(db, host)]);
  const off = rebuild === false;
  const site = { host, ...(rules.length > 0 ? { rules } : {}) };
  const answer = await callPage(tabId, 'pageSummary');
  if (answer) {
    const implied = await loadImplied(db, host);
    return { state: 'tree', ...site, ...(off ? { off } : {}), implied, summary: answer.value };
  }
  if (off) return { state: 'off', ...site };
  const offered = await remembered(`offered:${tabId}`);
  if (offered?.url === withoutFragment(tab.url)) return { state: 'offered', ...site };
  const injected = await remembered(`injected:${tabId}`);
  const isInjected = injected?.url === withoutFragment(tab.url);
  if (isInjected && Date.now() - injected.at < READING_MS) return { state: 'reading', ...site };
  if (isInjected || (await mayRead(tab.url))) return { state: 'none', ...site };
  return { state: 'unasked', ...site };
}

/** Whether an extension could be allowed to read the page at all. */
export function isReadable(url: string): boolean {
  return /^https?:/.test(url) && !CLOSED_SITES.test(url);
}
