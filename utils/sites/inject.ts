import { browser } from 'wxt/browser';
import type { SiteRule } from '../thread/site-rule.ts';
import { askedTabs, remember, remembered } from './tab-memory.ts';

type Target = { tabId: number; allFrames: true } | { tabId: number; frameIds: number[] };

/**
 * Injects the reader into one frame of a tab, or into every frame that may be read. `rules`: what was said of the site;
 * a reader that is there already reads again where that has changed. False where the browser refused: the frame is
 * gone, or no extension may read it.
 */
export async function injectReader(
  tabId: number,
  url: string,
  rules: readonly SiteRule[],
  frameId?: number,
): Promise<boolean> {
  if (!frameId) await remember(`injected:${tabId}`, { url: withoutFragment(url), at: Date.now() });
  const target = frameId === undefined ? ({ tabId, allFrames: true } as const) : { tabId, frameIds: [frameId] };
  // Pages of sites without rules don't pay for this.
  if (rules.length > 0) await giveRules(target, rules);
  return inject(['/reader.js'], target);
}

/** Rules changed: the readers of a tab read their pages again. A tab without a reader is left alone. */
export async function injectRules(tabId: number, rules: readonly SiteRule[]): Promise<void> {
  const injected = await remembered(`injected:${tabId}`);
  if (!injected) return;
  await giveRules({ tabId, allFrames: true }, rules);
  await injectReader(tabId, injected.url, []);
}

/** Where the reader finds them, beside the page and out of its reach. */
async function giveRules(target: Target, rules: readonly SiteRule[]): Promise<void> {
  const func = (given: unknown) => {
    (globalThis as { understoryRules?: unknown }).understoryRules = given;
  };
  await browser.scripting.executeScript({ target, func, args: [rules] }).catch(() => {
    // As below: the page is gone, or closed to us.
  });
}

/** What was said of a site's pages is forgotten in the open ones too, also what was said there and not kept. */
export async function forgetRules(tabId: number): Promise<void> {
  if (!(await remembered(`injected:${tabId}`))) return;
  const func = () => {
    const world = globalThis as { understoryRules?: unknown; understoryOwnRules?: unknown };
    delete world.understoryRules;
    delete world.understoryOwnRules;
  };
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func }).catch(() => {
    // The page is gone, or closed to us by now.
  });
}

/** Injects what helps where we are wrong beside the reader of a frame. False where the frame is gone. */
export function injectPointer(tabId: number, frameId: number): Promise<boolean> {
  return inject(['/generic.js', '/point.js'], { tabId, frameIds: [frameId] });
}

/** Lets the reader point in the top frame of a tab. False where the browser refused. */
export async function startPointing(tabId: number): Promise<boolean> {
  if (!(await injectPointer(tabId, 0))) return false;
  const func = () => (globalThis as { understoryPointer?: { point(): void } }).understoryPointer?.point();
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, func });
  return true;
}

/** Injects what reads markup that no platform describes. False where the frame is gone. */
export function injectGeneric(tabId: number, frameId: number): Promise<boolean> {
  return inject(['/generic.js'], { tabId, frameIds: [frameId] });
}

/** Injects what draws the tree into the frame of a reader that has found comments. False where the frame is gone. */
export function injectTree(tabId: number, frameId: number): Promise<boolean> {
  return inject(['/words.js', '/tree.js'], { tabId, frameIds: [frameId] });
}

/** Injects what opens the rest of a thread beside its tree. False where the frame is gone. */
export function injectMore(tabId: number, frameId: number): Promise<boolean> {
  return inject(['/more.js'], { tabId, frameIds: [frameId] });
}

/** Injects what tells how a comment was changed beside its tree. False where the frame is gone. */
export function injectChange(tabId: number, frameId: number): Promise<boolean> {
  return inject(['/change.js'], { tabId, frameIds: [frameId] });
}

/** Injects the second lock for bodies with images or formulas into a frame that has a tree. False where the frame is gone. */
export function injectPurifier(tabId: number, frameId: number): Promise<boolean> {
  return inject(['/purifier.js'], { tabId, frameIds: [frameId] });
}

/** Pages that were read on a click may hold frames of a site that has been allowed since: those are looked into now. */
export async function injectIntoAskedTabs(): Promise<void> {
  await Promise.all((await askedTabs()).map((tabId) => inject(['/probe.js'], { tabId, allFrames: true })));
}

/** Injects what looks for comments into the open tabs that now may be read, so that nobody has to reload them. */
export async function injectIntoOpenTabs(file: '/probe.js' | '/pointed.js', origins: string[]): Promise<void> {
  // To the browser, no origins at all would mean every tab.
  if (origins.length === 0) return;
  // Sleeping tabs are left asleep: the probe comes with the page when it is loaded again.
  const tabs = await browser.tabs.query({ url: origins, discarded: false });
  const ids = tabs.map((tab) => tab.id).filter((id) => id !== undefined);
  await Promise.all(ids.map((tabId) => inject([file], { tabId, allFrames: true })));
}

/** The address without its fragment: the page it is, wherever in it one stands. */
export function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}

async function inject(
  files: (
    | '/reader.js'
    | '/generic.js'
    | '/words.js'
    | '/tree.js'
    | '/more.js'
    | '/change.js'
    | '/purifier.js'
    | '/point.js'
    | '/probe.js'
    | '/pointed.js'
  )[],
  target: Target,
): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target, files });
    return true;
  } catch {
    // Tabs close, frames leave, and some pages are closed to every extension: all expected, and all the same to us.
    return false;
  }
}
