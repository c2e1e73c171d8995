import { browser } from 'wxt/browser';
import type { PageFrame } from '../messaging/caller.ts';
import { callPage } from '../messaging/page-client.ts';
import { withoutFragment } from './inject.ts';
import { remembered } from './tab-memory.ts';

/** Whether the page may be read without being asked to. */
export async function mayRead(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Whether the person asked for this page, by a press in the popup. */
export async function isAsked(frame: PageFrame): Promise<boolean> {
  const asked = await remembered(`asked:${frame.tabId}`);
  // Its frames are asked for with it.
  return asked?.url === withoutFragment(frame.page.url);
}

/**
 * When sites are taken back, their open pages get their own comments back at once; pages that the person asked for one
 * by one stay. Registers its listener at once.
 */
export function leaveWhatIsTakenBack(): void {
  browser.permissions.onRemoved.addListener(async () => {
    const tabs = await browser.tabs.query({});
    await Promise.all(tabs.map(({ id, url }) => id !== undefined && leaveUnlessAllowed(id, url)));
  });
}

/** `url`: absent where the browser tells none, since the page may no longer be read. */
async function leaveUnlessAllowed(tabId: number, url: string | undefined): Promise<void> {
  if (url && (!/^https?:/.test(url) || (await mayRead(url)))) return;
  const [asked, injected] = await Promise.all([remembered(`asked:${tabId}`), remembered(`injected:${tabId}`)]);
  const page = url ? withoutFragment(url) : injected?.url;
  if (!asked || asked.url !== page) await callPage({ tabId }, 'leave');
}
