import { browser } from 'wxt/browser';
import { remember } from './tab-memory.ts';

/**
 * Injects the reader into one frame of a tab, or into every frame that may be read. False where the browser refused:
 * the frame is gone, or no extension may read it.
 */
export async function injectReader(tabId: number, url: string, frameId?: number): Promise<boolean> {
  if (!frameId) await remember(`injected:${tabId}`, { url: withoutFragment(url), at: Date.now() });
  return inject(['/reader.js'], frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] });
}

/** Injects what draws the tree into the frame of a reader that has found comments. False where the frame is gone. */
export function injectTree(tabId: number, frameId: number): Promise<boolean> {
  return inject(['/words.js', '/tree.js'], { tabId, frameIds: [frameId] });
}

/** Injects the probe into the open tabs that now may be read, so that nobody has to reload them. */
export async function injectProbeIntoOpenTabs(origins: string[]): Promise<void> {
  // To the browser, no origins at all would mean every tab.
  if (origins.length === 0) return;
  // Sleeping tabs are left asleep: the probe comes with the page when it is loaded again.
  const tabs = await browser.tabs.query({ url: origins, discarded: false });
  const ids = tabs.map((tab) => tab.id).filter((id) => id !== undefined);
  await Promise.all(ids.map((tabId) => inject(['/probe.js'], { tabId, allFrames: true })));
}

/** The address without its fragment: the page it is, wherever in it one stands. */
export function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}

async function inject(
  files: ('/reader.js' | '/words.js' | '/tree.js' | '/probe.js')[],
  target: { tabId: number; allFrames: true } | { tabId: number; frameIds: number[] },
): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files });
    return true;
  } catch {
    // Tabs close, frames leave, and some pages are closed to every extension: all expected, and all the same to us.
    return false;
  }
}
