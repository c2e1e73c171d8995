import { afterEach, beforeAll, expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import { axeViolations } from '../../support/axe.ts';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { letTimePass } from '../../support/database.ts';
import { useChromium } from '../../support/e2e.ts';
import { pagedPage } from '../../support/layouts/pieces.ts';
import { plainPost, plainThread } from '../../support/layouts/plain-thread.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { readerStates } from '../../support/reader-states.ts';

/* Nothing that axe finds wrong, and nothing that scrolls the page sideways, in whatever state the tree is. */

const stage = useChromium();
const [whole] = samples;
/** Enough of the thread for every state: axe takes its time for each row, and looks at the whole of it elsewhere (`looks.e2e.ts`). */
const sample = { ...whole, comments: whole.comments.slice(0, 30), firstVisitUpTo: '2026-06-01T19:00' };
let reader: ReaderPage;

beforeAll(async () => {
  const first = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'first'));
  await first.page.close();
  await letTimePass(stage.browser, 24 * 60);
});

afterEach(async () => {
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});

test.each([
  // Colours do not depend on the width, nor sizes on the colours.
  ['light', 1200],
  ['dark', 390],
] as const)('every state on a %s page, %i px wide', async (look, width) => {
  reader = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'second', { dark: look === 'dark' }));
  await reader.page.setViewport(width, 800);
  const found: Record<string, string[]> = {};
  for (const { name, enter, leave } of readerStates({ row: 'Mon 18:41', guess: 'Mon 17:52', author: 'Bernard' })) {
    await enter(reader);
    const violations = await axeViolations(reader.page as ChromiumPage, 'understory-reader');
    const overflow = await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) violations.push(`${overflow} px too wide`);
    if (violations.length > 0) found[name] = violations;
    await leave?.(reader);
  }
  expect(found).toEqual({});
});

test('a run of "Open all"', async () => {
  const post = plainPost('pieces-axe.example', 'In pieces');
  const all = plainThread(18);
  stage.web.publish(post.url, pagedPage(post, all, 3, 1));
  for (const number of [1, 2]) {
    const delayMs = number === 2 ? 3_000 : 0;
    stage.web.publish(`${post.url}comment-page-${number}/`, { body: pagedPage(post, all, 3, number), delayMs });
  }
  reader = await ReaderPage.open(stage.browser, post.url);
  expect(await axeViolations(reader.page as ChromiumPage, 'understory-reader')).toEqual([]);
  await reader.click({ button: /^Open all/ });
  await reader.waitForWords('Stop');
  expect(await axeViolations(reader.page as ChromiumPage, 'understory-reader')).toEqual([]);
  await reader.waitForWords('That’s all of them');
  expect(await axeViolations(reader.page as ChromiumPage, 'understory-reader')).toEqual([]);
});
