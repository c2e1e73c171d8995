import { expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import { cutOff } from '../../support/cut-off.ts';
import { useBrowser } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* The interface in Arabic, on a page in English: its own words run from right to left, the comments stay as they are. */

const stage = useBrowser({ language: 'ar' });

test('the tree keeps the direction of the page, what we say has its own', async () => {
  const reader = await ReaderPage.open(stage.browser, publishSample(stage.web, samples[0], 'second'));
  const found = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    const directionOf = (selector: string) => {
      const element = root?.querySelector(selector);
      return element ? getComputedStyle(element).direction : null;
    };
    return {
      ...{ head: directionOf('header.head'), bar: directionOf('.bar'), foot: directionOf('footer') },
      ...{ tree: directionOf('ol.tree'), body: directionOf('.body'), chip: directionOf('.chip button') },
      ...{ lang: root?.querySelector<HTMLElement>('header.head')?.lang, title: root?.querySelector('h2')?.textContent },
    };
  });
  expect(found).toEqual({
    ...{ head: 'rtl', bar: 'rtl', foot: 'rtl', tree: 'ltr', body: 'ltr', chip: 'rtl', lang: 'ar' },
    // The plural form for eleven and more.
    title: expect.stringMatching(/^\d+ تعليقًا$/),
  });
  expect(await cutOff(reader.page)).toEqual([]);
  const [row] = await reader.rows();
  await reader.focusRow(row?.name ?? '');
  await reader.press('b');
  await reader.waitForWords('تفصل بينها مسافات');
  const spaceBeforeLabelsPx = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    return Array.from(root?.querySelectorAll('.note label') ?? [], (label) => {
      const words = document.createRange();
      words.selectNodeContents(label);
      return Math.abs(Math.round(label.getBoundingClientRect().right - words.getBoundingClientRect().right));
    });
  });
  expect(spaceBeforeLabelsPx).toEqual([0, 0]);
  await reader.page.setViewport(390, 800);
  expect(await cutOff(reader.page)).toEqual([]);
  expect(reader.page.console).toEqual([]);
  await reader.page.close();
});

test.each([
  ['popup.html', 'هذه الصفحة'],
  ['library.html', 'النقاشات'],
  ['welcome.html', 'انظر من يرد على من.'],
])('%s is a page in Arabic', async (path, said) => {
  const page = await stage.browser.openOwn(path);
  await page.waitFor((text) => document.body.textContent?.includes(text), said);
  const { lang, dir } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: getComputedStyle(document.body).direction,
  }));
  expect([lang, dir]).toEqual(['ar', 'rtl']);
  expect(await cutOff(page)).toEqual([]);
  await page.close();
});
