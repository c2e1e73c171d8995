import { expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import { axeViolations } from '../../support/axe.ts';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { useChromium } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { tabIdOf } from '../../support/tabs.ts';

/* Popup, library and first-run page, with something in them. */

const stage = useChromium();

test('the popup tells of the page in the tab, and goes to what is unread', async () => {
  const reader = await ReaderPage.open(stage.browser, publishSample(stage.web, samples[0], 'second'));
  const tabId = await tabIdOf(stage.browser, samples[0].post.url);
  const popup = await stage.browser.openOwn(`popup.html?tab=${tabId}`);
  await popup.waitFor((title) => (document.body.textContent ?? '').includes(title), samples[0].post.title);
  await popup.waitFor(() => {
    const button = [...document.querySelectorAll('button')].find((one) => /^Next unread/.test(one.textContent ?? ''));
    button?.click();
    return button !== undefined;
  });
  await reader.page.bringToFront();
  await reader.page.waitFor(() => document.querySelector('understory-reader')?.shadowRoot?.activeElement != null);
  expect(await reader.focusedRow()).not.toBeNull();
  await reader.focusRow((await reader.names())[1] as string);
  await reader.press('b');
  await reader.waitForRows((rows) => rows.some(({ bookmarked }) => bookmarked));
  await popup.close();
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
