import { expect, test } from 'vitest';
import { publishSample } from '../../commands/start/samples.ts';
import { poll } from '../../support/browser/poll.ts';
import { countDecisions } from '../../support/database.ts';
import { useBrowser } from '../../support/e2e.ts';
import { loadSample } from '../../support/layouts/sample.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { expectedRows, momentIn, momentOf } from '../../support/sample-rows.ts';
import { tabIdOf } from '../../support/tabs.ts';

/* Replies that only the words tell, on the ferry's page. Each step stands on the one before it. */

const stage = useBrowser();
const sample = loadSample('thread');
/** "20.52 but that is your own queue you’re giving away!" The markup has it at the top. */
const from = 'Mon 20:58';

let reader: ReaderPage;

test('no comment is put under one that it does not answer', async () => {
  reader = await ReaderPage.open(stage.browser, publishSample(stage.web, sample, 'second'));
  const path: string[] = [];
  const wrong: string[] = [];
  let placed = 0;
  for (const { name, level } of await reader.rows()) {
    const moment = momentIn(name);
    path.length = level - 1;
    const parent = path.at(-1);
    path.push(moment);
    const comment = sample.comments.find((one) => momentOf(one) === moment);
    const byMarkup = sample.comments.find(({ id }) => id === comment?.parent);
    const byWords = sample.comments.filter(({ id }) => comment?.answers.includes(id)).map(momentOf);
    if (parent === undefined || (byMarkup && momentOf(byMarkup) === parent)) continue;
    placed += 1;
    if (!byWords.includes(parent)) wrong.push(`${moment} under ${parent}`);
  }
  expect(wrong).toEqual([]);
  expect(placed).toBeGreaterThan(20);
});

test('its row says what it answers and why', async () => {
  expect(await reader.row(from)).toMatchObject({ level: 4, name: expect.stringContaining('answers 20:52') });
  await reader.click({ row: from, button: /^answers 20:52$/ });
  await reader.waitForWords('Why is it here?');
  expect(await reader.words()).toContain('One earlier comment was posted at 20:52.');
  await reader.press('Escape');
  await reader.click({ row: from, button: /^20\.52$/ });
  await poll(async () => momentIn((await reader.focusedRow()) ?? '') === 'Mon 20:52', 'the comment it means');
});

test('focused with the keyboard, the words show what they mean, and nothing moves; Escape takes it away', async () => {
  await reader.focusRow(from);
  const before = await reader.page.evaluate(topOfFocused);
  await poll(async () => {
    if (await reader.page.evaluate(isOnCue)) return true;
    await reader.press('Tab');
    return null;
  }, 'the focus to come to the words');
  const peek = await poll(() => reader.page.evaluate(peekInView), 'what they mean to be shown');
  expect(peek).toMatch(/^Mon 20:52 /);
  expect(await reader.page.evaluate(topOfFocused)).toBe(before);
  await reader.press('Escape');
  expect(await reader.page.evaluate(peekInView)).toBeNull();
  expect(await reader.page.evaluate(isOnCue)).toBe(true);
});

test('said to be no reply it goes home; undone it comes back', async () => {
  await reader.click({ row: from, button: /^Not a reply/ });
  await reader.waitForRow(from, { level: 1 });
  expect(momentIn((await reader.focusedRow()) ?? '')).toBe(from);
  await reader.waitForWords('20:58 is back where the blog has it.');
  await reader.click({ button: /^Undo$/ });
  await reader.waitForRow(from, { level: 4 });
});

test('rejected again, with the key, it is at home after a reload and is not guessed again', async () => {
  await reader.focusRow(from);
  await reader.press('x');
  await reader.waitForRow(from, { level: 1 });
  await poll(async () => (await countDecisions(stage.browser)) === 1, 'it to be kept');
  await reader.page.reload();
  await reader.complete();
  const row = await reader.row(from);
  expect(row.level).toBe(1);
  expect(row.name).not.toContain('answer');
  expect((await reader.row('Mon 21:05')).level).toBe(2);
});

test('the popup lists them; what is said there shows in the page', async () => {
  const popup = await openPopup();
  await popup.waitFor(pressButton, 'Review');
  await popup.waitFor(pressButton, 'Looks right: 17:19');
  await reader.waitForRow('Mon 17:19', { level: 2 });
  await popup.waitFor(pressButton, 'Undo: 20:58');
  await reader.waitForRow(from, { level: 4 });
  await popup.close();
});

test('turned off for the blog, all stands as the markup says; turned on again, as before', async () => {
  const before = await standing();
  const popup = await openPopup();
  await popup.waitFor(pressButton, 'Review');
  await popup.waitFor(pressButton, 'Place replies by their wording on this blog');
  await reader.waitForRow(from, { level: 1 });
  expect(await standing()).toEqual(expectedRows(sample.comments));
  await popup.waitFor(pressButton, 'Place replies by their wording on this blog');
  await reader.waitForRow(from, { level: 4 });
  expect(await standing()).toEqual(before);
  await popup.close();
});

test('nothing went wrong unseen', async () => {
  expect(await stage.browser.extensionErrors()).toEqual([]);
  expect(reader.page.console).toEqual([]);
});

async function standing(): Promise<{ moment: string; level: number }[]> {
  return (await reader.rows()).map(({ name, level }) => ({ moment: momentIn(name), level }));
}

async function openPopup() {
  return await stage.browser.openOwn(`popup.html?tab=${await tabIdOf(stage.browser, sample.post.url)}`);
}

/** Runs in the page: where the row lies that has the focus, or holds what has it. */
function topOfFocused(): number | undefined {
  const active = document.querySelector('understory-reader')?.shadowRoot?.activeElement;
  return active?.closest('article')?.getBoundingClientRect().top;
}

/** Runs in the page. */
function isOnCue(): boolean {
  return document.querySelector('understory-reader')?.shadowRoot?.activeElement?.matches('a.cue') ?? false;
}

/** Runs in the page: the words of what is shown over it; null where nothing is, or not wholly in view. */
function peekInView(): string | null {
  const shown = document.querySelector('understory-reader')?.shadowRoot?.querySelector('.peek:popover-open');
  const box = shown?.getBoundingClientRect();
  if (!shown || !box || box.height === 0) return null;
  return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth
    ? shown.textContent
    : null;
}

/** Runs in the page. */
function pressButton(name: string): boolean {
  const button = [...document.querySelectorAll<HTMLElement>('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '') === name,
  );
  button?.click();
  return button !== undefined;
}
