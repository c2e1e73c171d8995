import { expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import { axeViolations } from '../../support/axe.ts';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { useChromium } from '../../support/e2e.ts';
import { unknownPage } from '../../support/layouts/unknown.ts';
import { PointerPage } from '../../support/pointer-page.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { tabIdOf } from '../../support/tabs.ts';

/* Pointing with keys alone and with a finger, and what tools for accessibility say of all that can be seen of it. */

const stage = useChromium();
const url = 'https://lock-log.example/week/';
const widths = [1200, 390];

test.each(widths)(
  '"Something in the wrong place?" at %i px: axe finds nothing, and the report names nobody',
  async (width) => {
    const reader = await ReaderPage.open(stage.browser, publishSample(stage.web, samples[0], 'second'));
    const page = reader.page as ChromiumPage;
    await page.setViewport(width, 800);
    await stage.browser.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.click({ button: /^Something in the wrong place/ });
    await reader.click({ button: /^Copy a report/ });
    await reader.waitForWords('Report copied');
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toMatch(/^Understory \d/);
    expect(report).toContain('Found: blogger');
    for (const { author } of samples[0].comments) if (author.length > 3) expect(report).not.toContain(author);
    expect(await axeViolations(page, 'understory-reader')).toEqual([]);
    expect(page.console).toEqual([]);
    await page.close();
  },
);

test.each(widths)('pointing at %i px with keys alone: axe finds nothing, and it leads to the tree', async (width) => {
  const { page, pointer } = await pointingAt(width);
  await pointer.waitForSaid('List of 3 similar blocks. 3 comments.');
  await page.press('ArrowDown');
  await pointer.waitForSaid('One block. No comments in it.');
  await page.press('ArrowRight');
  await page.press('ArrowUp');
  await pointer.waitForSaid('List of 3 similar blocks. 3 comments.');
  expect(await axeViolations(page, 'understory-pointer')).toEqual([]);
  await page.press('Enter');
  await new ReaderPage(page).complete();
  await pointer.click('Undo');
  await page.waitFor(() => document.querySelector('understory-reader') === null);
  expect(page.console).toEqual([]);
  await page.close();
});

test('with a finger, a tap marks and the buttons do the rest', async () => {
  const { page, pointer } = await pointingAt(390);
  await page.cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await pointer.waitForSaid('List of 3 similar blocks. 3 comments.');
  const { x, y } = await pointer.middleOf('.satz p');
  await page.cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await page.cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await pointer.waitForSaid('One block. No comments in it.');
  await pointer.click('Wider');
  await pointer.click('Wider');
  await pointer.waitForSaid('List of 3 similar blocks. 3 comments.');
  await pointer.click('These are the comments');
  await new ReaderPage(page).complete();
  expect(page.console).toEqual([]);
  await page.close();
});

test('what was said is listed in the settings, where axe finds nothing', async () => {
  const library = (await stage.browser.openOwn('library.html#settings')) as ChromiumPage;
  await library.page.getByText('You pointed to the comments.').waitFor();
  expect(await axeViolations(library)).toEqual([]);
  await library.page.getByRole('button', { name: /^Take back: lock-log.example/ }).click();
  await library.page.getByText('None yet.').waitFor();
  await library.page.getByRole('button', { name: 'Undo' }).click();
  await library.page.getByText('You pointed to the comments.').waitFor();
  expect(library.console).toEqual([]);
  await library.close();
});

async function pointingAt(width: number): Promise<{ page: ChromiumPage; pointer: PointerPage }> {
  stage.web.publish(url, unknownPage('A week', ['It was quieter.', 'The ducks minded.', 'The ducks always do.']));
  const page = (await stage.browser.open(url)) as ChromiumPage;
  await page.setViewport(width, 800);
  const popup = (await stage.browser.openOwn(`popup.html?tab=${await tabIdOf(stage.browser, url)}`)) as ChromiumPage;
  await popup.page.getByRole('button', { name: 'Point to the comments' }).click();
  const pointer = new PointerPage(page);
  await pointer.waitForSaid('List of 3');
  await popup.close();
  await page.bringToFront();
  return { page, pointer };
}
