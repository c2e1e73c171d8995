import { ensureBrowser } from './browsers.mjs';
import { ensureDependencies } from './dependencies.mjs';

/**
 * Sets up what is missing and says what it does; says nothing where nothing is.
 * A browser that can't be had is a problem to tell, not the end: whoever asked decides what can be done without it.
 * @param {('chromium' | 'firefox')[]} browsers
 * @returns {Promise<{ problems: string[] }>}
 * @throws {Error} where the dependencies can't be installed
 */
export async function setUp(browsers) {
  await ensureDependencies();
  const problems = [];
  for (const browser of browsers) {
    const problem = await ensureBrowser(browser);
    if (problem) problems.push(problem);
  }
  return { problems };
}
