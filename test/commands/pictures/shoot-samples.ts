import type { TestPage } from '../../support/browser/test-browser.ts';
import { letTimePass } from '../../support/database.ts';
import { loadSample } from '../../support/layouts/sample.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { publishSample, samples } from '../start/samples.ts';
import type { Scene } from './album.ts';
import { sinceYesterdayAt } from './since-yesterday.ts';

const [ferry, allotment] = samples;
/** Has replies on both visits. */
const branch = 'Mon 18:41';
const guessed = { row: 'Mon 17:52', button: /^answers 17:31 and 17:26$/ };
const wide = [1200, 900] as const;
const phone = [390, 844] as const;

/** The bundled blogs in the states that the design draws: a first visit, and a return on the next day. */
export async function shootSamples({ browser, web, scheme, shots }: Scene): Promise<void> {
  const dark = scheme === 'dark';
  const take = (reader: ReaderPage, state: string, options: { whole?: boolean; like?: string } = {}) =>
    shots.take(reader.page, `reader-${scheme}-${state}`, options);
  const open = async (visit: 'first' | 'second') => {
    const opened = await ReaderPage.open(browser, publishSample(web, ferry, visit, { dark }));
    await opened.page.setViewport(...wide);
    return opened;
  };

  let reader = await open('first');
  await toTree(reader.page);
  await take(reader, 'first-visit');
  await reader.focusRow((await reader.names())[0] as string);
  for (let i = 0; i < 20; i++) await reader.press('j');
  await reader.focusRow('Mon 17:11');
  await reader.press('b');
  await reader.waitForRow('Mon 17:11', { bookmarked: true });
  await reader.writeNote('Mon 17:11', 'Ask for the numbers on Thursday');
  await reader.waitForWords('Ask for the numbers on Thursday');
  await reader.page.close();
  await letTimePass(browser, sinceYesterdayAt(18, 40));

  reader = await open('second');
  await reader.waitForRows((rows) => rows.some(({ state }) => state === 'new'));
  await take(reader, 'return-whole', { whole: true, like: `reader-${scheme}-1200-full` });
  await toTree(reader.page);
  await take(reader, 'return', { like: 'reader-light-1200-top' });
  await reader.scrollTo('Mon 18:47');
  await take(reader, 'return-middle', { like: `reader-${scheme}-1200-mid` });
  await reader.click(guessed);
  await reader.waitForWords('Why is it here?');
  await take(reader, 'why-here', { like: 'reader-light-1200-mid' });
  await reader.press('Escape');
  await reader.click({ row: branch, button: /^Fold/ });
  await reader.waitForRow(branch, { folded: true });
  await take(reader, 'folded', { like: 'reader-light-1200-new' });
  await pointAtLine(reader, 'Mon 18:30');
  await take(reader, 'line-pointed-at', { like: 'reader-light-hover-line' });
  await reader.page.moveMouse(1190, 5);
  await reader.focusRow('Tue 12:20');
  await reader.press('j');
  await take(reader, 'with-keys', { like: 'reader-light-focus' });
  await reader.click({ button: /^Unread/ });
  await reader.page.moveMouse(1190, 5);
  await toTree(reader.page);
  await take(reader, 'unread', { like: 'reader-unread-1200' });
  await reader.click({ button: /^All$/ });
  await reader.press('/');
  await reader.page.type('bell');
  await reader.waitForWords(/\d of \d|\d matches/);
  await take(reader, 'search');
  await reader.press('Escape');
  await reader.press('?');
  await take(reader, 'help', { like: 'reader-help-1200' });
  await reader.press('Escape');
  await reader.click({ button: /^Original$/ });
  await toTree(reader.page);
  await take(reader, 'original');
  await reader.press('g');
  await reader.page.setViewport(...phone);
  await toTree(reader.page);
  await take(reader, 'phone', { like: 'reader-light-390' });
  await take(reader, 'phone-whole', { whole: true, like: 'reader-light-390-full' });
  await reader.scrollTo('Mon 18:07');
  await take(reader, 'phone-middle');
  await reader.page.setViewport(320, 640);
  await reader.scrollTo('Mon 18:07');
  await take(reader, 'narrowest');
  await reader.page.setViewport(560, 900);
  await reader.scrollTo('Mon 18:07');
  await take(reader, 'narrow-middle', { like: 'reader-serif-560-mid' });
  await reader.page.close();

  for (const [name, sample, like] of [
    ['wordpress', allotment, 'reader-light-1200-full'],
    ['rtl', loadSample('rtl'), 'reader-rtl-1200-full'],
  ] as const) {
    const other = await ReaderPage.open(browser, publishSample(web, sample, 'second', { dark }));
    await other.page.setViewport(...wide);
    await take(other, name, { whole: true, like });
    await other.page.close();
  }
}

/** Scrolls so far that the tree begins near the top of the view. */
async function toTree(page: TestPage): Promise<void> {
  await page.evaluate(() => {
    const top = document.querySelector('understory-reader')?.getBoundingClientRect().top ?? 0;
    scrollBy({ top: top - 40, behavior: 'instant' });
  });
  await settled(page);
}

/** What hangs on scrolling has been drawn, and what waits for the page to come to rest has been measured. */
async function settled(page: TestPage): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 350));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

async function pointAtLine(reader: ReaderPage, row: string): Promise<void> {
  await reader.scrollTo(row);
  const { x, y } = await reader.page.evaluate((wanted) => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    const heading = [...(root?.querySelectorAll('article h3') ?? [])].find((h3) => h3.textContent?.includes(wanted));
    const line = heading?.closest('li')?.querySelector(':scope > .line')?.getBoundingClientRect();
    return { x: (line?.x ?? 0) + (line?.width ?? 0) / 2, y: (line?.y ?? 0) + 40 };
  }, row);
  await reader.page.moveMouse(x, y);
}
