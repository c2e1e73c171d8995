import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import { useChromium } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';

const stage = useChromium();
let reader: ReaderPage;
let names: string[];

beforeEach(async () => {
  reader = await ReaderPage.open(stage.browser, publishSample(stage.web, samples[1], 'second'));
  names = await reader.names();
  await reader.focusRow(names[0] as string);
});

afterEach(async () => {
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});

/** Names change with what is read; who wrote when does not. */
const bare = (name: string | null | undefined) => name?.split(', ')[0];

test('"j" and "k" move the focus', async () => {
  await reader.press('j', 'j');
  expect(bare(await reader.focusedRow())).toBe(bare(names[2]));
  await reader.press('k');
  expect(bare(await reader.focusedRow())).toBe(bare(names[1]));
});

test('"p" goes to the comment that is answered, "[" and "]" along its answers', async () => {
  const rows = await reader.rows();
  const child = rows.findIndex(({ level }) => level === 2);
  const parent = rows.slice(0, child).findLastIndex(({ level }) => level === 1);
  await reader.focusRow(names[child] as string);
  await reader.press('p');
  expect(bare(await reader.focusedRow())).toBe(bare(names[parent]));
  const next = rows.findIndex(({ level }, i) => i > parent && level === 1);
  await reader.press(']');
  expect(bare(await reader.focusedRow())).toBe(bare(names[next]));
  await reader.press('[');
  expect(bare(await reader.focusedRow())).toBe(bare(names[parent]));
});

test('"o" folds and unfolds', async () => {
  const branch = (await reader.rows()).find(({ folded }) => folded === false);
  const name = bare(branch?.name) as string;
  await reader.focusRow(name);
  await reader.press('o');
  await reader.waitForRow(name, { folded: true });
  await reader.press('o');
  await reader.waitForRow(name, { folded: false });
});

test('"b" bookmarks, "u" takes a read mark back', async () => {
  await reader.press('j', 'k');
  await reader.waitForRow(bare(names[0]) as string, { state: 'read' });
  await reader.press('u');
  await reader.waitForRow(bare(names[0]) as string, { state: 'unread' });
  await reader.press('b');
  await reader.waitForRow(bare(names[0]) as string, { bookmarked: true });
});

test('"?" shows the keys, Escape closes them and gives the focus back', async () => {
  await reader.press('?');
  await reader.page.waitFor(
    () =>
      document.querySelector('understory-reader')?.shadowRoot?.querySelector('[role=dialog], dialog[open]') !== null,
  );
  await reader.press('Escape');
  await reader.page.waitFor(
    () =>
      document.querySelector('understory-reader')?.shadowRoot?.querySelector('[role=dialog], dialog[open]') === null,
  );
  expect(bare(await reader.focusedRow())).toBe(bare(names[0]));
});

test('"g" shows the original, and the tree again', async () => {
  const treeIsShown = (shown: boolean) => {
    const row = document.querySelector('understory-reader')?.shadowRoot?.querySelector('article');
    return (row?.checkVisibility() ?? false) === shown;
  };
  await reader.press('g');
  await reader.page.waitFor(treeIsShown, false);
  await reader.press('g');
  await reader.page.waitFor(treeIsShown, true);
});

test('letters typed into the blog’s own form, or with Ctrl, are left alone', async () => {
  await reader.page.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea')?.focus());
  await reader.page.type('jog');
  expect(await reader.page.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value)).toBe('jog');
  await reader.focusRow(names[0] as string);
  await reader.press('Control+j');
  expect(bare(await reader.focusedRow())).toBe(bare(names[0]));
});
