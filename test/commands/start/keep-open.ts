import { launchChromium } from '../../support/browser/chromium.ts';
import { letTimePass } from '../../support/database.ts';
import { startTestWeb } from '../../support/test-web.ts';
import { firstVisit } from './demonstrate.ts';
import { findOwnPage } from './own-page.ts';
import { publishSample, samples } from './samples.ts';

/** Opens a browser to try the extension in, and stays until it is closed. */
export async function keepOpen(target: string | null): Promise<void> {
  const own = target === null ? null : await findOwnPage(target);
  const web = own ? own.web : await startTestWeb();
  const browser = await launchChromium({ web, headless: false });
  const closed = new Promise<void>((resolve) => {
    browser.context().once('close', () => resolve());
  });
  try {
    if (own) await browser.open(own.url);
    else if (web) {
      // A first visit is made by machine, so that there is something new to see.
      for (const sample of samples) await (await firstVisit(browser, web, sample)).page.close();
      await letTimePass(browser, 24 * 60);
      for (const sample of [...samples].reverse()) await browser.open(publishSample(web, sample, 'second'));
    }
    console.log('\nThe browser is yours. Close it, or press Ctrl+C, to end.');
    await closed;
  } finally {
    await web?.close();
  }
}
