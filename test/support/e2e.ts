import { afterAll, beforeAll, type TestContext } from 'vitest';
import type { ChromiumBrowser } from './browser/chromium.ts';
import { launchBrowser } from './browser/launch.ts';
import type { BrowserName, LaunchOptions, TestBrowser } from './browser/test-browser.ts';
import { startTestWeb, type TestWeb } from './test-web.ts';

/** Which browser this run is for. */
export const browserName = (process.env.TEST_BROWSER ?? 'chromium') as BrowserName;

export interface Stage<B extends TestBrowser = TestBrowser> {
  browser: B;
  web: TestWeb;
}

/** A browser and a web for all tests of a file; both are there once its tests run. */
export function useBrowser(options: Omit<LaunchOptions, 'web'> = {}): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    stage.web = await startTestWeb();
    stage.browser = await launchBrowser(browserName, { ...options, web: stage.web });
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.web?.close();
  });
  return stage;
}

/** As `useBrowser`, for what only Chromium can be asked. */
export function useChromium(options: Omit<LaunchOptions, 'web'> = {}): Stage<ChromiumBrowser> {
  if (browserName !== 'chromium') throw new Error('This file belongs to Chromium alone.');
  return useBrowser(options) as Stage<ChromiumBrowser>;
}

/** Leaves a test out and says why, in the summary too. */
export function skipBecause(context: TestContext, reason: string): never {
  Object.assign(context.task.meta, { skipReason: reason });
  return context.skip(reason);
}
