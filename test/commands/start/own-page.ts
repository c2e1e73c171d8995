import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchChromium } from '../../support/browser/chromium.ts';
import { ReaderPage } from '../../support/reader-page.ts';
import { startTestWeb, type TestWeb } from '../../support/test-web.ts';
import { printTree } from './print-tree.ts';

/** A page of the user's: where to open it, and the web it lies in (null for the real one). */
export interface OwnPage {
  url: string;
  web: TestWeb | null;
}

/** Opens an address of the web, or a saved page, and prints its tree. */
export async function readOwnPage(target: string, folder: string): Promise<void> {
  const { url, web } = await findOwnPage(target);
  const browser = await launchChromium({ web });
  try {
    const page = await browser.open(url).catch((error: Error) => {
      throw new Error(
        `${url} could not be opened: ${/net::\S+|Timeout \d+ms/.exec(error.message)?.[0] ?? error.message}`,
      );
    });
    const reader = new ReaderPage(page);
    await reader.complete().catch(() => {
      throw new Error(`No comments found on ${url}, or fewer than Understory rebuilds by itself.`);
    });
    await printTree(reader);
    const picture = join(folder, 'page.png');
    await page.screenshot(picture, true);
    console.log(`\nScreenshot: ${picture}`);
  } finally {
    await browser.close();
    await web?.close();
  }
}

/**
 * A saved page lies at the address it names as its own, else at one made up, in a web where there is nothing else: its
 * scripts get no answer from anywhere.
 */
export async function findOwnPage(target: string): Promise<OwnPage> {
  if (/^https?:\/\//.test(target)) return { url: new URL(target).href, web: null };
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), target);
  if (!existsSync(file)) throw new Error(`${file} does not exist. (An address begins with http:// or https://.)`);
  const body = readFileSync(file);
  const url = canonicalUrl(body.toString('latin1')) ?? 'https://saved-page.example/';
  const web = await startTestWeb();
  web.publish(url, { body, type: 'text/html' }); // No charset: the page's own declaration counts.
  return { url, web };
}

function canonicalUrl(html: string): string | null {
  const tags = [...html.matchAll(/<(?:link|meta)\b[^>]*>/gi)].map(([tag]) => tag);
  const tag =
    tags.find((one) => /\brel=["']?canonical\b/i.test(one)) ??
    tags.find((one) => /\bproperty=["']?og:url\b/i.test(one));
  const address = /\b(?:href|content)=["']?(https?:\/\/[^"'\s>]+)/i.exec(tag ?? '')?.[1];
  return address && URL.canParse(address) ? address.replaceAll('&amp;', '&') : null;
}
