import { browser } from 'wxt/browser';
import { sendNotice } from '../messaging/notice.ts';
import { callPage } from '../messaging/page-client.ts';
import { type Handlers, NotAllowedError } from '../messaging/server.ts';
import { openDatabase } from '../storage/open.ts';
import { loadSettings, loadSite, saveImplied, saveSettings, saveSite } from '../storage/settings.ts';
import { loadRules } from '../storage/site-rules.ts';
import { siteHost } from '../thread/site-host.ts';
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
import { forget, framesWithThread, remember } from './tab-memory.ts';
import { isReadable, tabStatus } from './tab-status.ts';

type SiteCalls = Pick<
  Handlers,
  | 'sectionSeen'
  | 'threadOffered'
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
    const saved = await saveSettings(await openDatabase(), changes);
    sendNotice('settings');
    if (changes.implied !== undefined) await tellTabsOf(null);
    return saved;
  },

  async saveSite(_caller, host, rebuild) {
    const site = siteHost(`https://${host}`);
    await saveSite(await openDatabase(), site, rebuild, Date.now());
    sendNotice('settings');
    await applyToOpenTabs(site, rebuild);
  },

  async saveImplied(_caller, host, implied) {
    const site = siteHost(`https://${host}`);
    await saveImplied(await openDatabase(), site, implied, Date.now());
    sendNotice('settings');
    await tellTabsOf(site);
  },
};

/** Trees that stand ask again, and show what has been decided for their site; of every site where none is named. */
async function tellTabsOf(site: string | null): Promise<void> {
  const tabs = await browser.tabs.query({});
  const frames = await framesWithThread();
  for (const { id, url } of tabs) {
    if (id === undefined || (site !== null && siteHost(url ?? '') !== site)) continue;
    for (const frame of frames) if (frame.tabId === id) await callPage(frame, 'threadChanged', frame.thread.key);
  }
}

/** The decision shows at once: trees of the site give way to the blog's own comments, or come up. */
async function applyToOpenTabs(site: string, rebuild: boolean): Promise<void> {
  const tabs = await browser.tabs.query({});
  for (const { id, url } of tabs) {
    if (id === undefined || !url || !isReadable(url) || siteHost(url) !== site) continue;
    const answered = await callPage({ tabId: id }, 'show', rebuild ? 'tree' : 'original');
    if (rebuild && !answered) await injectReader(id, url, await loadRules(await openDatabase(), site));
  }
}
