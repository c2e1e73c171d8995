import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import { axeViolations } from '../../support/axe.ts';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { countRead } from '../../support/database.ts';
import { useChromium } from '../../support/e2e.ts';
import { ReaderPage, type Row } from '../../support/reader-page.ts';

/* What is set shows in open pages at once, without a reload. */

const stage = useChromium();
const [, sample] = samples;
const first = 'Moira T. Mon 6:02 pm';
const second = 'Gwil Mon 6:15 pm';
let reader: ReaderPage;
let settings: ChromiumPage;

beforeEach(async () => {
  reader = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'second'));
  settings = (await stage.browser.openOwn('library.html#settings')) as ChromiumPage;
  await settings.page.getByRole('heading', { name: 'Kept in this browser' }).waitFor();
});

afterEach(async () => {
  expect([...reader.page.console, ...settings.console]).toEqual([]);
  expect(await stage.browser.extensionErrors()).toEqual([]);
  await settings.close();
  await reader.page.close();
});

const button = (name: string | RegExp) => settings.page.getByRole('button', { name });

test('a key is another one, one is off, read comments are not dimmed', async () => {
  await button('Bookmark: b. Change').click();
  await settings.press('w');
  await button('Bookmark: w. Change').waitFor();
  await button('Turn off: Fold or unfold').click();
  await button('Fold or unfold: off. Change').waitFor();
  await settings.page.getByRole('switch', { name: /dimmer/ }).click();
  await reader.page.waitFor(
    () => document.querySelector('understory-reader')?.shadowRoot?.querySelector('.undimmed') !== null,
  );

  await reader.page.bringToFront();
  await reader.focusRow(first);
  await reader.press('?');
  const keys = await reader.page.waitFor(() =>
    [...(document.querySelector('understory-reader')?.shadowRoot?.querySelectorAll('dialog kbd') ?? [])]
      .map((key) => key.textContent)
      .join(''),
  );
  expect(keys).toContain('w');
  expect(keys).not.toMatch(/[bo]/);
  await reader.press('Escape', 'b', 'o', 'w');
  await reader.waitForRow(first, { bookmarked: true, folded: false });

  await settings.bringToFront();
  await button('Reset all keys').click();
  await button('Bookmark: b. Change').waitFor();
  await settings.page.getByRole('switch', { name: /dimmer/ }).click();
});

test('an author is muted from a row, in other tabs too, and taken back in the settings', async () => {
  // However long it takes, nothing is read in passing meanwhile.
  const whileReading = settings.page.getByRole('switch', { name: 'Mark comments as read while you read' });
  await whileReading.click();
  await expect.poll(() => whileReading.getAttribute('aria-checked')).toBe('false');
  await reader.page.reload();
  await reader.complete();
  const other = await ReaderPage.open(stage.browser, sample.post.url);
  await reader.page.bringToFront();
  const isHers = ({ name }: Row) => name.startsWith('Moira T.');
  const unread = (await reader.rows()).filter((row) => row.state !== 'read');
  await reader.click({ row: first, button: /^More/ });
  await reader.click({ row: first, button: /^Fold what Moira T\. writes/ });
  for (const page of [reader, other]) {
    await page.page.bringToFront();
    await page.waitForRows((rows) => rows.every((row) => isHers(row) === row.name.includes(', muted')));
  }
  expect((await reader.row(second)).shown).toBe(true);
  await reader.page.bringToFront();
  await reader.waitForWords(`Unread ${unread.filter((row) => !isHers(row)).length}`);
  await reader.focusRow(second);
  await reader.press('n');
  await expect.poll(() => reader.focusedRow()).toContain('Gwil Mon 6:30 pm');

  await settings.bringToFront();
  await button('Take back: Moira T. thistlelane.example').click();
  await settings.page.getByText('None. “Fold what', { exact: false }).waitFor();
  await other.page.bringToFront();
  await other.waitForRows((rows) => rows.every(({ name }) => !name.includes('muted')));
  expect(unread.filter(isHers).length).toBeGreaterThan(0);
  // The second was gone past with a key.
  await other.waitForWords(`Unread ${unread.filter(({ name }) => !name.startsWith(second)).length}`);
  await other.page.close();
  await whileReading.click();
});

test('everything is forgotten, after one question, and the open page begins anew', async () => {
  await reader.page.bringToFront();
  await reader.focusRow(second);
  await reader.press('j', 'k', 'b');
  await reader.waitForRow(second, { state: 'read', bookmarked: true });
  await expect.poll(() => countRead(stage.browser)).toBeGreaterThan(0);

  await settings.bringToFront();
  await settings.page.getByRole('switch', { name: 'Single-letter keys' }).click();
  await button('Forget everything').click();
  const dialog = settings.page.getByRole('dialog', { name: 'Forget everything?' });
  await dialog.waitFor();
  expect(await settings.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
  for (const colorScheme of ['light', 'dark'] as const) {
    await settings.page.emulateMedia({ colorScheme });
    expect(await axeViolations(settings)).toEqual([]);
  }
  await settings.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await settings.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Forget everything');

  await button('Forget everything').click();
  await dialog.getByRole('button', { name: 'Forget everything' }).click();
  await settings.page.getByText('Everything is forgotten.').waitFor();
  await settings.page.getByRole('switch', { name: 'Single-letter keys', checked: true }).waitFor();
  await reader.page.bringToFront();
  await reader.waitForRow(second, { state: 'unread', bookmarked: false });
  expect(await countRead(stage.browser)).toBe(0);
});
