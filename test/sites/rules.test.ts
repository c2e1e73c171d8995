import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SiteRule } from '../../utils/thread/site-rule.ts';
import { type FakeExtension, popup, reader, startExtension } from './fake-extension.ts';
import { opening, url } from './opening.ts';

const host = 'plum-jam.example';
const here: SiteRule = { kind: 'comments', selectors: ['div.talk', 'main > div'] };
const not: SiteRule = { kind: 'not-comments', selectors: ['ul.latest'] };
let extension: FakeExtension;

beforeEach(async () => {
  extension = await startExtension();
  extension.granted.add('https://*/*');
});

const listed = () => extension.ask(popup, 'listRules');

describe('what is said of a site from one of its pages', () => {
  it('is kept for the blog in the tab, also from a frame of another host', async () => {
    expect(await extension.ask(reader(url), 'addRule', not)).toBe(true);
    const frame = { ...reader('https://widgets.example/', { frameId: 4 }), tab: { id: 1, url } };
    await extension.ask(frame, 'addRule', here);
    expect(await listed()).toEqual([{ host, rules: [not, here] }]);
    await extension.ask(reader(url), 'takeBackRule', not);
    expect(await listed()).toEqual([{ host, rules: [here] }]);
    expect(extension.notices).toEqual(['settings', 'settings', 'settings']);
  });

  it('in a private window holds there and is not kept', async () => {
    const secret = reader(url, { tabId: 5, incognito: true });
    expect(await extension.ask(secret, 'addRule', here)).toBe(false);
    await extension.ask(secret, 'takeBackRule', here);
    expect(await listed()).toEqual([]);
    expect((await extension.ask(secret, 'openThread', opening('1'))).act).toBe(true);
  });

  it('asks for what was pointed at, however little it is', async () => {
    expect((await extension.ask(reader(url), 'openThread', opening('1'))).act).toBe(false);
    await extension.ask(reader(url), 'addRule', here);
    expect((await extension.ask(reader(url), 'openThread', opening('1'))).act).toBe(true);
  });

  it('is followed by the open pages of the site that hold a reader', async () => {
    const { id: open = 0 } = await fakeBrowser.tabs.create({ url });
    await fakeBrowser.tabs.create({ url: `${url}never-read/` });
    await extension.ask(reader(url, { tabId: open }), 'sectionSeen');
    extension.injected.length = 0;
    await extension.ask(reader(url, { tabId: open }), 'addRule', not);
    await extension.ask(popup, 'removeRule', host, not);
    expect(extension.injected).toEqual([
      `${open}/* given ${JSON.stringify([[not]])}`,
      `${open}/* /reader.js`,
      `${open}/* given [[]]`,
      `${open}/* /reader.js`,
    ]);
  });
});

describe('a site whose comments were pointed to', () => {
  it('gets a script that asks for the reader, as long as that holds and something is granted', async () => {
    await extension.ask(reader(url), 'addRule', not);
    expect(extension.scripts.has('pointed')).toBe(false);
    await extension.ask(reader(url), 'addRule', here);
    expect(extension.scripts.get('pointed')).toMatchObject({ matches: [`*://*.${host}/*`], js: ['pointed.js'] });
    await extension.ask(popup, 'removeRule', host, here);
    expect(extension.scripts.has('pointed')).toBe(false);
  });

  it('has none where it is read only on a click', async () => {
    extension.granted.clear();
    await extension.ask(reader(url), 'addRule', here);
    expect([...extension.scripts]).toEqual([]);
  });

  it('with a name that no site has keeps no other from its script', async () => {
    await extension.ask(popup, 'addRules', [
      { host: '[::1]', rules: [here] },
      { host: '10.0.0.7', rules: [here] },
      { host, rules: [here] },
    ]);
    expect(extension.scripts.get('pointed')?.matches).toEqual(['*://10.0.0.7/*', `*://*.${host}/*`]);
  });
});

describe('pointing from the popup', () => {
  it('brings the reader, what points, and begins', async () => {
    const { id: tab = 0 } = await fakeBrowser.tabs.create({ url });
    await extension.ask(popup, 'pointInTab', tab);
    expect(extension.injected).toEqual([`${tab}/0 /reader.js`, `${tab}/0 /generic.js,/point.js`, `${tab}/0 given []`]);
  });

  it('says so where the browser refuses', async () => {
    const { id: tab = 0 } = await fakeBrowser.tabs.create({ url });
    extension.closedTabs.add(tab);
    await expect(extension.ask(popup, 'pointInTab', tab)).rejects.toThrow('no extension read this page');
  });
});

it('the popup is told what was said of the page’s site', async () => {
  const { id: tab = 0 } = await fakeBrowser.tabs.create({ url });
  await extension.ask(reader(url, { tabId: tab }), 'addRule', not);
  expect(await extension.ask(popup, 'tabStatus', tab)).toEqual({ state: 'none', host, rules: [not] });
});

describe('the file of rules', () => {
  it('brings all of them to another browser, and adds to what is there', async () => {
    await extension.ask(reader(url), 'addRule', not);
    await extension.ask(popup, 'addRules', [{ host: 'hedge.example', rules: [here] }]);
    const file = await extension.ask(popup, 'exportRules');
    expect(JSON.parse(file)).toMatchObject({ understory: 'site-rules', version: 1 });
    const all = await listed();
    expect(await extension.ask(popup, 'importRules', file)).toEqual({ added: 0 });
    await extension.ask(popup, 'removeRule', host, not);
    await extension.ask(popup, 'addRules', [{ host, rules: [here] }]);
    expect(await extension.ask(popup, 'importRules', file)).toEqual({ added: 1 });
    expect((await listed()).flatMap(({ rules }) => rules)).toHaveLength(all.flatMap(({ rules }) => rules).length + 1);
  });

  it.each([
    ['notOurs', 'no JSON at all'],
    ['notOurs', '{"bookmarks":[]}'],
    ['notOurs', '[1]'],
    ['newer', '{"understory":"site-rules","version":2,"sites":[]}'],
    ['damaged', '{"understory":"site-rules","version":1}'],
    [
      'damaged',
      '{"understory":"site-rules","version":1,"sites":[{"host":"a.example","rules":[{"kind":"x","selectors":["p"]}]}]}',
    ],
  ])('is refused as %s, and changes nothing: %s', async (refused, text) => {
    expect(await extension.ask(popup, 'importRules', text)).toEqual({ refused });
    expect(await listed()).toEqual([]);
  });
});
