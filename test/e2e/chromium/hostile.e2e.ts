import { expect, test } from 'vitest';
import { useChromium } from '../../support/e2e.ts';
import { type HostilePage, hostilePages } from '../../support/layouts/hostile.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* Pages that go wrong. On every one of them the page keeps working and nothing is said in its console. */

const stage = useChromium();

async function open({ url, html, headers }: HostilePage): Promise<ReaderPage> {
  stage.web.publish(url, { body: html, ...(headers && { headers }) });
  return await ReaderPage.open(stage.browser, url);
}

async function leave({ page }: ReaderPage): Promise<void> {
  expect(await page.evaluate(() => 1 + 1)).toBe(2);
  expect(page.console).toEqual([]);
  await page.close();
}

test('the section disappears while one reads: the tree stays readable, folds and marks', async () => {
  const hostile = hostilePages.vanishing();
  const reader = await open(hostile);
  const before = await reader.rows();
  await reader.page.evaluate(() => document.getElementById('vanish')?.click());
  await reader.page.waitFor(() => document.getElementById('comments') === null);
  await reader.focusRow(before[0]?.name as string);
  await reader.press('j', 'j');
  const rows = await reader.waitForRows((all) => all[1]?.state === 'read');
  expect(rows.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  expect(rows.every(({ shown }) => shown)).toBe(true);
  await leave(reader);
});

test('the section moves and gains a comment: the tree follows, and nothing is shown twice', async () => {
  const reader = await open(hostilePages.moving());
  await reader.page.evaluate(() => document.getElementById('move')?.click());
  const rows = await reader.waitForRows((all) => all.length === 13);
  expect(new Set(rows.map(({ text }) => text)).size).toBe(13);
  await reader.page.waitFor(
    () => [...document.querySelectorAll('.comment-list li')].filter((item) => item.checkVisibility()).length === 0,
  );
  await leave(reader);
});

test('a comment of 2 MB is there whole, and the rest works', async () => {
  const hostile = hostilePages.hugeComment();
  const reader = await open(hostile);
  const rows = await reader.rows();
  expect(rows).toHaveLength(hostile.comments);
  const longest = rows.reduce((most, { text }) => (text.length > most.length ? text : most), '');
  // Whole, to its last letter.
  expect(longest.length).toBeGreaterThan(1_990_000);
  expect(longest.endsWith('…')).toBe(false);
  await reader.focusRow(rows[0]?.name as string);
  await reader.press('j');
  await reader.waitForRows((all) => all[0]?.state === 'read');
  await leave(reader);
});

test('ids that repeat: every comment has a mark of its own, also after a reload', async () => {
  const hostile = hostilePages.repeatedIds();
  const reader = await open(hostile);
  const rows = await reader.rows();
  expect(rows).toHaveLength(hostile.comments);
  await reader.focusRow(rows[3]?.name as string);
  await reader.press('j', 'j');
  const marked = (await reader.waitForRows((all) => all[4]?.state === 'read')).map(({ state }) => state);
  await reader.page.reload();
  await reader.complete();
  await reader.waitForRows((all) => all[4]?.state === 'read');
  expect(marked.filter((state) => state === 'read').length).toBeLessThan(rows.length);
  await leave(reader);
});

test('a comment that is its own parent, and two that are each other’s: all are shown', async () => {
  const hostile = hostilePages.circles();
  const reader = await open(hostile);
  const rows = await reader.rows();
  expect(rows.length).toBeGreaterThanOrEqual(hostile.comments);
  expect(rows.every(({ shown }) => shown)).toBe(true);
  await leave(reader);
});

test.each(['deepByScript', 'deepByClass'] as const)('3,000 levels (%s): every one is there', async (name) => {
  const hostile = hostilePages[name]();
  const reader = await open(hostile);
  const rows = await reader.waitForRows((all) => all.length === hostile.comments);
  expect(rows[0]?.level).toBe(1);
  await leave(reader);
});

test('a page that redraws its comments ten times a second: rows, focus and folds stay', async () => {
  const hostile = hostilePages.restless();
  const reader = await open(hostile);
  const rows = await reader.rows();
  expect(rows).toHaveLength(hostile.comments);
  await reader.focusRow(rows[5]?.name as string);
  const row = await reader.page.evaluate(() => {
    const active = document.querySelector('understory-reader')?.shadowRoot?.activeElement;
    Object.assign(globalThis, { kept: active });
    return Number(document.documentElement.dataset.redraws);
  });
  await reader.page.waitFor((from) => Number(document.documentElement.dataset.redraws) > from + 10, row);
  const same = await reader.page.evaluate(
    () =>
      document.querySelector('understory-reader')?.shadowRoot?.activeElement ===
      (globalThis as { kept?: unknown }).kept,
  );
  expect(same).toBe(true);
  await leave(reader);
});

test('a style sheet that shouts at every element: rows stand one below the other', async () => {
  const reader = await open(hostilePages.shouting());
  const tops = await reader.page.evaluate(() =>
    [...(document.querySelector('understory-reader')?.shadowRoot?.querySelectorAll('article') ?? [])].map(
      (article) => article.getBoundingClientRect().top,
    ),
  );
  expect(tops.length).toBeGreaterThan(5);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(new Set(tops).size).toBe(tops.length);
  await leave(reader);
});
