import { expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import { axeViolations } from '../../support/axe.ts';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { useChromium } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* Popup, library and first-run page, with something in them. */

const stage = useChromium();

test('a thread has been visited and a comment bookmarked', async () => {
  const reader = await ReaderPage.open(stage.browser, publishSample(stage.web, samples[0], 'second'));
  await reader.focusRow((await reader.names())[1] as string);
  await reader.press('b');
  await reader.waitForRows((rows) => rows.some(({ bookmarked }) => bookmarked));
  await reader.page.close();
});

test.each([
  ['popup.html', 'This page'],
  ['popup.html', 'Following'],
  ['popup.html', 'Bookmarks'],
  ['library.html', ''],
  ['library.html#bookmarks', ''],
  ['library.html#settings', ''],
  ['welcome.html', ''],
])('%s %s: axe finds nothing, in light and in dark', async (path, tab) => {
  const page = (await stage.browser.openOwn(path)) as ChromiumPage;
  await page.waitFor(() => document.querySelector('h1, h2, [role=tab], button') !== null);
  if (tab) await page.page.getByRole('tab', { name: tab }).click();
  expect(await axeViolations(page)).toEqual([]);
  await page.page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeViolations(page)).toEqual([]);
  expect(page.console).toEqual([]);
  await page.close();
});
