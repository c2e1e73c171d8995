import { browser } from 'wxt/browser';
import { sendNotice } from '../messaging/notice.ts';
import { type Handlers, NotAllowedError } from '../messaging/server.ts';
import { openDatabase } from '../storage/open.ts';
import { addRules, listRules, loadRules, removeRule } from '../storage/site-rules.ts';
import { siteHost } from '../thread/site-host.ts';
import type { RuledSite, SiteRule } from '../thread/site-rule.ts';
import { injectPointer, injectReader, injectRules, startPointing, withoutFragment } from './inject.ts';
import { syncProbe } from './probe-registration.ts';
import { readRulesFile, writeRulesFile } from './rules-file.ts';
import { remember } from './tab-memory.ts';

type RuleCalls = Pick<
  Handlers,
  | 'pointerWanted'
  | 'addRule'
  | 'takeBackRule'
  | 'pointInTab'
  | 'listRules'
  | 'addRules'
  | 'removeRule'
  | 'exportRules'
  | 'importRules'
>;

/** What the reader says where we are wrong. */
export const ruleCalls: RuleCalls = {
  pointerWanted: (frame) => injectPointer(frame.tabId, frame.frameId),

  async addRule(frame, rule) {
    // Who points to comments asks for them, however few they are.
    if (rule.kind === 'comments')
      await remember(`asked:${frame.tabId}`, { url: withoutFragment(frame.url), at: Date.now() });
    if (frame.isPrivate) return false;
    await keep([{ host: frame.blogHost, rules: [rule] }]);
    return true;
  },

  async takeBackRule(frame, rule) {
    if (!frame.isPrivate) await drop(frame.blogHost, rule);
  },

  async pointInTab(_caller, tabId) {
    const { url = '' } = await browser.tabs.get(tabId);
    const rules = await loadRules(await openDatabase(), siteHost(url));
    // It reads what is pointed at.
    const isRead = await injectReader(tabId, url, rules, 0);
    if (!isRead || !(await startPointing(tabId))) {
      throw new NotAllowedError('The browser lets no extension read this page');
    }
  },

  async listRules() {
    return listRules(await openDatabase());
  },

  addRules: (_caller, sites) => keep(sites).then(() => {}),

  removeRule: (_caller, host, rule) => drop(host, rule),

  async exportRules() {
    return writeRulesFile(await listRules(await openDatabase()));
  },

  async importRules(_caller, text) {
    const sites = readRulesFile(text);
    return 'refused' in sites ? sites : { added: await keep(sites) };
  },
};

async function keep(sites: readonly RuledSite[]): Promise<number> {
  const added = await addRules(await openDatabase(), sites, Date.now());
  await followRules(sites.map(({ host }) => host));
  return added;
}

async function drop(host: string, rule: SiteRule): Promise<void> {
  await removeRule(await openDatabase(), host, rule, Date.now());
  await followRules([host]);
}

/** What was said shows at once: the open pages of these sites are read again. */
export async function followRules(hosts: readonly string[]): Promise<void> {
  sendNotice('settings');
  await syncProbe();
  const db = await openDatabase();
  const tabs = await browser.tabs.query({});
  for (const { id, url = '' } of tabs) {
    const host = siteHost(url);
    if (id !== undefined && hosts.includes(host)) await injectRules(id, await loadRules(db, host));
  }
}
