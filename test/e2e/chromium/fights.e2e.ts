import { expect, test } from 'vitest';
import { fuzzChromium } from '../../fuzz/fuzz-chromium.ts';
import { askBackground } from '../../support/ask-background.ts';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { useChromium } from '../../support/e2e.ts';
import { eventually } from '../../support/eventually.ts';
import { type Fight, fightingPage } from '../../support/layouts/fights.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { tabIdOf } from '../../support/tabs.ts';

/* Pages that work against whoever changes them, and pages that nobody would write. */

const stage = useChromium();

function publish(fight: Fight): string {
  const { url, html } = fightingPage(fight);
  stage.web.publish(url, html);
  return url;
}

const bearable: Fight[] = ['moves', 'clones', 'multiplies', 'redraws', 'rewrites', 'pollutes', 'overrides', 'freezes'];

test.each(bearable)('a page that %s: its tree stands, whole', async (fight) => {
  const page = (await stage.browser.open(publish(fight))) as ChromiumPage;
  await eventually(async () => expect(await rowsSeen(page)).toEqual({ trees: 1, rows: 6 }));
  await page.close();
});

test('a page that takes the tree away again and again keeps its own comments, and the popup says why', async () => {
  const url = publish('evicts');
  const page = await stage.browser.open(url);
  const own = await stage.browser.openOwn('welcome.html');
  const tab = await tabIdOf(stage.browser, url);
  await eventually(async () =>
    expect(await askBackground(own, 'tabStatus', tab)).toMatchObject({ state: 'none', left: 'unwanted' }),
  );
  const popup = await stage.browser.openOwn(`popup.html?tab=${tab}`);
  await popup.waitFor(() => document.body.textContent?.includes('It took the tree away again and again.'));
  expect(await page.evaluate(() => document.querySelector('understory-reader'))).toBeNull();
  await page.waitFor(() => document.querySelector('.comment-list')?.checkVisibility());
  for (const each of [popup, own, page]) await each.close();
});

test('a page that writes itself anew gets its tree again', async () => {
  const page = await stage.browser.open(publish('rewritesDocument'));
  await page.waitFor(() => document.documentElement.dataset.written === '');
  const reader = new ReaderPage(page);
  await reader.complete();
  expect(await reader.rows()).toHaveLength(6);
  expect(await page.evaluate(() => document.querySelector('.comment-list')?.checkVisibility())).toBe(false);
  await page.close();
});

test('pages that nobody would write: none crashes, hangs, rings an alarm or stays changed', async () => {
  const faults: string[] = [];
  const found = await fuzzChromium(stage.browser, { first: 20_261_122, count: 40, tabs: 2 }, (fault) =>
    faults.push(fault),
  );
  expect(faults).toEqual([]);
  expect(found.withTree).toBeGreaterThan(5);
});

interface DomNode {
  localName: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

/** From outside: such pages leave nothing in their world to ask with. */
async function rowsSeen({ cdp }: ChromiumPage): Promise<{ trees: number; rows: number }> {
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const counts = { trees: 0, rows: 0 };
  const look = (node: DomNode, isOurs: boolean) => {
    if (node.localName === 'understory-reader' && node.shadowRoots) counts.trees += 1;
    if (isOurs && node.localName === 'article') counts.rows += 1;
    for (const inner of node.shadowRoots ?? []) look(inner, node.localName === 'understory-reader');
    for (const inner of node.children ?? []) look(inner, isOurs);
  };
  look(root, false);
  return counts;
}
