import { parseArgs } from 'node:util';
import { attackBrowser } from '../fuzz/attack-browser.ts';
import { fuzzChromium } from '../fuzz/fuzz-chromium.ts';
import { fuzzPages } from '../fuzz/fuzz-pages.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import { launchBrowser } from '../support/browser/launch.ts';
import type { BrowserName } from '../support/browser/test-browser.ts';
import { startTestWeb } from '../support/test-web.ts';
import { run } from './setup/run.mjs';

const usage = `Reads pages that nobody would write, made from the test pages by chance, and says what went wrong.

  npm run fuzz -- [--pages 1000] [--seed N] [--browser chromium [--tabs 4] [--no-build]]
  npm run fuzz -- --payloads 5000 [--browser chromium|firefox] [--seed N] [--no-build]

  --pages     how many
  --payloads  instead: how many hostile comments to show to the built extension, and listen for what they achieve
  --seed      of the first one; each next page has the next number. Without it: by the clock. To see one again, say its number.
  --browser   in the built extension: each page is opened, read, given its own comments back, and left. Without it: by the extractor alone.
  --tabs      how many pages at a time
  --no-build  the build that is there`;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    payloads: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    browser: { type: 'string' },
    tabs: { type: 'string', default: '4' },
    'no-build': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const first = Number(values.seed);
const count = Number(values.pages);
const { browser = 'none' } = values;
const tell = (fault: string) => console.error(fault);

if (values.help) console.log(usage);
else if (values.payloads) await showPayloads(Number(values.payloads), browser === 'firefox' ? 'firefox' : 'chromium');
else if (browser === 'none') await byExtractor();
else if (browser === 'chromium') await inChromium();
else {
  console.error(`No pages in "${browser}": chromium`);
  process.exitCode = 1;
}

async function byExtractor(): Promise<void> {
  const found = await fuzzPages({ first, count }, tell);
  const { pages, withComments, comments, unmade, faults, longestMs, longestSeed } = found;
  console.log(
    `${pages} pages from seed ${first}: ${withComments} with comments, ${comments} comments, ${faults} faults, ${unmade} that could not be made, at most ${Math.round(longestMs)} ms of CPU for one (${longestSeed})`,
  );
  if (faults > 0) process.exitCode = 1;
}

async function inChromium(): Promise<void> {
  await build('chrome');
  const web = await startTestWeb();
  const browser = await launchChromium({ web });
  const startedAt = performance.now();
  try {
    const found = await fuzzChromium(browser, { first, count, tabs: Number(values.tabs) }, tell);
    const { pages, withTree, rows, crashes, ownCrashes, hangs, alarms, changed, longestMs, longestSeed } = found;
    const minutes = (performance.now() - startedAt) / 60_000;
    console.log(
      `${pages} pages from seed ${first} in ${minutes.toFixed(1)} min: ${withTree} with a tree, ${rows} rows. ` +
        `Crashes ${crashes} (and ${ownCrashes} of the browser without us), hangs ${hangs}, alarms ${alarms}, pages left changed ${changed}; at most ${Math.round(longestMs)} ms of CPU for one (${longestSeed})`,
    );
    if (crashes + hangs + alarms + changed > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await web.close();
  }
}

async function showPayloads(count: number, name: BrowserName): Promise<void> {
  await build(name === 'firefox' ? 'firefox' : 'chrome');
  const web = await startTestWeb();
  const browser = await launchBrowser(name, { web });
  const startedAt = performance.now();
  try {
    const { payloads, shown, alarms } = await attackBrowser({ browser, web }, { seed: first, count });
    for (const alarm of alarms) tell(alarm);
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    console.log(
      `${payloads} payloads from seed ${first} in ${name}: ${shown} shown, ${alarms.length} alarms, ${seconds} s`,
    );
    if (alarms.length > 0 || shown === 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await web.close();
  }
}

async function build(target: 'chrome' | 'firefox'): Promise<void> {
  if (values['no-build']) return;
  const { ok, output } = await run('wxt', ['build', '--mode', 'e2e', '--browser', target], { minutes: 3 });
  if (!ok) throw new Error(`The extension could not be built:\n${output}`);
}
