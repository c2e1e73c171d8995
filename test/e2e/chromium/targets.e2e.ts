import { beforeAll, expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { crookedNodes } from '../../support/crooked-nodes.ts';
import { letTimePass } from '../../support/database.ts';
import { useChromium } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { readerStates } from '../../support/reader-states.ts';
import { smallTargets } from '../../support/small-targets.ts';

/* Large enough to press, and nothing lost where letters are larger or further apart. */

const stage = useChromium();
const [sample] = samples;

beforeAll(async () => {
  const first = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'first'));
  await first.page.close();
  await letTimePass(stage.browser, 24 * 60);
});

async function touch(page: ChromiumPage): Promise<void> {
  await page.cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
}

test.each([
  ['a mouse', 24, 1200],
  ['a mouse', 24, 390],
  ['a finger', 44, 1200],
  ['a finger', 44, 390],
] as const)(
  'with %s everything in the tree is at least %i px and level with its words, %i px wide',
  async (pointer, leastPx, width) => {
    const reader = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'second'));
    await reader.page.setViewport(width, 800);
    if (pointer === 'a finger') await touch(reader.page as ChromiumPage);
    const found: Record<string, string[]> = {};
    for (const { name, enter, leave } of readerStates({ row: 'Mon 18:41', guess: 'Mon 17:52', author: 'Bernard' })) {
      await enter(reader);
      const small = await smallTargets(reader.page, leastPx);
      const crooked = await crookedNodes(reader.page);
      if (small.length + crooked.length > 0) found[name] = [...small, ...crooked];
      await leave?.(reader);
    }
    expect(found).toEqual({});
    await reader.page.close();
  },
);

test.each([
  'popup.html',
  'popup.html#bookmarks',
  'library.html',
  'library.html#bookmarks',
  'library.html#settings',
  'welcome.html',
])('%s: 24 px for a mouse, 44 px for a finger', async (path) => {
  const page = (await stage.browser.openOwn(path)) as ChromiumPage;
  await page.page.getByRole('heading').first().waitFor();
  expect(await smallTargets(page, 24)).toEqual([]);
  await touch(page);
  await page.setViewport(390, 800);
  expect(await smallTargets(page, 44)).toEqual([]);
  await page.close();
});

test('letters further apart, and 400 % at 1280 px, lose nothing', async () => {
  const reader = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'second'));
  await reader.page.setViewport(320, 256);
  await reader.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent =
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
    document.querySelector('understory-reader')?.shadowRoot?.append(style);
  });
  const lost = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    const cut = [...(root?.querySelectorAll<HTMLElement>('button, h2, h3, .body, .tag, .cnt, .foot *') ?? [])].filter(
      (one) =>
        one.checkVisibility() &&
        getComputedStyle(one).overflowX === 'visible' &&
        one.getBoundingClientRect().right > innerWidth + 1,
    );
    return cut.map((one) => `${one.localName}.${one.className} ${one.textContent?.slice(0, 30)}`);
  });
  expect(lost).toEqual([]);
  expect(await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await reader.page.close();
});
