import { expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import { axeViolations } from '../../support/axe.ts';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { useChromium } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { tabIdOf } from '../../support/tabs.ts';

/* Popup, library and first-run page: with nothing in them, and then with something. */

const stage = useChromium();
const [sample] = samples;

/** `press`: what is pressed before one looks, by name. */
interface OwnPage {
  path: string;
  press?: { role: 'tab' | 'button'; name: RegExp };
}

const pages: OwnPage[] = [
  { path: 'popup.html', press: { role: 'tab', name: /^This page/ } },
  { path: 'popup.html', press: { role: 'tab', name: /^Following/ } },
  { path: 'popup.html', press: { role: 'tab', name: /^Bookmarks/ } },
  { path: 'library.html' },
  { path: 'library.html#bookmarks' },
  { path: 'library.html#data' },
  { path: 'library.html#settings' },
  { path: 'welcome.html' },
];
const filled: OwnPage[] = [
  { path: 'popup.html?tab=TAB', press: { role: 'button', name: /^Review/ } },
  { path: 'library.html#bookmarks', press: { role: 'button', name: /note/i } },
  { path: 'library.html#bookmarks', press: { role: 'button', name: /^Remove/ } },
];

async function expectClean({ path, press }: OwnPage): Promise<void> {
  const page = (await stage.browser.openOwn(path)) as ChromiumPage;
  if (press) await page.page.getByRole(press.role, { name: press.name }).first().click();
  else await page.page.getByRole('heading').first().waitFor();
  const found: Record<string, string[]> = {};
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.page.emulateMedia({ colorScheme });
    for (const width of [1200, 390]) {
      await page.setViewport(width, 800);
      const violations = await axeViolations(page);
      if (violations.length > 0) found[`${colorScheme} ${width}`] = violations;
    }
  }
  expect(found).toEqual({});
  expect(page.console).toEqual([]);
  await page.close();
}

test.each(pages)('$path $press.name, empty: axe finds nothing, in light and dark, wide and narrow', expectClean);

test('a thread has been visited and a comment bookmarked', async () => {
  const reader = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'second'));
  await reader.focusRow((await reader.names())[1] as string);
  await reader.press('b');
  await reader.waitForRows((rows) => rows.some(({ bookmarked }) => bookmarked));
  await reader.writeNote((await reader.names())[1] as string, 'Kept for Thursday');
});

test.each([...pages, ...filled])('$path $press.name, filled: axe finds nothing', async (page) => {
  const tab = page.path.includes('TAB') ? await tabIdOf(stage.browser, sample.post.url) : 0;
  await expectClean({ ...page, path: page.path.replace('TAB', String(tab)) });
});
