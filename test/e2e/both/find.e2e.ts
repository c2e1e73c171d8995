import { expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import type { FirefoxPage } from '../../support/browser/firefox.ts';
import { findInFirefox } from '../../support/browser/firefox-find.ts';
import { useBrowser } from '../../support/e2e.ts';
import { ReaderPage } from '../../support/reader-page.ts';

const stage = useBrowser();

/**
 * In Firefox what Ctrl+F does is done. Chromium's bar has no button a test could press; text fragments are found by
 * the same search of the browser.
 */
test('the browser’s own search reaches a folded reply, and opens the way to it', async () => {
  const url = publishSample(stage.web, samples[0], 'second');
  const reader = await ReaderPage.open(stage.browser, url);
  await reader.click({ row: 'Mon 18:41', button: /^Fold/ });
  await reader.waitForRow('Mon 18:41', { folded: true });
  const { text } = await reader.row('Mon 18:47');
  const words = text.split(/[.?!]/)[0] as string;
  if (stage.browser.name === 'firefox') await findInFirefox((reader.page as FirefoxPage).page, words);
  else await reader.page.goTo(`${url}#:~:text=${encodeURIComponent(words)}`);
  await reader.waitForRow('Mon 18:41', { folded: false });
  expect((await reader.row('Mon 18:47')).shown).toBe(true);
  expect(reader.page.console).toEqual([]);
});
