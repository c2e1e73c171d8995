import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { findFirefox } from '../browsers.mjs';
import type { TestWeb } from '../test-web.ts';
import { buildFolder } from './build-folder.ts';
import { firefoxAccessibility } from './firefox-accessibility.ts';
import { chromeEvaluate } from './firefox-chrome.ts';
import { poll } from './poll.ts';
import { prepared } from './prepared.ts';
import type { LaunchOptions, TestBrowser, TestPage } from './test-browser.ts';

/** Firefox gives every installed extension a random internal address; a preference fixes ours. */
const ADDRESS = '11111111-2222-4333-8444-555555555555';

/** What Firefox remarks on any page that is left, or closed, while its scripts still talk to an extension. */
const leavings =
  /Promise (?:rejected|resolved) after context unloaded|Promise resolved while context is inactive|^NS_ERROR_NOT_INITIALIZED: +\(|Script terminated by timeout/;

const firstRunIsOpen = `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.tabs
  .some(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/welcome.html'))`;

/** Over WebDriver BiDi, which Firefox speaks by itself: no driver program is needed. */
export async function launchFirefox(options: LaunchOptions): Promise<TestBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'understory-firefox-'));
  const built = buildFolder('firefox', options.build ?? 'e2e');
  const extension = prepared(built, options, join(profile, 'extension'));
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const start = () => startBrowser(profile, extension, id, options);
  let browser = await start();
  // It comes to the front, once: a page that was opened before would be drawn no more.
  await poll(() => chromeEvaluate(browser, firstRunIsOpen), 'the first-run page');
  if (options.privateWindows) await allowPrivateWindows(browser, id);

  return {
    name: 'firefox',
    profile,
    async open(url) {
      const page = await newPage(browser, options);
      await page.page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    async openOwn(path) {
      const page = await newPage(browser, options);
      // The browser tells its driver of no load event for pages of extensions.
      await page.page.goto(`moz-extension://${ADDRESS}/${path}`, { waitUntil: [] });
      await page.waitFor(() => location.protocol === 'moz-extension:' && document.readyState !== 'loading');
      return page;
    },
    async allowSites(isAllowed) {
      await chromeEvaluate(
        browser,
        `(async () => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const sites = { permissions: [], origins: ['http://*/*', 'https://*/*'] };
          const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
          await ExtensionPermissions.${isAllowed ? 'add' : 'remove'}(extension.id, sites, extension);
        })()`,
      );
    },
    async killBackground() {
      await chromeEvaluate(
        browser,
        `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.terminateBackground({ ignoreDevToolsAttached: true })`,
      );
    },
    async extensionErrors() {
      const errors = await chromeEvaluate(
        browser,
        `JSON.stringify(Services.console.getMessageArray()
          .filter((entry) => entry instanceof Ci.nsIScriptError && entry.sourceName.includes(${JSON.stringify(ADDRESS)}))
          .map((entry) => entry.errorMessage + ' (' + entry.sourceName + ')'))`,
      );
      return (JSON.parse(String(errors)) as string[]).filter((error) => !leavings.test(error));
    },
    async restart() {
      await browser.close();
      browser = await start();
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function startBrowser(profile: string, extension: string, id: string, options: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless: options.headless ?? true,
    userDataDir: profile,
    env: { ...process.env, HOME: profile }, // It refuses to start as root in somebody else's home.
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access'], // Else pages of extensions can't be opened, nor the background ended.
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: ADDRESS }),
      // An extension that is loaded for a test is taken out when the browser closes; its data must outlive that.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(options.web ? networkOf(options.web) : {}),
      'ui.prefersReducedMotion': 1,
      // Without a screen it knows of no mouse: fine, and able to hover.
      'ui.primaryPointerCapabilities': 6,
      'ui.allPointerCapabilities': 6,
      'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
      'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
    },
  });
  await browser.installExtension(extension);
  return browser;
}

/** As a person allows it in the list of extensions; the extension starts anew for it. */
async function allowPrivateWindows(browser: Browser, id: string): Promise<void> {
  await chromeEvaluate(
    browser,
    `(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
      await ExtensionPermissions.add(extension.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension);
      await (await AddonManager.getAddonByID(extension.id)).reload();
    })()`,
  );
}

function networkOf({ httpPort, httpsPort }: TestWeb): Record<string, unknown> {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${httpsPort};80=${httpPort}`,
    'network.http.http3.enable': false,
    'dom.security.https_first': false,
  };
}

export interface FirefoxPage extends TestPage {
  page: Page;
}

async function newPage(browser: Browser, options: LaunchOptions): Promise<FirefoxPage> {
  const page = await browser.newPage();
  await page.setViewport(options.viewport ?? { width: 1200, height: 800 });
  const messages: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => {
    // Firefox asks for the page's icon by itself, and blames the page where its policy forbids that.
    if (!String(error).includes('/favicon.ico')) messages.push(`uncaught: ${error}`);
  });

  const firefoxPage: FirefoxPage = {
    page,
    console: messages,
    evaluate: (fn, ...args) => evaluate(page, fn, args),
    waitFor: (fn, ...args) =>
      poll(() => evaluate(page, fn, args), `${fn} with ${JSON.stringify(args)} at ${page.url()}`),
    press: (key) => page.keyboard.press(key as never),
    type: (text) => page.keyboard.type(text),
    clickAt: (x, y) => page.mouse.click(x, y),
    moveMouse: (x, y) => page.mouse.move(x, y),
    frame: (address) => frameOf(firefoxPage, address),
    wheel: (deltaY) => page.mouse.wheel({ deltaY }),
    accessibility: () =>
      poll(() => firefoxAccessibility(page.browser(), page.url()), `the accessibility tree of ${page.url()}`),
    setViewport: (width, height) => page.setViewport({ width, height }),
    async goTo(to) {
      await page.goto(to, { waitUntil: 'domcontentloaded' });
    },
    async reload() {
      await page.reload({ waitUntil: 'domcontentloaded' });
    },
    async back() {
      await page.goBack({ waitUntil: [] });
    },
    bringToFront: () => page.bringToFront(),
    async screenshot(path, fullPage = false) {
      await page.screenshot({ path: path as `${string}.png`, fullPage });
    },
    close: () => page.close(),
  };
  return firefoxPage;
}

async function frameOf(outer: FirefoxPage, address: string): Promise<TestPage> {
  const { page } = outer;
  const find = () => page.frames().find((one) => one.parentFrame() !== null && one.url().includes(address)) ?? null;
  await poll(async () => find(), `a frame at ${address}`);
  // Looked for each time: frames of a page that is loaded again are others.
  const frame = () => find() ?? page.mainFrame();
  return {
    ...outer,
    evaluate: (fn, ...args) => evaluate(frame(), fn, args),
    waitFor: (fn, ...args) => poll(() => evaluate(frame(), fn, args), `${fn} in the frame at ${address}`),
    async clickAt(x, y) {
      const box = await (await frame().frameElement())?.boundingBox();
      await outer.clickAt((box?.x ?? 0) + x, (box?.y ?? 0) + y);
    },
  };
}

// biome-ignore lint/complexity/noBannedTypes: only its text is used
async function evaluate<R>(page: Page | Frame, fn: Function, args: unknown[]): Promise<R> {
  return (await page.evaluate(fn as (...args: unknown[]) => unknown, ...args)) as R;
}
