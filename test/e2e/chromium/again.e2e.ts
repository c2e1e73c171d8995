import { expect, test } from 'vitest';
import { crookedNodes } from '../../support/crooked-nodes.ts';
import { letTimePass } from '../../support/database.ts';
import { useChromium } from '../../support/e2e.ts';
import { plainComment, plainPost } from '../../support/layouts/plain-thread.ts';
import type { SampleComment } from '../../support/layouts/sample.ts';
import { wordpressPage } from '../../support/layouts/wordpress.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* A thread on the evening after: most of it read, one comment edited, one taken away, one new. */

const stage = useChromium();
const post = plainPost('again.example', 'A post to come back to');
const replies = Array.from({ length: 15 }, (_, at) => plainComment(at + 2, 1));
const edited = plainComment(17);
const removed = plainComment(18);
const first = [plainComment(1), ...replies, edited, removed, plainComment(19), plainComment(20)];

let reader: ReaderPage;

function publish(comments: readonly SampleComment[]): void {
  stage.web.publish(post.url, wordpressPage(post, comments));
}

/** Where the row, or the line that stands in its place, begins on the screen. */
function topOf(words: string): Promise<number> {
  return reader.page.evaluate((wanted) => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    const lines = [...(root?.querySelectorAll('.runrow, article:not([hidden])') ?? [])];
    return lines.find((line) => line.textContent?.includes(wanted))?.getBoundingClientRect().top ?? Number.NaN;
  }, words);
}

/** Runs in the page. */
function isRunCut(): boolean {
  const said = document.querySelector('understory-reader')?.shadowRoot?.querySelector('.runrow .first');
  return !said || said.scrollWidth > said.clientWidth;
}

test('fifteen replies that were read are one line, and show where they stand when it is pressed', async () => {
  publish(first);
  reader = await ReaderPage.open(stage.browser, post.url);
  for (const { author, time } of [edited, removed]) {
    const name = `${author} Mon ${time.slice(11)}`;
    await reader.focusRow(name);
    await reader.press('b');
    await reader.waitForRow(name, { bookmarked: true });
    await reader.press('Escape');
  }
  await reader.click({ button: /^Mark all as read/ });
  await reader.waitForRows((rows) => rows.every(({ state }) => state === 'read'));
  await reader.page.reload(); // Sends whatever has not been sent.
  await reader.complete();
  expect(await reader.words()).not.toContain('read replies');
  await reader.page.close();

  await letTimePass(stage.browser, 24 * 60);
  const now = { ...edited, body: edited.body.replace('a few words', 'several words') };
  publish([...first.map((one) => (one === edited ? now : one)).filter((one) => one !== removed), plainComment(21, 1)]);
  reader = await ReaderPage.open(stage.browser, post.url);
  await reader.waitForWords('15 read replies');
  expect((await reader.row('Mon 10:03')).shown).toBe(false);
  expect(await reader.words()).toContain('20 comments');

  for (const width of [390, 1200]) {
    await reader.page.setViewport(width, 800);
    expect(await crookedNodes(reader.page)).toEqual([]);
    expect(await reader.page.evaluate(isRunCut)).toBe(false);
  }
  await reader.scrollTo('Mon 10:17');
  const before = await topOf('15 read replies');
  // The fourteen others take no room between the line and what comes after it.
  expect((await topOf('Comment 21 by')) - before).toBeLessThan(60);
  await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    root?.querySelector<HTMLElement>('.runrow button')?.click();
  });
  await reader.waitForRow('Mon 10:03', { shown: true });
  expect(Math.abs((await topOf('Comment 2 by')) - before)).toBeLessThanOrEqual(2);
  await expect.poll(() => reader.focusedRow()).toContain('Mon 10:02');
});

test('the edited one shows what was changed; the removed one stands in its place as it was kept', async () => {
  await reader.click({ row: 'Mon 10:17', button: /^show change/ });
  await reader.waitForWords('with a fewseveral words');
  await reader.click({ row: 'Mon 10:17', button: /^hide change/ });
  const rows = await reader.rows();
  const copy = rows.find(({ text }) => text.includes('Removed from the blog. This is your copy.'));
  expect(copy?.text).toContain('Comment 18 by');
  expect(rows[rows.indexOf(copy as never) - 1]?.name).toContain('Mon 10:17');
});

test('the browser’s own search, and a link to where the address points already, go into the line', async () => {
  // In the same visit, and yet a line: nothing of it was read in it.
  await reader.page.close();
  reader = await ReaderPage.open(stage.browser, post.url);
  await reader.waitForWords('15 read replies');
  await reader.page.goTo(`${post.url}#:~:text=${encodeURIComponent('Comment 9 by')}`);
  await reader.waitForRow('Mon 10:09', { shown: true });

  await reader.page.goTo(`${post.url}#comment-${edited.id}`);
  await reader.complete();
  await reader.page.waitFor((name) => {
    const active = document.querySelector('understory-reader')?.shadowRoot?.activeElement;
    return active?.textContent?.includes(name) ?? false;
  }, 'Mon 10:17');
  await reader.focusRow('Mon 10:01');
  await reader.page.evaluate((fragment) => {
    const link = document.createElement('a');
    link.href = fragment;
    document.body.prepend(link);
    link.click();
  }, `#comment-${edited.id}`);
  await reader.page.waitFor((name) => {
    const active = document.querySelector('understory-reader')?.shadowRoot?.activeElement;
    return active?.textContent?.includes(name) ?? false;
  }, 'Mon 10:17');
  expect(reader.page.console).toEqual([]);
  expect(await stage.browser.extensionErrors()).toEqual([]);
});
