import { expect, test } from 'vitest';
import { publishSample, samples } from '../../commands/start/samples.ts';
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
  const site = new URL(sample.post.url).origin;
  await allow(`${site}/*`, true);
  const page = await stage.browser.open(sample.post.url);
  await page.waitFor(() => document.querySelector('understory-reader[ready][complete]') !== null);
  expect(await page.evaluate(() => document.querySelector('understory-reader')?.shadowRoot)).toBe(null);
  expect(page.console).toEqual([]);
  await page.close();

  const other = await stage.browser.open(publishSample(stage.web, samples[1], 'second'));
  const again = await stage.browser.open(sample.post.url);
  await again.waitFor(() => document.querySelector('understory-reader[complete]') !== null);
  expect(await other.evaluate(() => document.querySelectorAll('understory-reader').length)).toBe(0);
  await other.close();
  await again.close();
});

test('when the site is taken back, so is the script that looked at it', async () => {
  await allow(`${new URL(sample.post.url).origin}/*`, false);
  await expect.poll(async () => (await grantedNow()).scripts).toEqual([]);
});

/** What the extension may see, and what it has registered to run there. */
async function grantedNow(): Promise<{ origins: string[]; scripts: string[] }> {
  const page = await stage.browser.openOwn('welcome.html');
  const granted = await page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own object, in a page of the extension
    const { permissions, scripting } = (globalThis as any).chrome;
    const registered: { id: string }[] = await scripting.getRegisteredContentScripts();
    return { origins: (await permissions.getAll()).origins, scripts: registered.map(({ id }) => id) };
  });
  await page.close();
  return granted;
}

/** As a person does on the browser's own page of extensions. */
async function allow(pattern: string, allowed: boolean): Promise<void> {
  const page = await stage.browser.open('chrome://extensions/');
  await page.evaluate(
    async (id, site, grant) => {
      // biome-ignore lint/suspicious/noExplicitAny: only that page has it
      const { developerPrivate } = (globalThis as any).chrome;
      await (grant ? developerPrivate.addHostPermission(id, site) : developerPrivate.removeHostPermission(id, site));
    },
    stage.browser.extensionId,
    pattern,
    allowed,
  );
  await page.close();
}
