import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserName, LaunchOptions, TestBrowser } from './test-browser.ts';

export async function launchBrowser(name: BrowserName, options: LaunchOptions): Promise<TestBrowser> {
  return name === 'chromium' ? await launchChromium(options) : await launchFirefox(options);
}
