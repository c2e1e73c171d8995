import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { useChromium } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { tabIdOf } from '../../support/tabs.ts';

/* What the popup does to the page in the tab. */

const stage = useChromium();
const [sample] = samples;
let reader: ReaderPage;
let popup: ChromiumPage;

beforeEach(async () => {
  reader = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'second'));
  const tabId = await tabIdOf(stage.browser, sample.post.url);
  popup = (await stage.browser.openOwn(`popup.html?tab=${tabId}`)) as ChromiumPage;
  await popup.page.getByText(sample.post.title).first().waitFor();
});

afterEach(async () => {
  expect([...reader.page.console, ...popup.console]).toEqual([]);
  expect(await stage.browser.extensionErrors()).toEqual([]);
  await popup.close();
  await reader.page.close();
});

test('"Next unread" goes to the first unread comment', async () => {
  await popup.page.getByRole('button', { name: 'Next unread' }).click();
  await reader.page.bringToFront();
  await reader.page.waitFor(() => document.querySelector('understory-reader')?.shadowRoot?.activeElement != null);
  await expect.poll(() => reader.focusedRow()).toContain('Mon 16:58');
});

test('a bookmark is listed, found by a word, leads to its comment, and is removed and put back', async () => {
  await reader.page.bringToFront();
  await reader.focusRow('Tue 12:20');
  await reader.press('b');
  await reader.waitForRow('Tue 12:20', { bookmarked: true });

  await popup.bringToFront();
  await popup.page.getByRole('tab', { name: 'Bookmarks' }).click();
  const link = popup.page.getByRole('link', { name: 'For Thursday.' });
  await popup.page.getByRole('searchbox').fill('no such word');
  await link.waitFor({ state: 'detached' });
  await popup.page.getByRole('searchbox').fill('thursday');
  await link.click();
  await reader.page.waitFor(() => document.querySelector('understory-reader')?.shadowRoot?.activeElement != null);
  await expect.poll(() => reader.focusedRow()).toContain('Tue 12:20');

  await popup.bringToFront();
  await popup.page.getByRole('button', { name: /^Remove/ }).click();
  await reader.waitForRow('Tue 12:20', { bookmarked: false });
  await popup.page.getByRole('button', { name: 'Undo' }).click();
  await reader.waitForRow('Tue 12:20', { bookmarked: true });
});

test('the switch turns a blog off and on again', async () => {
  const onOff = popup.page.getByRole('switch');
  await onOff.click();
  await reader.page.reload();
  await popup.page.getByRole('switch', { checked: false }).waitFor();
  expect(await reader.page.evaluate(() => document.querySelector('understory-reader'))).toBe(null);
  await onOff.click();
  await reader.complete();
});
