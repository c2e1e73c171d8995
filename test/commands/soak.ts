import { parseArgs } from 'node:util';
import { describeCourse, soak } from '../bench/soak/soak.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import { startTestWeb } from '../support/test-web.ts';
import { run } from './setup/run.mjs';

const usage = `Reads in the built extension for a long time, in Chromium, and says how much more memory each page load costs.

  npm run soak -- [--loads 500] [--threads 50] [--seed 1] [--no-build]`;

const { values } = parseArgs({
  options: {
    loads: { type: 'string', default: '500' },
    threads: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    'no-build': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else {
  if (!values['no-build']) {
    const { ok, output } = await run('wxt', ['build', '--mode', 'e2e'], { minutes: 3 });
    if (!ok) throw new Error(`The extension could not be built:\n${output}`);
  }
  const web = await startTestWeb();
  const browser = await launchChromium({ web });
  try {
    const options = { loads: Number(values.loads), threads: Number(values.threads), seed: Number(values.seed) };
    const courses = await soak(browser, web, { ...options, say: (text) => console.error(`  ${text}`) });
    for (const course of courses) console.log(describeCourse(course));
  } finally {
    await browser.close();
    await web.close();
  }
}
