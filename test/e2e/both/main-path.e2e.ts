import { expect, test } from 'vitest';
import { publishSample } from '../../commands/start/samples.ts';
import { poll } from '../../support/browser/poll.ts';
import { countRead, letTimePass } from '../../support/database.ts';
import { useBrowser } from '../../support/e2e.ts';
import { commentsUpTo, loadSample } from '../../support/layouts/sample.ts';
import { ReaderPage, type Row } from '../../support/reader-page.ts';
import { momentIn, momentOf } from '../../support/sample-rows.ts';

/* One reader's way through three visits. Each step stands on the one before it: the first that fails is what is broken. */

const stage = useBrowser();
const sample = loadSample('thread');
const before = commentsUpTo(sample.comments, { upTo: sample.firstVisitUpTo });
const late = sample.comments.filter((comment) => !before.includes(comment)).map(momentOf);

/** What the blog removed keeps its place, and is no comment any more. */
const countOf = (comments: typeof before) => comments.filter(({ kind }) => kind !== 'removed').length;

/** Has replies, and stands where reading does not begin. */
const branch = 'Mon 18:41';
const kept = 'Mon 17:11';
const note = 'Ask for the numbers on Thursday';

let reader: ReaderPage;
let readBefore: string[];

test('the comments become a tree, each of them once; on a first visit nothing is new', async () => {
  reader = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'first'));
  const rows = await reader.rows();
  expect(rows.map(({ name }) => momentIn(name)).sort()).toEqual(before.map(momentOf).sort());
  expect(Math.max(...rows.map(({ level }) => level))).toBeGreaterThan(1);
  expect(momentsIn(rows, 'new')).toEqual([]);
  expect(await reader.words()).toContain(`${countOf(before)} comments`);
  expect(await reader.words()).not.toContain(' new');
});

test('folding hides the replies and says how many', async () => {
  await reader.click({ row: branch, button: /^Fold .*2 replies/ });
  await reader.waitForRow(branch, { folded: true });
  expect((await reader.row('Mon 18:44')).shown).toBe(false);
  expect((await reader.row('Mon 18:47')).shown).toBe(false);
});

test('what has been in view is read, what is folded or below is not', async () => {
  await reader.scrollTo('Mon 17:11');
  await reader.waitForRow('Mon 17:11', { state: 'read' });
  for (let i = 0; i < 14; i++) await reader.press('j');
  const rows = await reader.waitForRows((all) => all.filter(({ state }) => state === 'read').length > 10);
  expect(momentsIn(rows, 'unread')).toEqual(expect.arrayContaining(['Mon 18:44', 'Mon 18:47', 'Tue 13:50']));
});

test('a reload changes nothing: read, folded, and still the first visit', async () => {
  readBefore = momentsIn(await reader.rows(), 'read');
  await reader.page.reload();
  await reader.complete();
  await reader.waitForRow(branch, { folded: true });
  const rows = await reader.waitForRows((all) => all.some(({ state }) => state === 'read'));
  expect(momentsIn(rows, 'read')).toEqual(expect.arrayContaining(readBefore));
  expect(momentsIn(rows, 'new')).toEqual([]);
});

test('a bookmark with a note shows in the popup', async () => {
  await reader.focusRow(kept);
  await reader.press('b');
  await reader.waitForRow(kept, { bookmarked: true });
  await reader.writeNote(kept, note);
  await reader.waitForWords(note);
  await expectBookmark();
});

test('the background is killed before and after a mark is sent: it is kept all the same', async () => {
  const before = await countRead(stage.browser);
  await stage.browser.killBackground();
  await reader.page.bringToFront();
  await reader.focusRow('Tue 12:20');
  await reader.press('j');
  await reader.waitForRow('Tue 12:20', { state: 'read' });
  await stage.browser.killBackground();
  await poll(async () => (await countRead(stage.browser)) > before, 'the mark to be in the database');
  await reader.page.reload();
  await reader.complete();
  await reader.waitForRow('Tue 12:20', { state: 'read' });
  await reader.waitForRow(kept, { bookmarked: true });
  await expectBookmark();
});

test('a day later, exactly what was written since is new', async () => {
  readBefore = momentsIn(await reader.rows(), 'read');
  await reader.page.close();
  await letTimePass(stage.browser, 24 * 60);
  reader = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'second'));
  const rows = await reader.waitForRows((all) => all.some(({ state }) => state === 'new'));
  expect(momentsIn(rows, 'new').sort()).toEqual([...late].sort());
  expect(momentsIn(rows, 'read')).toEqual(expect.arrayContaining(readBefore));
  expect(await reader.words()).toMatch(new RegExp(`${countOf(sample.comments)} comments.*${late.length} new since`));
});

test('new stays new through a reload and a second tab, until it is read', async () => {
  await reader.page.reload();
  await reader.complete();
  const again = await reader.waitForRows((all) => all.some(({ state }) => state === 'new'));
  expect(momentsIn(again, 'new').sort()).toEqual([...late].sort());
  const second = await ReaderPage.open(stage.browser, sample.post.url);
  const there = await second.waitForRows((all) => all.some(({ state }) => state === 'new'));
  expect(momentsIn(there, 'new').sort()).toEqual([...late].sort());
  await second.page.close();
});

test('"n" goes to the next unread comment and opens the way to it', async () => {
  await reader.page.bringToFront();
  await reader.focusRow(branch);
  await reader.press('n');
  await reader.page.waitFor(() => document.querySelector('understory-reader')?.shadowRoot?.activeElement !== null);
  expect(momentIn((await reader.focusedRow()) ?? '')).toBe('Mon 18:44');
  expect((await reader.row('Mon 18:44')).shown).toBe(true);
});

test('the browser has recorded no error of the extension, and the page’s console is empty', async () => {
  expect(await stage.browser.extensionErrors()).toEqual([]);
  expect(reader.page.console).toEqual([]);
});

test('the browser is closed and opened again: read marks, folds and the bookmark are still there', async () => {
  await reader.click({ row: branch, button: /^Fold/ });
  await reader.waitForRow(branch, { folded: true });
  readBefore = momentsIn(await reader.rows(), 'read');
  await reader.page.reload(); // Sends whatever has not been sent.
  await reader.complete();
  const newBefore = momentsIn(await reader.rows(), 'new');
  await stage.browser.restart();
  reader = await ReaderPage.open(stage.browser, sample.post.url);
  await reader.waitForRow(branch, { folded: true });
  const rows = await reader.waitForRows((all) => all.some(({ state }) => state === 'read'));
  expect(momentsIn(rows, 'read')).toEqual(expect.arrayContaining(readBefore));
  // Still the same visit.
  expect(momentsIn(rows, 'new')).toEqual(newBefore);
  expect(await reader.row(kept)).toMatchObject({ bookmarked: true });
  await expectBookmark();
});

function momentsIn(rows: Row[], state: Row['state']): string[] {
  return rows.filter((row) => row.state === state).map(({ name }) => momentIn(name));
}

async function expectBookmark(): Promise<void> {
  const popup = await stage.browser.openOwn('popup.html');
  await popup.waitFor(selectTab, 'Bookmarks');
  await popup.waitFor((words) => (document.body.textContent ?? '').includes(words), note);
  await popup.waitFor((words) => (document.body.textContent ?? '').includes(words), 'I counted for a fortnight');
  await popup.close();
}

/** Runs in the page. */
function selectTab(name: string): boolean {
  const tab = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find((one) => one.textContent?.includes(name));
  tab?.click();
  return tab !== undefined;
}
