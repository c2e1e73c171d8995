import { browser } from 'wxt/browser';
import { sendNotice } from '../messaging/notice.ts';
import { callPage } from '../messaging/page-client.ts';
import { type Handlers, NotAllowedError } from '../messaging/server.ts';
import { openDatabase } from '../storage/open.ts';
import { loadSettings, loadSite, saveImplied, saveSettings, saveSite } from '../storage/settings.ts';
import { loadRules } from '../storage/site-rules.ts';
import { siblingHosts, siteHost } from '../thread/site-host.ts';
import { isAsked, mayRead } from './access.ts';
import { showBadge } from './badge.ts';
import { goToComment } from './go-to.ts';
import {
  injectChange,
  injectGeneric,
  injectMore,
  injectPurifier,
  injectReader,
  injectTree,
  withoutFragment,
} from './inject.ts';
import { askAgain, tellTrees } from './open-tabs.ts';
import { forget, framesWithThread, remember, remembered } from './tab-memory.ts';
import { isReadable, tabStatus } from './tab-status.ts';

type SiteCalls = Pick<
  Handlers,
  | 'sectionSeen'
  | 'threadOffered'
  | 'pageLeft'
  | 'treeWanted'
  | 'genericWanted'
  | 'moreWanted'
  | 'changeWanted'
  | 'purifierWanted'
  | 'showUnread'
  | 'tabStatus'
  | 'readTab'
  | 'goToComment'
  | 'loadSettings'
  | 'saveSettings'
  | 'saveSite'
  | 'saveImplied'
>;

export const siteCalls: SiteCalls = {
  async sectionSeen(frame) {
    // A probe outlives its site's being taken back, until its page is left.
    if (!(await mayRead(frame.url)) && !(await isAsked(frame))) return false;
    const db = await openDatabase();
    const [rebuild, rules] = await Promise.all([loadSite(db, frame.blogHost), loadRules(db, frame.blogHost)]);
    return rebuild !== false && injectReader(frame.tabId, frame.url, rules, frame.frameId);
  },

  async threadOffered(frame) {
    const [isYes, asked] = await Promise.all([loadSite(await openDatabase(), frame.blogHost), isAsked(frame)]);
    if (isYes || asked) {
      await forget(`offered:${frame.tabId}`);
      return true;
    }
    await remember(`offered:${frame.tabId}`, { url: withoutFragment(frame.page.url) });
    sendNotice('tab');
    return false;
  },

  async pageLeft(frame, why) {
    await remember(`left:${frame.tabId}`, { url: withoutFragment(frame.page.url), why, at: Date.now() });
    sendNotice('tab');
  },

  genericWanted: (frame) => injectGeneric(frame.tabId, frame.frameId),

  treeWanted: (frame) => injectTree(frame.tabId, frame.frameId),

  moreWanted: (frame) => injectMore(frame.tabId, frame.frameId),

  changeWanted: (frame) => injectChange(frame.tabId, frame.frameId),

  purifierWanted: (frame) => injectPurifier(frame.tabId, frame.frameId),

  async showUnread(frame, count) {
    await showBadge(frame.tabId, count);
    sendNotice('tab');
  },

  tabStatus: (_caller, tabId) => tabStatus(tabId),

  async readTab(_caller, tabId) {
    const { url = '' } = await browser.tabs.get(tabId);
    await remember(`asked:${tabId}`, { url: withoutFragment(url), at: Date.now() });
    const rules = await loadRules(await openDatabase(), siteHost(url));
    if (!(await injectReader(tabId, url, rules)))
      throw new NotAllowedError('The browser lets no extension read this page');
    sendNotice('tab');
  },

  goToComment: (_caller, target) => goToComment(target),

  async loadSettings() {
    return loadSettings(await openDatabase());
  },

  async saveSettings(_caller, changes) {
    const saved = await saveSettings(await openDatabase(), changes, Date.now());
    sendNotice('settings');
    await tellTrees(null, 'settingsChanged', saved);
    if (changes.implied !== undefined) await askAgain(null);
    if (changes.fewestComments !== undefined) await lookAgain();
    return saved;
  },

  async saveSite(_caller, host, rebuild) {
    const site = siteHost(`https://${host}`);
    await saveSite(await openDatabase(), site, rebuild, Date.now());
    sendNotice('settings');
    if (rebuild === null) await beginAgain(site);
    else await applyToOpenTabs(site, rebuild);
  },

  async saveImplied(_caller, host, implied) {
    const site = siteHost(`https://${host}`);
    await saveImplied(await openDatabase(), site, implied, Date.now());
    sendNotice('settings');
    await askAgain(site);
  },
};

/** Pages whose thread was too short for a tree may have one now. */
async function lookAgain(): Promise<void> {
  const shown = new Set((await framesWithThread()).map(({ tabId }) => tabId));
  for (const { id } of await browser.tabs.query({})) {
    const injected = id === undefined || shown.has(id) ? undefined : await remembered(`injected:${id}`);
    if (id !== undefined && injected) await injectReader(id, injected.url, []);
  }
}

/** Nothing is said of a site any more: its open pages are found anew, where they may be read at all. */
async function beginAgain(site: string): Promise<void> {
  const rules = await loadRules(await openDatabase(), site);
  for (const { id, url } of await browser.tabs.query({})) {
    if (id === undefined || !url || !isReadable(url) || siteHost(url) !== site) continue;
    await callPage({ tabId: id }, 'leave');
    if (await mayRead(url)) await injectReader(id, url, rules);
  }
}

/** The decision shows at once: trees of the site give way to the blog's own comments, or come up. */
export async function applyToOpenTabs(site: string, rebuild: boolean): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id, url } of tabs) {
    if (id === undefined || !url || !isReadable(url) || !(await holdsFor(site, siteHost(url), rebuild))) continue;
    const answered = await callPage({ tabId: id }, 'show', rebuild ? 'tree' : 'original');
    if (rebuild && !answered) await injectReader(id, url, await loadRules(await openDatabase(), siteHost(url)));
  }
}

/** Whether what was just said of a site is what holds on that host. */
async function holdsFor(site: string, host: string, rebuild: boolean): Promise<boolean> {
  return (
    host === site || (siblingHosts(site).includes(host) && (await loadSite(await openDatabase(), host)) === rebuild)
  );
}
