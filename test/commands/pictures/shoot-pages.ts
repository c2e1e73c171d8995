import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { poll } from '../../support/browser/poll.ts';
import { charsetOf } from '../extract/charset.ts';
import { listPages } from '../extract/pages.ts';
import type { Scene } from './album.ts';
import { looks } from './page-looks.ts';

/** Real pages of many looks, each at its own address, where nothing else of the web is. */
export async function shootPages({ browser, web, shots }: Scene, folder: string): Promise<void> {
  const pages = new Map(listPages(join(folder, 'pages'), join(folder, 'index.tsv')).map((page) => [page.name, page]));
  for (const { look, name, widthPx = 1200, dress = '' } of looks) {
    const saved = pages.get(name);
    if (!saved) {
      console.log(`There is no page ${name}: “${look}” is left out.`);
      continue;
    }
    const bytes = readFileSync(saved.path);
    const charset = charsetOf(bytes);
    web.publish(saved.url, { body: bytes, type: charset ? `text/html; charset=${charset}` : 'text/html' });
    const page = await browser.open(saved.url);
    await page.setViewport(widthPx, 900);
    await page.evaluate((css) => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
    }, dress);
    const stands = await poll(
      () => page.evaluate(() => document.querySelector('understory-reader[complete]') !== null),
      `the tree on ${name}`,
      10_000,
    ).catch(() => false);
    if (!stands) console.log(`No tree on ${name}.`);
    await page.evaluate(async () => {
      const reader = document.querySelector('understory-reader');
      scrollBy({ top: (reader?.getBoundingClientRect().top ?? 0) - 120, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 900));
    });
    await shots.take(page, `page ${look}`);
    await page.close();
  }
}
