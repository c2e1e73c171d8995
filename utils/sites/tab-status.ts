import { browser } from 'wxt/browser';
import { callPage } from '../messaging/page-client.ts';
import type { TabStatus } from '../messaging/tab-protocol.ts';
import { findFollow } from '../storage/follows.ts';
import { openDatabase } from '../storage/open.ts';
import { loadImplied, loadSite } from '../storage/settings.ts';
import { loadRules } from '../storage/site-rules.ts';
import { siteHost } from '../thread/site-host.ts';
import { mayRead } from './access.ts';
import { closedFrameHost } from './closed-frames.ts';
import { withoutFragment } from './inject.ts';
import { forget, framesWithThread, remembered, threadEntry } from './tab-memory.ts';

type TreeStatus = Extract<TabStatus, { state: 'tree' }>;

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
  const tree = await largestTree(tabId, { url: tab.url, title: tab.title ?? '', site: host });
  if (tree) return { state: 'tree', ...site, ...(off ? { off } : {}), implied: await loadImplied(db, host), ...tree };
  if (off) return { state: 'off', ...site };
  const offered = await remembered(`offered:${tabId}`);
  if (offered?.url === withoutFragment(tab.url)) return { state: 'offered', ...site };
  const injected = await remembered(`injected:${tabId}`);
  const isInjected = injected?.url === withoutFragment(tab.url);
  const left = await remembered(`left:${tabId}`);
  // Until the reader is sent to look again.
  const isLeft = left?.url === withoutFragment(tab.url) && left.at >= (injected?.at ?? 0);
  if (isLeft) return { state: 'none', ...site, left: left.why };
  if (isInjected && Date.now() - injected.at < READING_MS) return { state: 'reading', ...site };
  if (isInjected || (await mayRead(tab.url))) {
    const frameHost = await closedFrameHost(tabId);
    return { state: 'none', ...site, ...(frameHost ? { frameHost } : {}) };
  }
  return { state: 'unasked', ...site };
}

/** Of the trees in a tab, which may stand in frames, the one with most comments. A post that it does not know is what the tab shows. */
async function largestTree(
  tabId: number,
  shown: { url: string; title: string; site: string },
): Promise<Pick<TreeStatus, 'frameId' | 'kept' | 'summary'> | null> {
  const frames = (await framesWithThread()).filter((frame) => frame.tabId === tabId);
  const answers = await Promise.all(
    frames.map(async ({ frameId, thread: { key, recordKey, canFollow, url, title, site } }) => {
      const summary = (await callPage({ tabId, frameId }, 'pageSummary'))?.value;
      if (summary?.key === key) return [{ frameId, recordKey, canFollow, summary: { ...summary, url, title, site } }];
      await forget(threadEntry({ tabId, frameId }));
      return [];
    }),
  );
  const [largest] = answers.flat().sort((a, b) => b.summary.counts.comments - a.summary.counts.comments);
  if (largest) {
    const { recordKey, canFollow, ...tree } = largest;
    if (!canFollow) return tree;
    return { ...tree, kept: { key: recordKey, follow: await findFollow(await openDatabase(), recordKey) } };
  }
  // In private windows nobody remembers which frames have one.
  const summary = (await callPage({ tabId }, 'pageSummary'))?.value;
  return summary ? { frameId: null, summary: summary.url === '' ? { ...summary, ...shown } : summary } : null;
}

/** Whether an extension could be allowed to read the page at all. */
export function isReadable(url: string): boolean {
  return /^https?:/.test(url) && !CLOSED_SITES.test(url);
}
