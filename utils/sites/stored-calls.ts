import { browser } from 'wxt/browser';
import { sendNotice } from '../messaging/notice.ts';
import { callPage } from '../messaging/page-client.ts';
import type { Handlers } from '../messaging/server.ts';
import { eraseDatabase, openDatabase } from '../storage/open.ts';
import { countStored, forgetEverything, listSites } from '../storage/stored.ts';
import { showDot } from './follow-news.ts';
import { forgetRules, injectIntoOpenTabs } from './inject.ts';
import { grantedOrigins, syncProbe } from './probe-registration.ts';

type StoredCalls = Pick<Handlers, 'listSites' | 'countStored' | 'forgetEverything'>;

/** What is kept, and how to be rid of it. */
export const storedCalls: StoredCalls = {
  async listSites() {
    return listSites(await openDatabase());
  },

  async countStored() {
    return countStored(await openDatabase());
  },

  async forgetEverything() {
    const tabs = (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));
    // First the trees: what they still had to say is about threads that are gone then, and is refused.
    await Promise.all(tabs.map((tabId) => callPage({ tabId }, 'leave')));
    await openDatabase().then(forgetEverything).catch(eraseDatabase);
    await Promise.all(tabs.map(forgetRules));
    await Promise.all([browser.storage.session.clear(), browser.storage.local.clear()]);
    await Promise.all([syncProbe(), showDot()]);
    for (const changed of ['threads', 'bookmarks', 'settings', 'tab'] as const) sendNotice(changed);
    // Open pages of the sites that may be read are found anew, as when they were allowed.
    await injectIntoOpenTabs('/probe.js', await grantedOrigins());
  },
};
