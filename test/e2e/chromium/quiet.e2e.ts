import { expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import { useChromium } from '../../support/e2e.ts';
import { type HostilePage, hostilePages } from '../../support/layouts/hostile.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* Pages without comments, however much they speak of them. */

const stage = useChromium();
const quiet = Object.entries<() => HostilePage>(hostilePages)
  .map(([name, make]) => ({ name, ...make() }))
  .filter(({ comments }) => comments === 0);

test('there are such pages', () => {
  expect(quiet.length).toBeGreaterThan(2);
});

test.each(quiet)('$name: nothing of ours, and not a word in the console', async ({ url, html }) => {
  stage.web.publish(url, html);
  const page = await stage.browser.open(url);
  await page.waitFor(() => document.readyState === 'complete');
  // A page that was opened later has its tree: this one has had its chance.
  const later = await ReaderPage.open(stage.browser, publishSample(stage.web, samples[1], 'second'));
  expect(await page.evaluate(() => document.querySelectorAll('understory-reader').length)).toBe(0);
  expect(page.console).toEqual([]);
  await later.page.close();
  await page.close();
});
