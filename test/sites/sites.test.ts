import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { grantedOrigins, syncProbe } from '../../utils/sites/probe-registration.ts';
import { type FakeExtension, popup, reader, startExtension } from './fake-extension.ts';
import { key, opening, url } from './opening.ts';

const everySite = ['http://*/*', 'https://*/*'];
let extension: FakeExtension;

beforeEach(async () => {
  extension = await startExtension();
});

/** The browser's events, as the browser sends them. */
const added = (...origins: string[]) => trigger('onAdded', origins);
const removed = (...origins: string[]) => trigger('onRemoved', origins);

async function trigger(event: 'onAdded' | 'onRemoved', origins: string[]) {
  for (const origin of origins) extension.granted[event === 'onAdded' ? 'add' : 'delete'](origin);
  const { trigger } = fakeBrowser.permissions[event] as unknown as { trigger(p: object): Promise<unknown> };
  await trigger({ origins });
}

describe('the probe', () => {
  it('is registered for nothing when nothing is granted', async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
    await fakeBrowser.runtime.onStartup.trigger();
    expect([...extension.scripts]).toEqual([]);
    expect(extension.injected).toEqual([]);
  });

  it('comes with the sites that are granted, in every frame', async () => {
    await added(...everySite);
    expect(extension.scripts.get('probe')).toEqual({
      ...{ id: 'probe', matches: everySite, js: ['probe.js'], allFrames: true, runAt: 'document_idle' },
      ...{ matchOriginAsFallback: true, persistAcrossSessions: true },
    });
    expect(extension.scripts.get('early')).toMatchObject({ matches: everySite, runAt: 'document_start' });
  });

  it('covers single sites, and no others', async () => {
    await added('https://plum-jam.example/*');
    await added('https://hedge.example/*');
    expect(extension.scripts.get('probe')?.matches).toEqual(['https://hedge.example/*', 'https://plum-jam.example/*']);
    await removed('https://hedge.example/*');
    expect(extension.scripts.get('probe')?.matches).toEqual(['https://plum-jam.example/*']);
  });

  it('leaves with the last site', async () => {
    await added(...everySite);
    await removed(...everySite);
    expect([...extension.scripts]).toEqual([]);
    await removed(...everySite);
  });

  it('is registered again after an update and at startup, and never twice', async () => {
    for (const origin of everySite) extension.granted.add(origin);
    await Promise.all([
      fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never),
      fakeBrowser.runtime.onStartup.trigger(),
      syncProbe(),
      syncProbe(),
    ]);
    expect([...extension.scripts.keys()]).toEqual(['probe', 'early']);
  });

  it('goes on after a registration that failed', async () => {
    for (const origin of everySite) extension.granted.add(origin);
    vi.mocked(fakeBrowser.scripting.registerContentScripts).mockRejectedValueOnce(new Error('shutting down'));
    await expect(syncProbe()).rejects.toThrow('shutting down');
    await syncProbe();
    expect([...extension.scripts.keys()]).toEqual(['probe', 'early']);
  });

  it('knows web sites in every spelling, and nothing else', async () => {
    for (const origin of ['<all_urls>', 'file:///*', 'https://*/*']) extension.granted.add(origin);
    expect(await grantedOrigins()).toEqual(everySite);
  });

  it('is put into the pages that are open when sites are granted', async () => {
    const query = vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 3 }, { id: 4 }] as never);
    extension.closedTabs.add(3);
    await added('https://hedge.example/*');
    expect(query).toHaveBeenCalledWith({ url: ['https://hedge.example/*'], discarded: false });
    expect(extension.injected).toEqual(['4/* /probe.js']);
  });
});

describe('a section that was seen', () => {
  beforeEach(() => {
    extension.granted.add('https://plum-jam.example/*').add('https://widgets.example/*');
  });

  it.each([
    ['the reader', 'sectionSeen', '3/7 /reader.js'],
    ['what reads any markup where no platform knows it', 'genericWanted', '3/7 /generic.js'],
    ['what draws once the reader has found comments', 'treeWanted', '3/7 /words.js,/tree.js'],
    ['what lets images be shown', 'purifierWanted', '3/7 /purifier.js'],
  ] as const)('gets %s, in its own frame', async (_what, call, injected) => {
    expect(await extension.ask(reader(url, { tabId: 3, frameId: 7 }), call)).toBe(true);
    expect(extension.injected).toEqual([injected]);
    extension.closedTabs.add(3);
    expect(await extension.ask(reader(url, { tabId: 3, frameId: 7 }), call)).toBe(false);
  });

  it('is left alone on a blog where the reader said no', async () => {
    await extension.ask(popup, 'saveSite', 'www.plum-jam.example', false);
    extension.restart();
    expect(await extension.ask(reader(url), 'sectionSeen')).toBe(false);
    const frame = { ...reader('https://widgets.example/'), tab: { id: 1, url } };
    expect(await extension.ask(frame, 'sectionSeen')).toBe(false);
    expect(extension.injected).toEqual([]);
  });

  it('gets what was said of the site, before the reader', async () => {
    const rule = { kind: 'not-comments', selectors: ['ul.latest'] } as const;
    await extension.ask(popup, 'addRules', [
      { host: 'plum-jam.example', rules: [{ ...rule, selectors: ['ul.latest'] }] },
    ]);
    extension.restart();
    await extension.ask(reader(url, { tabId: 3 }), 'sectionSeen');
    expect(extension.injected).toEqual([`3/0 given ${JSON.stringify([[rule]])}`, '3/0 /reader.js']);
  });

  it('on a site that is not granted, or no longer, is left alone', async () => {
    extension.granted.delete('https://plum-jam.example/*');
    expect(await extension.ask(reader(url, { tabId: 3 }), 'sectionSeen')).toBe(false);
    const { id: tabId = 0 } = await fakeBrowser.tabs.create({ url });
    await extension.ask(popup, 'readTab', tabId);
    expect(await extension.ask(reader(url, { tabId }), 'sectionSeen')).toBe(true);
  });

  it('in a frame that has gone is nothing', async () => {
    extension.closedTabs.add(1);
    expect(await extension.ask(reader(url), 'sectionSeen')).toBe(false);
  });
});

describe('what the popup is told of a tab', () => {
  const tabAt = async (address: string) => (await fakeBrowser.tabs.create({ url: address })).id ?? 0;
  const status = (tabId: number) => extension.ask(popup, 'tabStatus', tabId);

  it('unreachable: no such tab, the browser’s own pages, closed sites', async () => {
    const own = await tabAt('chrome://extensions/');
    const shop = await tabAt('https://chromewebstore.google.com/detail/x');
    for (const tabId of [999, own, shop]) expect(await status(tabId)).toEqual({ state: 'unreachable' });
  });

  it('unasked: a site that was not granted', async () => {
    expect(await status(await tabAt(url))).toEqual({ state: 'unasked', host: 'plum-jam.example' });
  });

  it('none: a granted site without comments', async () => {
    extension.granted.add('https://plum-jam.example/*');
    expect(await status(await tabAt(url))).toEqual({ state: 'none', host: 'plum-jam.example' });
  });

  it('off: a blog where the reader said no', async () => {
    await extension.ask(popup, 'saveSite', 'plum-jam.example', false);
    expect(await status(await tabAt(url))).toEqual({ state: 'off', host: 'plum-jam.example' });
  });

  it('reading at first, then none, when the page was asked for and does not answer', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const tabId = await tabAt(url);
    await extension.ask(popup, 'readTab', tabId);
    expect(await status(tabId)).toEqual({ state: 'reading', host: 'plum-jam.example' });
    vi.setSystemTime(Date.now() + 5_000);
    expect(await status(tabId)).toEqual({ state: 'none', host: 'plum-jam.example' });
    vi.useRealTimers();
  });

  it('tree: what the reader in it says', async () => {
    const tabId = await tabAt(url);
    const summary = { key, url, title: 'Stones' } as never;
    extension.readers.set(tabId, { pageSummary: () => summary });
    expect(await status(tabId)).toEqual({
      state: 'tree',
      host: 'plum-jam.example',
      frameId: null,
      implied: true,
      summary,
    });
    await extension.ask(popup, 'saveSite', 'plum-jam.example', false);
    expect(await status(tabId)).toMatchObject({ state: 'tree', host: 'plum-jam.example', off: true, summary });
  });
});

describe('reading a tab by hand', () => {
  it('says so when the browser refuses', async () => {
    const { id: tabId = 0 } = await fakeBrowser.tabs.create({ url: 'https://addons.mozilla.org/' });
    extension.closedTabs.add(tabId);
    await expect(extension.ask(popup, 'readTab', tabId)).rejects.toThrow('no extension read this page');
  });
});

describe('placing replies by their wording', () => {
  it('can be turned off for a blog, and its trees hear of it; the switch in general is for all others', async () => {
    const { id: tabId = 0 } = await fakeBrowser.tabs.create({ url });
    const page = reader(url, { tabId });
    const implied = async () => (await extension.ask(page, 'openThread', opening())).implied;
    expect(await implied()).toBe(true);
    await extension.ask(popup, 'saveImplied', 'plum-jam.example', false);
    expect(extension.pageCalls).toContain(`${tabId} threadChanged`);
    expect(await implied()).toBe(false);
    await extension.ask(popup, 'saveImplied', 'hedge.example', false);
    await extension.ask(popup, 'saveImplied', 'plum-jam.example', true);
    await extension.ask(popup, 'saveSettings', { implied: false });
    expect(await implied()).toBe(true);
  });

  it('is off everywhere else when it is off in general, and open trees hear of it', async () => {
    const { id: tabId = 0 } = await fakeBrowser.tabs.create({ url });
    const page = reader(url, { tabId });
    await extension.ask(page, 'openThread', opening());
    await extension.ask(popup, 'saveSettings', { implied: false });
    expect(extension.pageCalls).toContain(`${tabId} threadChanged`);
    expect((await extension.ask(page, 'openThread', opening())).implied).toBe(false);
  });

  it('leaves it to our own pages to say so', async () => {
    await expect(extension.ask(reader(url) as never, 'saveImplied', 'plum-jam.example', false)).rejects.toThrow();
    await expect(extension.ask(popup as never, 'saveDecisions', key, [])).rejects.toThrow();
  });

  it('a page says nothing of the replies of another blog', async () => {
    await extension.ask(reader(url), 'openThread', opening());
    const other = reader('https://hedge.example/post');
    await expect(extension.ask(other, 'saveDecisions', key, [])).rejects.toThrow('has not opened');
  });
});

describe('sites that are taken back while their pages are open', () => {
  // Tab 0 is the browser's own.
  const left = () => extension.pageCalls.filter((call) => /^[1-9]\d* leave$/.test(call));
  const open = async (address: string) => (await fakeBrowser.tabs.create({ url: address })).id ?? 0;

  it('get their own comments back', async () => {
    for (const origin of everySite) extension.granted.add(origin);
    const tabId = await open(url);
    await removed('http://*/*');
    expect(left()).toEqual([]);
    await removed('https://*/*');
    expect(left()).toEqual([`${tabId} leave`]);
  });

  it('keep the tree where the person asked for that page', async () => {
    extension.granted.add('https://plum-jam.example/*');
    const asked = await open(url);
    const other = await open(`${url}more/`);
    await extension.ask(popup, 'readTab', asked);
    await removed('https://plum-jam.example/*');
    expect(left()).toEqual([`${other} leave`]);
  });

  it('leave when the browser no longer tells their address', async () => {
    const tabId = await open(url);
    const asked = await open(url);
    await extension.ask(popup, 'readTab', asked);
    const known = await fakeBrowser.tabs.query({});
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(known.map(({ id }) => ({ id })) as never);
    await removed('https://plum-jam.example/*');
    expect(left()).toContain(`${tabId} leave`);
    expect(left()).not.toContain(`${asked} leave`);
  });
});

describe('the switch of a blog', () => {
  it('puts the original back in its open tabs, and brings the tree', async () => {
    const { id: shown = 0 } = await fakeBrowser.tabs.create({ url });
    const { id: bare = 0 } = await fakeBrowser.tabs.create({ url: `${url}?page=2` });
    const { id: other = 0 } = await fakeBrowser.tabs.create({ url: 'https://hedge.example/' });
    const show = vi.fn();
    extension.readers.set(shown, { show }).set(other, { show });
    await extension.ask(popup, 'saveSite', 'plum-jam.example', false);
    expect(show.mock.calls).toEqual([['original']]);
    expect(extension.injected).toEqual([]);
    await extension.ask(popup, 'saveSite', 'plum-jam.example', true);
    expect(show.mock.calls).toEqual([['original'], ['tree']]);
    expect(extension.injected).toEqual([`${bare}/* /reader.js`]);
  });
});

it('the first-run page opens on install, and on nothing else', async () => {
  const pages = async () =>
    (await fakeBrowser.tabs.query({})).filter(({ url }) => url?.includes('welcome.html')).length;
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
  expect(await pages()).toBe(0);
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);
  expect(await pages()).toBe(1);
});

it('what is kept of a tab goes with it', async () => {
  extension.granted.add('https://plum-jam.example/*');
  await extension.ask(reader(url, { tabId: 6 }), 'openThread', opening());
  await extension.ask(reader(url, { tabId: 6 }), 'sectionSeen');
  expect(Object.keys(await fakeBrowser.storage.session.get(null))).toHaveLength(2);
  await fakeBrowser.tabs.onRemoved.trigger(6, { windowId: 0, isWindowClosing: false });
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});
