import { browser } from 'wxt/browser';
import { isReply, pageCallMessage } from './envelope.ts';
import type { PageProtocol } from './page-protocol.ts';

/** A frame of a tab, or, without one, whichever frame of it holds a tree. */
export interface PagePlace {
  tabId: number;
  frameId?: number | null;
}

/** Asks the reader in a tab. Null where no frame of the tab holds a tree, or its reader failed to answer. */
export async function callPage<Name extends keyof PageProtocol>(
  { tabId, frameId = null }: PagePlace,
  name: Name,
  ...args: Parameters<PageProtocol[Name]>
): Promise<{ value: ReturnType<PageProtocol[Name]> } | null> {
  const answer: unknown = await browser.tabs
    .sendMessage(tabId, pageCallMessage(name, args), frameId === null ? {} : { frameId })
    .catch(() => {
      // Nobody listens in that tab, or the tab is gone: the same to us as a page without a tree.
      return null;
    });
  return isReply(answer) && answer.ok ? { value: answer.value as ReturnType<PageProtocol[Name]> } : null;
}
