import { afterEach, expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import { useChromium } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* The browser's own shortcuts cannot be pressed from here; that it heard one is told to the worker as it would tell it. */

const stage = useChromium();

afterEach(async () => {
  expect(await stage.browser.extensionErrors()).toEqual([]);
});

/** Runs in the worker: it knows nothing of what is around it. */
async function hear(command: string): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: the event's own way of being told is in no types
  const { commands, tabs } = (globalThis as any).chrome;
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  commands.onCommand.dispatch(command, tab);
}

const worker = () => {
  const [running] = stage.browser.context().serviceWorkers();
  if (!running) throw new Error('The worker is not running');
  return running;
};

test('"Go to the next unread comment" goes there, from one to the next', async () => {
  const reader = await ReaderPage.open(stage.browser, publishSample(stage.web, samples[0], 'second'));
  const names = await reader.names();
  for (const wanted of names.slice(0, 2)) {
    await worker().evaluate(hear, 'next-unread');
    const [who = ''] = wanted.split(',');
    await expect.poll(() => reader.focusedRow()).toContain(who);
  }
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});

test('on a page without comments it opens the popup, which says what can be done', async () => {
  stage.web.publish('https://quarry.example/about', '<!doctype html><title>About</title><p>Stone since 1884.</p>');
  const page = await stage.browser.open('https://quarry.example/about');
  await worker().evaluate(hear, 'next-unread');
  const popups = () =>
    // biome-ignore lint/suspicious/noExplicitAny: as above
    worker().evaluate(() => (globalThis as any).chrome.runtime.getContexts({ contextTypes: ['POPUP'] }));
  await expect.poll(async () => (await popups()).length).toBe(1);
  await page.close();
});

test('both have a key from the start', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const commands = await worker().evaluate(() => (globalThis as any).chrome.commands.getAll());
  const keys = commands.map(({ name, shortcut }: { name: string; shortcut: string }) => [name, shortcut]);
  expect(new Map(keys)).toEqual(
    new Map([
      ['_execute_action', 'Alt+Shift+U'],
      ['next-unread', 'Alt+Shift+J'],
    ]),
  );
});
