import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import type { TestPage } from '../../support/browser/test-browser.ts';
import { useBrowser } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { tabIdOf } from '../../support/tabs.ts';

/* Sites that are threads themselves: asked once, and laid out as no blog is. */

const stage = useBrowser();
const open: TestPage[] = [];

afterEach(async () => {
  for (const page of open.splice(0)) {
    expect(page.console).toEqual([]);
    await page.close();
  }
  expect(await stage.browser.extensionErrors()).toEqual([]);
});

/** Puts a fixture of ours at an address of its own host. */
function publish(fixture: string, url: string): string {
  const html = readFileSync(new URL(`../../pages/${fixture}.html`, import.meta.url), 'utf8');
  // Nobody serves the pictures.
  stage.web.publish(url, html.replace(/ src="[^"]*"/g, ''));
  return url;
}

async function visit(url: string): Promise<ReaderPage> {
  const page = await stage.browser.open(url);
  open.push(page);
  return new ReaderPage(page);
}

/** Opens the popup at the page's tab, waits for what it says, and presses a button of it. */
async function answer(url: string, says: string, name: string): Promise<void> {
  const popup = await stage.browser.openOwn(`popup.html?tab=${await tabIdOf(stage.browser, url)}`);
  await popup.waitFor((words) => (document.body.textContent ?? '').includes(words), says);
  await popup.waitFor((wanted) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === wanted);
    button?.click();
    return button !== undefined;
  }, name);
  // Closed before it has said so, it would be closed while it speaks.
  await popup.waitFor((words) => !(document.body.textContent ?? '').includes(words), says);
  await popup.close();
}

const trees = (page: TestPage) => page.evaluate(() => document.querySelectorAll('understory-reader').length);

test('nothing is rebuilt before a yes; after it the site’s threads are, and nothing else of it', async () => {
  const host = 'news.harbours.example';
  const story = publish('hackernews/story', `https://${host}/item?id=40001`);
  const other = publish('hackernews/paged-without-epochs', `https://${host}/item?id=40001&p=2`);
  const front = publish('hackernews/none-front', `https://${host}/`);
  const user = publish('hackernews/none-user', `https://${host}/threads?id=gullwatch`);

  const thread = await visit(story);
  const quiet = await Promise.all([front, user].map(visit));
  await answer(story, `Threads on ${host}: show them as a tree?`, 'Yes, on this site');
  await thread.page.bringToFront();
  await thread.complete();
  expect((await thread.rows()).map(({ level }) => level)).toEqual([1, 2, 3, 2, 3, 1, 1]);

  await thread.page.reload();
  await thread.complete();
  expect(await trees((await visit(front)).page)).toBe(0);
  // A page that was opened later has its tree: the others have had their chance.
  await (await visit(other)).complete();
  for (const { page } of quiet) expect(await trees(page)).toBe(0);
});

test('"Only this page" is no yes to the site', async () => {
  const story = publish('hackernews/story', 'https://once.harbours.example/item?id=40001');
  const next = publish('hackernews/one-comment', 'https://once.harbours.example/item?id=40010');
  const thread = await visit(story);
  await answer(story, 'Threads on once.harbours.example', 'Only this page');
  await thread.page.bringToFront();
  await thread.complete();
  const second = await visit(next);
  await answer(next, 'Threads on once.harbours.example', 'Only this page');
  await second.page.bringToFront();
  await second.complete();
});

test.each([
  ['rows of a table', 'hackernews/story', 'https://a.harbours.example/item?id=40001'],
  ['rows with a link to more', 'hackernews/paged-without-epochs', 'https://b.harbours.example/item?id=40001&p=2'],
  ['boxes in boxes', 'reddit/old', 'https://c.harbours.example/r/harbours/comments/1abcde/clock/'],
  ['elements of its own', 'reddit/new', 'https://d.harbours.example/r/harbours/comments/1abcde/clock/'],
])('%s: the tree is as wide as what it stands in for, and stands where it began', async (_name, fixture, url) => {
  publish(fixture, url);
  const reader = await visit(url);
  const before = await reader.page.waitFor(() => {
    const first = document.querySelector('.comtr, .commentarea .comment, shreddit-comment');
    const { top, left, width } = first?.getBoundingClientRect() ?? { top: 0, left: 0, width: 0 };
    return width > 0 ? { top, left, width } : null;
  });
  await answer(url, 'Threads on', 'Yes, on this site');
  await reader.page.bringToFront();
  await reader.complete();
  const after = await reader.page.evaluate(() => {
    const host = document.querySelector('understory-reader');
    const { top = 0, left = 0, width = 0 } = host?.getBoundingClientRect() ?? {};
    const { x = -1 } = host?.shadowRoot?.querySelector('article')?.getBoundingClientRect() ?? {};
    return { top, left, width, x, isInTable: host?.parentElement?.closest('tr, td, div, main') === null };
  });
  expect(after.isInTable).toBe(false);
  expect(Math.abs(after.left - before.left)).toBeLessThan(30);
  expect(after.width).toBeGreaterThan(before.width - 40);
  expect(Math.abs(after.top - before.top)).toBeLessThan(60);
});
