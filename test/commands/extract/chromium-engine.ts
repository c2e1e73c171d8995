import { chromium } from 'playwright';
import { findChromium } from '../../support/browsers.mjs';
import { bundle } from '../../support/bundle.ts';
import type { PageReading } from '../../support/read-page.ts';
import { charsetOf } from './charset.ts';
import type { Engine } from './engine.ts';

/** Name of the bundle's global. */
const globalName = 'understoryReader';

/** Reads pages with the same code, bundled, in a real browser: page scripts off, every request but the page itself refused. */
export async function chromiumEngine(without: readonly string[] = []): Promise<Engine> {
  const script = await bundle('test/support/read-page.ts', globalName);
  const browser = await chromium.launch({ executablePath: await findChromium() });
  const context = await browser.newContext({ javaScriptEnabled: false, timezoneId: 'UTC' });
  return {
    async read(bytes, url) {
      const page = await context.newPage();
      let served = false;
      await page.route('**/*', async (route) => {
        if (served || !route.request().isNavigationRequest()) return await route.abort();
        served = true;
        const charset = charsetOf(bytes);
        await route.fulfill({ body: bytes, contentType: charset ? `text/html; charset=${charset}` : 'text/html' });
      });
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      // Page scripts are off, the inspector's are not.
      const cdp = await context.newCDPSession(page);
      const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
        expression: `${script};JSON.stringify(${globalName}.readPage(document, ${JSON.stringify(url)}, ${JSON.stringify(without)}))`,
        returnByValue: true,
      });
      await page.close();
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return JSON.parse(String(result.value)) as PageReading;
    },
    async close() {
      await browser.close();
    },
  };
}
