import { parseArgs } from 'node:util';
import { attackBrowser } from '../fuzz/attack-browser.ts';
import { fuzzPages } from '../fuzz/fuzz-pages.ts';
import { launchBrowser } from '../support/browser/launch.ts';
import type { BrowserName } from '../support/browser/test-browser.ts';
import { startTestWeb } from '../support/test-web.ts';

const usage = `Reads pages that nobody would write, made from the test pages by chance, and says what went wrong.

  npm run fuzz -- [--count 1000] [--seed N]
  npm run fuzz -- --payloads 5000 [--browser chromium|firefox] [--seed N]

  --count  how many pages
  --seed   of the first one; each next page has the next number. Without it: by the clock. To see one again, say its number.
  --payloads  how many hostile comments to show to the built extension (npm run build:e2e) in that browser, and listen for what they achieve`;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    payloads: { type: 'string' },
    browser: { type: 'string', default: 'chromium' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else if (values.payloads) await showPayloads(Number(values.seed), Number(values.payloads));
else {
  const first = Number(values.seed);
  const found = await fuzzPages({ first, count: Number(values.count) }, (fault) => console.error(fault));
  const { pages, withComments, comments, faults, longestMs, longestSeed } = found;
  console.log(
    `${pages} pages from seed ${first}: ${withComments} with comments, ${comments} comments, ${faults} faults, at most ${Math.round(longestMs)} ms of CPU for one (${longestSeed})`,
  );
  if (faults > 0) process.exitCode = 1;
}

async function showPayloads(seed: number, count: number): Promise<void> {
  const web = await startTestWeb();
  const browser = await launchBrowser(values.browser as BrowserName, { web });
  const startedAt = performance.now();
  const { payloads, shown, alarms } = await attackBrowser({ browser, web }, { seed, count });
  for (const alarm of alarms) console.error(alarm);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log(
    `${payloads} payloads from seed ${seed} in ${values.browser}: ${shown} shown, ${alarms.length} alarms, ${seconds} s`,
  );
  await browser.close();
  await web.close();
  if (alarms.length > 0 || shown === 0) process.exitCode = 1;
}
