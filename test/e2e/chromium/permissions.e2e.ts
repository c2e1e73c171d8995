import { expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
import type { ChromiumPage } from '../../support/browser/chromium.ts';
import { useChromium } from '../../support/e2e.ts';

/* The build that is shipped: it sees no site until it is allowed to, and no page script sees into its tree. */

const stage = useChromium({ build: 'shipped' });
const [sample] = samples;

test('it asks for no site at install, and does nothing', async () => {
  const { origins, scripts } = await grantedNow();
  expect(origins).toEqual([]);
  expect(scripts).toEqual([]);
  const page = await stage.browser.open(publishSample(stage.web, sample, 'second'));
  await page.waitFor(() => document.readyState === 'complete');
  expect(await page.evaluate(() => document.querySelectorAll('understory-reader').length)).toBe(0);
  expect(page.console).toEqual([]);
  await page.close();
});

test('allowed on one site, it rebuilds there, behind a closed shadow root', async () => {
  const site = `${new URL(sample.post.url).origin}/*`;
  await letRequestsPass(site);
  await ask('request', site);
  await expect.poll(grantedNow).toEqual({ origins: [site], scripts: ['early', 'probe'] });

  const other = await stage.browser.open(publishSample(stage.web, samples[1], 'second'));
  const page = await stage.browser.open(sample.post.url);
  await page.waitFor(() => document.querySelector('understory-reader[ready][complete]') !== null);
  expect(await page.evaluate(() => document.querySelector('understory-reader')?.shadowRoot)).toBe(null);
  expect(await other.evaluate(() => document.querySelectorAll('understory-reader').length)).toBe(0);
  expect([...page.console, ...other.console]).toEqual([]);
  await page.close();
  await other.close();
});

test('when the site is taken back, so is the script that looked at it, and the tree on its open page', async () => {
  const page = await stage.browser.open(sample.post.url);
  await page.waitFor(() => document.querySelector('understory-reader[ready][complete]') !== null);
  await ask('remove', `${new URL(sample.post.url).origin}/*`);
  await expect.poll(grantedNow).toEqual({ origins: [], scripts: [] });
  await page.waitFor(() => document.querySelector('understory-reader') === null);
  expect(page.console).toEqual([]);
  await page.close();
});

test('the first-run page’s button gives it every site, and open pages need no reload', async () => {
  const page = await stage.browser.open(sample.post.url);
  await letRequestsPass('*://*/*');
  const welcome = (await stage.browser.openOwn('welcome.html')) as ChromiumPage;
  await welcome.page.getByRole('button', { name: 'Use on every blog' }).click();
  await expect.poll(async () => (await grantedNow()).scripts).toEqual(['early', 'probe']);
  await page.waitFor(() => document.querySelector('understory-reader[ready][complete]') !== null);
  await page.close();
  await welcome.close();
});

/** What the extension may see, and what it has registered to run there. */
async function grantedNow(): Promise<{ origins: string[]; scripts: string[] }> {
  const page = await stage.browser.openOwn('welcome.html');
  const granted = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own object, in a page of the extension
    const { permissions, scripting } = (globalThis as any).chrome;
    const registered: { id: string }[] = await scripting.getRegisteredContentScripts();
    return { origins: (await permissions.getAll()).origins, scripts: registered.map(({ id }) => id).sort() };
  });
  await page.close();
  return granted;
}

/**
 * Says yes beforehand to what the extension will ask for, on the browser's own page of extensions: the question itself
 * is a window of the browser, which no test can press. The extension has nothing until it has asked.
 */
async function letRequestsPass(pattern: string): Promise<void> {
  const page = await stage.browser.open('chrome://extensions/');
  await page.evaluate(
    async (extensionId, site) => {
      // biome-ignore lint/suspicious/noExplicitAny: only that page has it
      const { developerPrivate } = (globalThis as any).chrome;
      await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
      await developerPrivate.addHostPermission(extensionId, site);
    },
    stage.browser.extensionId,
    pattern,
  );
  await page.close();
}

/** As a press of one of our own buttons does. */
async function ask(what: 'request' | 'remove', site: string): Promise<void> {
  const page = (await stage.browser.openOwn('welcome.html')) as ChromiumPage;
  const { result } = await page.cdp.send('Runtime.evaluate', {
    expression: `chrome.permissions.${what}({ origins: [${JSON.stringify(site)}] })`,
    userGesture: true,
    awaitPromise: true,
    returnByValue: true,
  });
  expect(result.value).toBe(true);
  await page.close();
}
