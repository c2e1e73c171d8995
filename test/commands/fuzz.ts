import { parseArgs } from 'node:util';
import { fuzzPages } from '../fuzz/fuzz-pages.ts';

const usage = `Reads pages that nobody would write, made from the test pages by chance, and says what went wrong.

  npm run fuzz -- [--count 1000] [--seed N]

  --count  how many pages
  --seed   of the first one; each next page has the next number. Without it: by the clock. To see one again, say its number.`;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) console.log(usage);
else {
  const first = Number(values.seed);
  const found = await fuzzPages({ first, count: Number(values.count) }, (fault) => console.error(fault));
  const { pages, withComments, comments, faults, longestMs, longestSeed } = found;
  console.log(
    `${pages} pages from seed ${first}: ${withComments} with comments, ${comments} comments, ${faults} faults, at most ${Math.round(longestMs)} ms of CPU for one (${longestSeed})`,
  );
  if (faults > 0) process.exitCode = 1;
}
