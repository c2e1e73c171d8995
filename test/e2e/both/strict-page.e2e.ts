import { afterAll, expect, test } from 'vitest';
import { useBrowser } from '../../support/e2e.ts';
import { hostilePages } from '../../support/layouts/hostile.ts';
import { ReaderPage } from '../../support/reader-page.ts';

/* A site that forbids scripts, pictures, connections and markup from strings: ours is none of the page's business. */

const stage = useBrowser();
const { url, html, headers, comments } = hostilePages.strictPolicy();
let reader: ReaderPage;

test('the tree stands and is styled', async () => {
  stage.web.publish(url, { body: html, ...(headers && { headers }) });
  reader = await ReaderPage.open(stage.browser, url);
  expect(await reader.rows()).toHaveLength(comments);
  const display = await reader.page.evaluate(() => {
    const list = document.querySelector('understory-reader')?.shadowRoot?.querySelector('ol');
    return list && getComputedStyle(list).listStyleType;
  });
  expect(display).toBe('none');
});

test('it marks, and remembers', async () => {
  const [first, second] = await reader.names();
  await reader.focusRow(first as string);
  await reader.press('j');
  await reader.page.waitFor((name) => {
    const active = document.querySelector('understory-reader')?.shadowRoot?.activeElement;
    return (active?.querySelector('h3')?.textContent ?? '').replace(/\s+/g, ' ').trim() !== name;
  }, first as string);
  await reader.page.reload();
  await reader.complete();
  await reader.waitForRows((rows) => rows[0]?.state === 'read');
  expect(second).toBeDefined();
});

test('nothing is said in the console of the page', async () => {
  expect(reader.page.console).toEqual([]);
  expect(await stage.browser.extensionErrors()).toEqual([]);
});

afterAll(async () => {
  await reader?.page.close();
});
