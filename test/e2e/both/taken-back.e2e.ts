import { expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import type { TestPage } from '../../support/browser/test-browser.ts';
import { useBrowser } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* The sites are taken back and granted again in the browser's own settings, while pages are open. */

const stage = useBrowser();
const [sample, other] = samples;

let reader: ReaderPage;

test('taken back, an open page has its own comments again', async () => {
  reader = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'second'));
  expect(await ownCommentsAreSeen(reader.page)).toBe(false);
  await stage.browser.allowSites(false);
  await reader.page.waitFor(() => document.querySelector('understory-reader') === null);
  expect(await ownCommentsAreSeen(reader.page)).toBe(true);
});

test('granted again, it has its tree without a reload, and so has a page that was opened meanwhile', async () => {
  const page = await stage.browser.open(publishSample(stage.web, other, 'second'));
  await page.waitFor(() => document.readyState === 'complete');
  expect(await page.evaluate(() => document.querySelectorAll('understory-reader').length)).toBe(0);
  await stage.browser.allowSites(true);
  await reader.complete();
  await new ReaderPage(page).complete();
  expect(await page.evaluate(() => document.querySelectorAll('understory-reader').length)).toBe(1);
  expect([...page.console, ...reader.page.console]).toEqual([]);
  expect(await stage.browser.extensionErrors()).toEqual([]);
});

async function ownCommentsAreSeen(page: TestPage): Promise<boolean> {
  return await page.evaluate(() => document.querySelector('#comments li, #comments dl')?.checkVisibility() ?? false);
}
