import { expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import type { TestPage } from '../../support/browser/test-browser.ts';
import { useBrowser } from '../../support/e2e.ts';
import { unknownPage } from '../../support/layouts/unknown.ts';
import { PointerPage } from '../../support/pointer-page.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { tabIdOf } from '../../support/tabs.ts';

/* When we are wrong: the reader says so, and it holds for the site until it is taken back. Each step stands on the one before. */

const stage = useBrowser();
const [ferry, allotment] = samples;

let reader: ReaderPage;

test('these are not comments: the tree goes, with a way back', async () => {
  reader = await ReaderPage.open(stage.browser, publishSample(stage.web, ferry, 'second'));
  await saysNotComments();
  const pointer = new PointerPage(reader.page);
  await pointer.waitForSaid('Not comments: left as the blog has it.');
  await pointer.click('Undo');
  await reader.complete();
});

test('without it, a reload changes nothing', async () => {
  await saysNotComments();
  await reader.page.reload();
  await otherTreeStands();
  expect(await treesOn(reader.page)).toBe(0);
});

test('taken back in the popup, it is back in the open page', async () => {
  const popup = await openPopup(ferry.post.url);
  await popup.waitFor(pressButton, '^Take back: You said: not comments');
  await reader.complete();
  await popup.close();
  expect(await stage.browser.extensionErrors()).toEqual([]);
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});

const first = 'https://lock-log.example/week/';
const second = 'https://lock-log.example/march/';

test('on a page that nothing is found on, the popup lets one point', async () => {
  stage.web.publish(first, unknownPage('A week', ['It was quieter.', 'The ducks minded.', 'The ducks always do.']));
  stage.web.publish(second, unknownPage('March', ['Not again, surely.', 'Again.', 'And in April too.', 'Who says?']));
  const page = await stage.browser.open(first);
  await otherTreeStands();
  expect(await treesOn(page)).toBe(0);
  const popup = await openPopup(first);
  await popup.waitFor(pressButton, '^Point to the comments$');
  reader = new ReaderPage(page);
  const pointer = new PointerPage(page);
  await pointer.waitForSaid('List of 3 similar blocks. 3 comments.');
  await popup.close();
  await page.bringToFront();
  await pointer.hover('.satz:nth-child(2) p');
  await pointer.waitForSaid('One block. No comments in it.');
  await page.press('Enter');
  await pointer.waitForSaid('Nothing in here repeats as comments do.');
  await page.press('ArrowUp');
  await page.press('ArrowUp');
  await pointer.waitForSaid('List of 3 similar blocks. 3 comments.');
  await page.press('Enter');
  await reader.complete();
  await pointer.waitForSaid('Comments on this blog are read here from now on.');
  const texts = (await reader.rows()).map(({ text }) => text);
  expect(texts).toEqual([expect.stringContaining('It was quieter.'), expect.any(String), expect.any(String)]);
});

test('what was pointed to holds after a reload, and on another post of the site', async () => {
  await reader.page.reload();
  await reader.complete();
  await reader.page.goTo(second);
  await reader.complete();
  expect(await reader.rows()).toHaveLength(4);
});

test('a press while pointing chooses, and does not reach the page', async () => {
  await reader.click({ button: /^Something in the wrong place/ });
  await reader.click({ button: /^Point to the comments/ });
  const pointer = new PointerPage(reader.page);
  await pointer.waitForSaid('List of 4 similar blocks. 4 comments.');
  expect(await treesOn(reader.page)).toBe(0);
  const { x, y } = await pointer.hover('main h1');
  await pointer.waitForSaid('One block');
  const before = await presses();
  await reader.page.clickAt(x, y);
  await pointer.waitForSaid('Nothing in here repeats as comments do.');
  expect(await presses()).toBe(before);
  await reader.page.press('Escape');
  await pointer.waitForGone();
  await reader.complete();
  await reader.page.clickAt(x, y);
  expect(await presses()).toBeGreaterThan(before);
});

test('taken back, the page is left alone again; nothing was said in its console', async () => {
  const popup = await openPopup(second);
  await popup.waitFor(pressButton, '^Take back: You pointed to the comments');
  await reader.page.waitFor(() => document.querySelector('understory-reader') === null);
  await popup.close();
  expect(await stage.browser.extensionErrors()).toEqual([]);
  expect(reader.page.console).toEqual([]);
});

async function saysNotComments(): Promise<void> {
  await reader.click({ button: /^Something in the wrong place/ });
  await reader.click({ button: /^These are not comments/ });
  await reader.page.waitFor(() => document.querySelector('understory-reader') === null);
}

/** How many the page has heard of, of any kind. */
async function presses(): Promise<number> {
  return await reader.page.evaluate(() => (globalThis as unknown as { presses: number }).presses);
}

/** A page that was opened later has its tree: those before it have had their chance. */
async function otherTreeStands(): Promise<void> {
  const later = await ReaderPage.open(stage.browser, publishSample(stage.web, allotment, 'second'));
  await later.page.close();
}

async function treesOn(page: TestPage): Promise<number> {
  return await page.evaluate(() => document.querySelectorAll('understory-reader').length);
}

async function openPopup(url: string): Promise<TestPage> {
  return await stage.browser.openOwn(`popup.html?tab=${await tabIdOf(stage.browser, url)}`);
}

/** Runs in the page. */
function pressButton(pattern: string): boolean {
  const name = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
  const button = [...document.querySelectorAll('button')].find((one) => new RegExp(pattern).test(name(one)));
  button?.click();
  return button !== undefined;
}
