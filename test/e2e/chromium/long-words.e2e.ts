import { expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import { cutOff } from '../../support/cut-off.ts';
import { useChromium } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* In a language that does not exist, 40 % longer than English: there is room for the words of every other. */

const stage = useChromium({ language: 'pseudo' });
const widths = [1200, 390];

test.each([
  [1200, 1],
  [390, 2],
])('the tree, %i px wide', async (width, row) => {
  const reader = await ReaderPage.open(stage.browser, publishSample(stage.web, samples[0], 'first'));
  await reader.page.setViewport(width, 800);
  const notLookedUp = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    const texts = [...(root?.querySelectorAll('button:not(article *), h2, footer bdi') ?? [])];
    return texts
      .map(({ textContent }) => textContent ?? '')
      .filter((text) => /\p{L}{2}/u.test(text) && !text.includes('['));
  });
  expect(notLookedUp).toEqual([]);
  expect(await cutOff(reader.page)).toEqual([]);

  await reader.focusRow((await reader.names())[row] as string);
  await reader.press('b');
  await reader.waitForRows((rows) => rows[row]?.bookmarked === true);
  expect(await cutOff(reader.page)).toEqual([]);
  await reader.press('Escape', '?');
  expect(await cutOff(reader.page)).toEqual([]);
  await reader.press('Escape', '/');
  expect(await cutOff(reader.page)).toEqual([]);
  await reader.press('Escape');
  await reader.click({ button: /pľååçéé/ });
  expect(await cutOff(reader.page)).toEqual([]);
  await reader.page.close();
});

test.each(
  widths.flatMap((width) =>
    ['popup.html', 'library.html', 'library.html#bookmarks', 'library.html#settings', 'welcome.html'].map(
      (path) => [path, width] as const,
    ),
  ),
)('%s, %i px wide', async (path, width) => {
  const page = await stage.browser.openOwn(path);
  await page.setViewport(width, 800);
  await page.waitFor(() => document.querySelector('main, section, [role=tabpanel]')?.textContent?.includes('['));
  expect(await cutOff(page)).toEqual([]);
  await page.close();
});

test('what does not fit is found', async () => {
  const page = await stage.browser.openOwn('welcome.html');
  await page.waitFor(() => document.querySelector('main button'));
  const found = await page.evaluate(() => {
    const button = document.querySelector<HTMLElement>('main button');
    button?.setAttribute('style', 'inline-size: 40px; white-space: nowrap; overflow: hidden');
    return button?.textContent ?? '';
  });
  expect(await cutOff(page)).toEqual([expect.stringContaining(`cut off: button`)]);
  expect(found).toContain('[');
  await page.close();
});
