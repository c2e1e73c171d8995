import { browser } from 'wxt/browser';
import { callPage } from '../messaging/page-client.ts';
import type { PageProtocol } from '../messaging/page-protocol.ts';
import { siteHost } from '../thread/site-host.ts';
import { framesWithThread } from './tab-memory.ts';

/** Tells the trees that stand, in whatever frames and windows; of one site (`siteHost`) where it is named. */
export async function tellTrees<Name extends keyof PageProtocol>(
  site: string | null,
  name: Name,
  ...args: Parameters<PageProtocol[Name]>
): Promise<void> {
  const frames = await framesWithThread();
  // Where a page was asked for by hand, the browser may tell its address no longer, but its tree told us once.
  const known = new Set(frames.filter(({ thread }) => siteHost(thread.url) === site).map(({ tabId }) => tabId));
  const tabs = await browser.tabs.query({});
  const wanted = tabs.flatMap(({ id, url = '' }) =>
    id !== undefined && (site === null || siteHost(url) === site || known.has(id)) ? [id] : [],
  );
  await Promise.all(wanted.map((tabId) => callPage({ tabId }, name, ...args)));
}

/** Trees that stand ask again, and show what has been decided for their site; of every site where none is named. */
export async function askAgain(site: string | null): Promise<void> {
  const tabs = await browser.tabs.query({});
  const frames = await framesWithThread();
  for (const { id, url } of tabs) {
    if (id === undefined || (site !== null && siteHost(url ?? '') !== site)) continue;
    for (const frame of frames) if (frame.tabId === id) await callPage(frame, 'threadChanged', frame.thread.key);
  }
}
