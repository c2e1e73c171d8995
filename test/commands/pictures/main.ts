import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../support/browser/launch.ts';
import type { BrowserName } from '../../support/browser/test-browser.ts';
import { startTestWeb } from '../../support/test-web.ts';
import { root, run, withProgress } from '../setup/run.mjs';
import { Album, type Scene } from './album.ts';
import { shootOwnPages } from './shoot-own-pages.ts';
import { shootPages } from './shoot-pages.ts';
import { shootSamples } from './shoot-samples.ts';

/*
 * Screenshots of the built extension in both browsers, into `.output/pictures`, with an `index.html` that puts them side
 * by side, and beside the design's where they are at hand. `--only samples,own,pages` and `--browser firefox` take some
 * of them, `--no-build` takes the builds that are there. What hangs on the time of day does not: clocks are UTC, and the
 * earlier visit is always at 18:40 of the day before. The day itself is today's.
 */

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'samples,own,pages' },
    browser: { type: 'string', default: 'chromium,firefox' },
    build: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const parts = values.only.split(',');
const browsers = values.browser.split(',') as BrowserName[];
const shooting: Record<string, (scene: Scene) => Promise<void>> = {
  samples: shootSamples,
  own: shootOwnPages,
  pages: (scene) => shootPages(scene, pages),
};
const folder = join(root, '.output/pictures');
const pages = join(root, '../shared/corpus/dev');
const design = join(root, '../shared/design/pictures');

process.env.TZ = 'UTC'; // Of the browsers that are started from here.
try {
  if (values.build) await withProgress('Building the extension', build);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const album = new Album(folder, existsSync(design) ? design : null);
  if (parts.includes('pages') && !existsSync(pages)) {
    console.log(`There is no ${pages}: the pictures of real pages are left out.`);
  }
  for (const browser of browsers) {
    await withProgress(`Pictures in ${browser}`, () => shootIn(browser, album));
  }
  console.log(`${album.size} pictures: ${album.write()}`);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

/** Each part begins with a browser that remembers nothing. */
async function shootIn(name: BrowserName, album: Album): Promise<void> {
  for (const [part, shoot] of Object.entries(shooting)) {
    if (!parts.includes(part)) continue;
    for (const scheme of ['light', 'dark'] as const) {
      if (part === 'pages' && (scheme === 'dark' || !existsSync(pages))) continue;
      const web = await startTestWeb();
      const browser = await launchBrowser(name, { web, colorScheme: scheme });
      try {
        await shoot({ browser, web, scheme, shots: album.of(name) });
      } finally {
        await browser.close();
        await web.close();
      }
    }
  }
}

async function build(): Promise<void> {
  for (const target of browsers.map((name) => (name === 'firefox' ? ['-b', 'firefox'] : []))) {
    const { ok, output } = await run('wxt', ['build', ...target, '--mode', 'e2e'], { minutes: 3 });
    if (!ok) throw new Error(`The extension could not be built:\n${output}`);
  }
}
