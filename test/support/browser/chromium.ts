import { createHash } from 'node:crypto';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';
import { findChromium } from '../browsers.mjs';
import type { TestWeb } from '../test-web.ts';
import { buildFolder } from './build-folder.ts';
import { chromiumAccessibility } from './chromium-accessibility.ts';
import { poll } from './poll.ts';
import { prepared } from './prepared.ts';
import type { LaunchOptions, TestBrowser, TestPage } from './test-browser.ts';

/** What only Chromium can be asked for. */
export interface ChromiumBrowser extends TestBrowser {
  context(): BrowserContext;
  extensionId: string;
}

export interface ChromiumPage extends TestPage {
  page: Page;
  cdp: CDPSession;
}

export async function launchChromium(options: LaunchOptions): Promise<ChromiumBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'understory-chromium-'));
  const built = buildFolder('chrome', options.build ?? 'e2e');
  const extension = prepared(built, options, join(profile, 'extension'));
  const start = () => startContext(profile, extension, options);
  const id = extensionIdOf(extension);
  let context = await start();
  await workerStarted(context, extension);
  await collectErrors(context, id);
  if (options.privateWindows) await allowPrivateWindows(context, id);

  return {
    name: 'chromium',
    profile,
    context: () => context,
    extensionId: id,
    async open(url) {
      return await openPage(context, url);
    },
    async openOwn(path) {
      return await openPage(context, `chrome-extension://${id}/${path}`);
    },
    async allowSites(isAllowed) {
      const page = await context.newPage();
      await page.goto('chrome://extensions/');
      await page.evaluate(
        // biome-ignore lint/suspicious/noExplicitAny: only that page has it
        (change) => (globalThis as any).chrome.developerPrivate.updateExtensionConfiguration(change),
        { extensionId: id, hostAccess: isAllowed ? 'ON_ALL_SITES' : 'ON_CLICK' },
      );
      await page.close();
    },
    async killBackground() {
      await stopWorkers(context);
    },
    async extensionErrors() {
      return await inExtensionsPage(context, id, async (extensionId) => {
        // biome-ignore lint/suspicious/noExplicitAny: only that page has it
        const info = await (globalThis as any).chrome.developerPrivate.getExtensionInfo(extensionId);
        const errors: { message: string; source: string }[] = [...info.runtimeErrors, ...info.manifestErrors];
        return errors.map(({ message, source }) => `${message} (${source})`);
      });
    },
    async restart() {
      await context.close();
      context = await start();
      await collectErrors(context, id);
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function startContext(profile: string, extension: string, options: LaunchOptions): Promise<BrowserContext> {
  const { web } = options;
  return await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless: options.headless ?? true,
    // A person's window has the size, the colours and the motion of the person's system.
    ...(options.headless === false
      ? { viewport: null, colorScheme: null, reducedMotion: null }
      : {
          viewport: options.viewport ?? { width: 1200, height: 800 },
          colorScheme: options.colorScheme ?? 'light',
          reducedMotion: 'reduce',
        }),
    args: [
      // Playwright turns extensions off; both are needed to have this one and no other.
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.screenReader ? ['--force-renderer-accessibility'] : []),
      ...(web ? networkOf(web) : []),
    ],
  });
}

/** Arguments that lead every host name to a test web. */
export function networkOf({ httpPort, httpsPort }: TestWeb): string[] {
  const rules = `MAP *:443 127.0.0.1:${httpsPort}, MAP *:80 127.0.0.1:${httpPort}`;
  return [`--host-resolver-rules=${rules}`, '--ignore-certificate-errors'];
}

/** Chromium names an unpacked extension by its folder: the first 128 bits of a SHA-256, in the letters a to p. */
export function extensionIdOf(folder: string): string {
  const digest = createHash('sha256').update(realpathSync(folder)).digest('hex');
  return digest.slice(0, 32).replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}

/** A fresh profile tells the extension that it was installed, which starts its worker. */
async function workerStarted(context: BrowserContext, extension: string): Promise<void> {
  if (context.serviceWorkers().length > 0) return;
  await context.waitForEvent('serviceworker', { timeout: 45_000 }).catch((error) => {
    throw new Error(
      `Chromium did not load the extension in ${extension} (a file that its manifest names is missing?)`,
      {
        cause: error,
      },
    );
  });
}

/** Chromium records the errors of an extension where the developer mode is on. */
async function collectErrors(context: BrowserContext, id: string): Promise<void> {
  await inExtensionsPage(context, id, async (extensionId) => {
    // biome-ignore lint/suspicious/noExplicitAny: only that page has it
    const { developerPrivate } = (globalThis as any).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true });
  });
}

/** The extension starts anew for it. */
async function allowPrivateWindows(context: BrowserContext, id: string): Promise<void> {
  const started = context.waitForEvent('serviceworker');
  await inExtensionsPage(context, id, async (extensionId) => {
    // biome-ignore lint/suspicious/noExplicitAny: only that page has it
    const { developerPrivate } = (globalThis as any).chrome;
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  });
  await started;
  // Its scripts run in pages from when its own pages can be opened again.
  const own = await context.newPage();
  await own.goto(`chrome-extension://${id}/welcome.html`);
  await own.close();
}

async function inExtensionsPage<R>(context: BrowserContext, id: string, work: (id: string) => Promise<R>): Promise<R> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  const answer = await page.evaluate(work, id);
  await page.close();
  return answer;
}

async function stopWorkers(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.length > 0 && versions.every(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.close();
}

async function openPage(context: BrowserContext, url: string): Promise<ChromiumPage> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const messages: string[] = [];
  // Playwright's own console event leaves out the worlds of extensions, which are the ones we must hear.
  cdp.on('Runtime.consoleAPICalled', ({ type, args }) => {
    messages.push(`${type}: ${args.map((arg) => arg.value ?? arg.description ?? arg.type).join(' ')}`);
  });
  cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    messages.push(`uncaught: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  });
  cdp.on('Log.entryAdded', ({ entry }) => {
    // Remarks on performance, which the console shows only to those who ask for everything.
    if (entry.level === 'verbose') return;
    messages.push(`${entry.level}: ${entry.text} ${entry.url ?? ''}`.trim());
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Log.enable');
  await page.goto(url, { waitUntil: 'domcontentloaded' });

  const chromiumPage: ChromiumPage = {
    page,
    cdp,
    console: messages,
    evaluate: (fn, ...args) => evaluate(cdp, fn, args),
    waitFor: (fn, ...args) =>
      poll(() => evaluate(cdp, fn, args), `${fn} with ${JSON.stringify(args)} at ${page.url()}`),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    clickAt: (x, y) => page.mouse.click(x, y),
    moveMouse: (x, y) => page.mouse.move(x, y),
    frame: (address) => frameOf(chromiumPage, address),
    wheel: (deltaY) => page.mouse.wheel(0, deltaY),
    accessibility: () => chromiumAccessibility(cdp),
    setViewport: (width, height) => page.setViewportSize({ width, height }),
    async goTo(to) {
      await page.goto(to, { waitUntil: 'domcontentloaded' });
    },
    async reload() {
      await page.reload({ waitUntil: 'domcontentloaded' });
    },
    async back() {
      await page.goBack({ waitUntil: 'commit' });
    },
    bringToFront: () => page.bringToFront(),
    async screenshot(path, fullPage = false) {
      await page.screenshot({ path, fullPage });
    },
    close: () => page.close(),
  };
  return chromiumPage;
}

async function frameOf(outer: ChromiumPage, address: string): Promise<TestPage> {
  const { page } = outer;
  const find = () => page.frames().find((one) => one.parentFrame() !== null && one.url().includes(address)) ?? null;
  await poll(async () => find(), `a frame at ${address}`);
  // Looked for each time: frames of a page that is loaded again are others.
  const frame = () => find() ?? page.mainFrame();
  // biome-ignore lint/complexity/noBannedTypes: only its text is used
  const inFrame = <R>(fn: Function, args: unknown[]) =>
    frame().evaluate<R>(`(${fn})(...${JSON.stringify(args)})`) as Promise<R>;
  return {
    ...outer,
    evaluate: (fn, ...args) => inFrame(fn, args),
    waitFor: (fn, ...args) => poll(() => inFrame(fn, args), `${fn} in the frame at ${address}`) as never,
    async clickAt(x, y) {
      const box = await (await frame().frameElement()).boundingBox();
      await outer.clickAt((box?.x ?? 0) + x, (box?.y ?? 0) + y);
    },
  };
}

/** By the protocol itself: Playwright evaluates with `eval`, which a strict page forbids. */
// biome-ignore lint/complexity/noBannedTypes: only its text is used
async function evaluate<R>(cdp: CDPSession, fn: Function, args: unknown[]): Promise<R> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression: `(${fn})(...${JSON.stringify(args)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as R;
}
