import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import { useChromium } from '../../support/e2e.ts';
import { pagedPage } from '../../support/layouts/pieces.ts';
import { plainPost, plainThread } from '../../support/layouts/plain-thread.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* Whoever uses the keyboard is never thrown back to the top of the page. */

const stage = useChromium();
const row = 'Mon 18:41';
const reply = 'Mon 18:44';
let reader: ReaderPage;

beforeEach(async () => {
  reader = await ReaderPage.open(stage.browser, publishSample(stage.web, samples[0], 'second'));
});

afterEach(async () => {
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});

/** Waits until something of ours that can be seen has the focus, and says what, once it has it for good. */
async function focused(): Promise<string> {
  return await reader.page.waitFor(async () => {
    for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const active = document.querySelector('understory-reader')?.shadowRoot?.activeElement;
    if (!active?.checkVisibility()) return null;
    const name = active.localName === 'article' ? active.querySelector('h3')?.textContent : null;
    return (name ?? active.getAttribute('aria-label') ?? active.textContent ?? '').trim() || active.localName;
  });
}

/** Presses a button by its key, as somebody without a mouse does. */
async function enter(name: RegExp): Promise<void> {
  await reader.page.waitFor((pattern) => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    const found = [...(root?.querySelectorAll<HTMLElement>('button') ?? [])].find(
      (one) =>
        new RegExp(pattern).test(one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '') &&
        one.checkVisibility(),
    );
    found?.focus();
    return found !== undefined;
  }, name.source);
  await reader.press('Enter');
}

test('folded with a reply in focus: what it is folded into has it', async () => {
  await reader.focusRow(reply);
  await reader.press('1');
  await expect.poll(focused).toContain('Mon 18:30');
  await reader.press('0');
  await expect.poll(focused).toContain('Mon 18:30');
});

test('filtered, sorted, and sorted back', async () => {
  await reader.focusRow(reply);
  await enter(/^Bookmarked/);
  await expect.poll(focused).toMatch(/^Bookmarked/);
  await enter(/^All$/);
  await expect.poll(focused).toBe('All');
  await enter(/^Oldest first/);
  await expect.poll(focused).toMatch(/^Oldest first/);
  await reader.press('ArrowDown', 'Enter');
  await expect.poll(focused).toMatch(/^Newest first/);
});

test('marks and bookmarks stay in the row', async () => {
  await reader.focusRow(row);
  await reader.press('m');
  await expect.poll(focused).toContain(row);
  await reader.press('b');
  await expect.poll(focused).toBe('textarea');
  await reader.press('Escape');
  await expect.poll(focused).toContain(row);
  await enter(/^Add a note/);
  await expect.poll(focused).toBe('textarea');
  await enter(/^Remove bookmark$/);
  await expect.poll(focused).toContain(row);
  await enter(/^Undo$/);
  await expect.poll(focused).toContain(row);
  await reader.press('b');
  await expect.poll(focused).toContain(row);
});

test('lists and panels give it back', async () => {
  await reader.focusRow(row);
  await reader.press('/');
  await reader.press('Escape');
  await expect.poll(focused).toContain(row);
  await enter(/^Search comments$/);
  await expect.poll(focused).toMatch(/^(Search comments|input)$/);
  await reader.press('Escape');
  await expect.poll(focused).toBe('Search comments');
  await reader.focusRow(row);
  await reader.press('?');
  await reader.press('Escape');
  await expect.poll(focused).toContain(row);
  await enter(/^Something in the wrong place/);
  await reader.press('Escape');
  await expect.poll(focused).toMatch(/^Something in the wrong place/);
  await enter(/^Fold to depth/);
  await reader.press('Escape');
  await expect.poll(focused).toBe('Fold to depth');
  await enter(/^Mark all as read$/);
  await expect.poll(focused).toBe('Keys and signs');
  await enter(/^Undo$/);
  await expect.poll(focused).toBe('Keys and signs');
});

test('why it is here, and that it is not', async () => {
  await enter(/^answers 17:31 and 17:26$/);
  await expect.poll(focused).toMatch(/^Why is it here/);
  await reader.press('Escape');
  await expect.poll(focused).toMatch(/^answers 17:31/);
  await reader.focusRow('Mon 17:52');
  await reader.press('x');
  await expect.poll(focused).toContain('Mon 17:52');
  await enter(/^Undo$/);
  await expect.poll(focused).toContain('Mon 17:52');
});

test('the blog’s own comments, and the tree again', async () => {
  await reader.focusRow(row);
  await reader.press('g');
  await expect.poll(focused).toBe('Back to the tree');
  await reader.press('Enter');
  await reader.waitForWords('Keys and signs');
  await expect.poll(focused).not.toBe('Back to the tree');
});

test('the page draws its section again', async () => {
  await reader.focusRow(row);
  await reader.page.evaluate(() => {
    const section = document.querySelector('#comments');
    section?.replaceWith(section.cloneNode(true));
  });
  await reader.page.waitFor(() => document.querySelectorAll('understory-reader[complete]').length === 1);
  await expect.poll(focused).toContain(row);
});

test('"Open all", when there is no more', async () => {
  const post = plainPost('pieces-focus.example', 'In pieces');
  const all = plainThread(18);
  for (const number of [1, 2])
    stage.web.publish(`${post.url}comment-page-${number}/`, { body: pagedPage(post, all, 3, number), delayMs: 300 });
  stage.web.publish(post.url, pagedPage(post, all, 3, 1));
  await reader.page.goTo(post.url);
  await reader.complete();
  await enter(/^Open all$/);
  await expect.poll(focused).toBe('Stop');
  await reader.waitForWords('That’s all of them');
  await expect.poll(focused).toBe('Follow');
});
