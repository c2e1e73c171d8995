import { expect, test } from 'vitest';
import { useChromium } from '../../support/e2e.ts';
import { bloggerRedrawnPage } from '../../support/layouts/blogger-redrawn.ts';
import { loadSample } from '../../support/layouts/sample.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* Comments that the page draws, or fetches, after it was read. */

const stage = useChromium();
const { post, comments } = loadSample('thread');
const roots = comments.filter(({ parent }) => parent === null);

test('a redraw by the blog’s own script changes nothing; "Load more" adds the rest in place', async () => {
  stage.web.publish(post.url, bloggerRedrawnPage(post, comments, { served: 20, redrawAfterMs: 300 }));
  const reader = await ReaderPage.open(stage.browser, post.url);
  const { page } = reader;
  const before = await reader.names();
  expect(before.length).toBeLessThan(comments.length);
  expect(before.length).toBeGreaterThanOrEqual(20);
  await page.waitFor(() => document.querySelector('[id^="bc_0_"]') !== null);
  await reader.focusRow(before[4] as string);
  expect(await reader.names()).toEqual(before);

  await reader.scrollTo(before[4] as string);
  const topOf = () =>
    page.evaluate(
      () =>
        document.querySelector('understory-reader')?.shadowRoot?.activeElement?.getBoundingClientRect().top ??
        Number.NaN,
    );
  const top = await topOf();
  await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLElement>('#comments a, #comments button')];
    links.find((link) => /more/i.test(link.textContent ?? ''))?.click();
  });
  const rows = await reader.waitForRows((all) => all.length === comments.length);
  // What stood stands as it did; what came may stand among it, under what it answers.
  expect(rows.map(({ name }) => name).filter((name) => before.includes(name))).toEqual(before);
  expect(Math.abs((await topOf()) - top)).toBeLessThanOrEqual(2);
  expect(rows.filter(({ level }) => level === 1).length).toBeLessThanOrEqual(roots.length);
  expect(page.console).toEqual([]);
});
