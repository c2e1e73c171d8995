import { expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import { cutOff } from '../../support/cut-off.ts';
import { useChromium } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* The interface in German, on a page in English. */

const stage = useChromium({ language: 'de' });

test('the tree speaks German and leaves the comments as they are', async () => {
  const reader = await ReaderPage.open(stage.browser, publishSample(stage.web, samples[0], 'first'));
  expect(await reader.words()).toMatch(/^\d+ Kommentare/);
  expect(await reader.words()).toContain('Nur in diesem Browser gespeichert.');
  const [row] = await reader.rows();
  expect(row?.name).toMatch(/ungelesen, Ebene 1$/);
  // The day is the page's own word.
  expect(row?.name).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) /);
  expect(await cutOff(reader.page)).toEqual([]);
  const lang = await reader.page.evaluate(() => {
    const root = document.querySelector('understory-reader')?.shadowRoot;
    return ['header.head', 'ol.tree', '.body'].map((part) =>
      root?.querySelector(part)?.closest('[lang]')?.getAttribute('lang'),
    );
  });
  expect(lang).toEqual(['de', 'de', 'en-GB']);
  await reader.page.close();
});

test('the library and the browser’s own list of extensions say it in German', async () => {
  const page = await stage.browser.openOwn('library.html');
  await page.waitFor(() => document.body.textContent?.includes('Diskussionen'));
  const description = await page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: only pages of the extension have it
    return (globalThis as any).chrome.runtime.getManifest().description;
  });
  expect(description).toContain('Blogbeitrag');
  await page.close();
});
