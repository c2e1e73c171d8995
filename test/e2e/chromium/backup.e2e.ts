import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { countRead } from '../../support/database.ts';
import { useChromium } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* Everything goes out in a file, is forgotten, and comes back from the file: in open pages too. */

const stage = useChromium();
const [, sample] = samples;
const read = 'Gwil Mon 6:15 pm';
let reader: ReaderPage;
let dataPage: ChromiumPage;

beforeEach(async () => {
  reader = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'second'));
  dataPage = (await stage.browser.openOwn('library.html#data')) as ChromiumPage;
});

afterEach(async () => {
  expect([...reader.page.console, ...dataPage.console]).toEqual([]);
  expect(await stage.browser.extensionErrors()).toEqual([]);
  await dataPage.close();
  await reader.page.close();
});

const button = (name: string) => dataPage.page.getByRole('button', { name, exact: true });
const saved = async (name: string) => {
  const [download] = await Promise.all([dataPage.page.waitForEvent('download'), button(name).click()]);
  return { name: download.suggestedFilename(), path: await download.path() };
};

test('what was read and bookmarked is back after all was forgotten', async () => {
  await reader.page.bringToFront();
  await reader.focusRow(read);
  await reader.press('j', 'k', 'b');
  await reader.waitForRow(read, { state: 'read', bookmarked: true });
  await expect.poll(() => countRead(stage.browser)).toBeGreaterThan(0);

  await dataPage.bringToFront();
  await dataPage.page.getByText('1 bookmark with its note and copy').waitFor();
  const { name, path } = await saved('Export as JSON');
  expect(name).toMatch(/^understory-\d{4}-\d\d-\d\d\.json$/);
  await dataPage.page.getByText('Last export: ', { exact: false }).waitFor();
  const markdown = await saved('Bookmarks as Markdown');
  expect(readFileSync(markdown.path, 'utf8')).toMatch(/^# Bookmarks\n.*\n> — \[Gwil/s);
  const csv = await saved('Bookmarks as CSV');
  expect(readFileSync(csv.path, 'utf8')).toMatch(/^\uFEFF"Blog",.*"Gwil"/s);

  await button('Forget everything').click();
  await dataPage.page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
  await dataPage.page.getByText('Everything is forgotten.').waitFor();
  await reader.page.bringToFront();
  await reader.waitForRow(read, { state: 'unread', bookmarked: false });

  await dataPage.bringToFront();
  const chooser = dataPage.page.locator('input[type=file]');
  await chooser.setInputFiles({ name: 'diary.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await dataPage.page.getByText('not an export of Understory', { exact: false }).waitFor();
  await chooser.setInputFiles(path);
  await dataPage.page.getByText('bookmark to add').waitFor();
  expect(await countRead(stage.browser)).toBe(0);
  await dataPage.bringToFront();
  await button('Import').click();
  await dataPage.page.getByText('Imported.').waitFor();
  expect(await dataPage.evaluate(() => document.activeElement?.textContent)).toBe('Choose a file');
  await dataPage.page.getByText('1 bookmark with its note and copy').waitFor();
  await reader.page.bringToFront();
  await reader.waitForRow(read, { state: 'read', bookmarked: true });
});
