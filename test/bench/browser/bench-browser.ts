import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { extensionIdOf, networkOf } from '../../support/browser/chromium.ts';
import { findChromium } from '../../support/browsers.mjs';
import type { TestWeb } from '../../support/test-web.ts';
import { openTab, type Tab } from './tab.ts';

/** A Chromium for measuring: one with the extension and one without take turns. */
export interface BenchBrowser {
  /** An empty tab whose counters run. */
  newTab(): Promise<Tab>;
  /** Address of one of the extension's own pages; throws in the browser without it. */
  ownUrl(path: string): string;
  /** Ends the background as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  profile: string;
  close(): Promise<void>;
}

/** `extension`: folder of a build; null for the browser alone. */
export async function launchBenchBrowser(web: TestWeb, extension: string | null): Promise<BenchBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'understory-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    viewport: { width: 1200, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    args: [
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      ...networkOf(web),
    ],
  });
  if (extension && context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  return {
    profile,
    newTab: () => openTab(context, profile),
    ownUrl(path) {
      if (!extension) throw new Error('This browser is without the extension');
      return `chrome-extension://${extensionIdOf(extension)}/${path}`;
    },
    async stopBackground() {
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
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
