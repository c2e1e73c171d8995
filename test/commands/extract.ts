import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { platforms } from '../../utils/platforms/index.ts';
import type { Engine } from './extract/engine.ts';
import { listPages } from './extract/pages.ts';

const usage = `Reads every NAME.html of a folder with the extension's own extractor and writes NAME.json.

  npm run extract -- --pages DIR --out DIR [--index FILE.tsv] [--engine node|chromium] [--without ID,ID]

  --pages   folder of saved pages
  --out     folder for the results; made where it is missing
  --index   tab-separated list with the columns "name" and "url": where each page was saved from
  --engine  node (jsdom, the default) or chromium (a real browser, page scripts off, network closed)
  --without ids of platforms that are not asked: what the others, and the generic reader, make of the pages alone`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      out: { type: 'string' },
      index: { type: 'string' },
      engine: { type: 'string', default: 'node' },
      without: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  if (!values.pages || !values.out) throw new Error(`--pages and --out are needed\n\n${usage}`);
  const pages = listPages(values.pages, values.index ?? null);
  const { out } = values;
  await mkdir(out, { recursive: true });
  const engine = await startEngine(values.engine, values.without.split(',').filter(Boolean));
  let threads = 0;
  let comments = 0;
  const times: number[] = [];
  try {
    for (const [done, page] of pages.entries()) {
      progress(`${done + 1}/${pages.length} ${page.name}`);
      const reading = await engine.read(await readFile(page.path), page.url).catch((error: unknown) => {
        // Which page it was is what the reader of the message needs first.
        throw new Error(`${page.path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      });
      await writeFile(join(out, `${page.name}.json`), `${JSON.stringify(reading, null, 1)}\n`);
      if (reading.comments.length > 0) threads++;
      comments += reading.comments.length;
      times.push(reading.ms);
    }
  } finally {
    progress('');
    await engine.close();
  }
  const all = times.reduce((sum, ms) => sum + ms, 0);
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  console.log(
    `${pages.length} pages, ${threads} with comments, ${comments} comments, read in ${Math.round(all)} ms (median ${median.toFixed(1)}) with ${values.engine}`,
  );
}

async function startEngine(name: string, without: readonly string[]): Promise<Engine> {
  const unknown = without.find((id) => !platforms.some((platform) => platform.id === id));
  if (unknown) throw new Error(`Unknown platform "${unknown}": ${platforms.map(({ id }) => id).join(', ')}`);
  // Only what is asked for is loaded: the one needs a browser, the other is slow to load.
  if (name === 'node') return (await import('./extract/node-engine.ts')).nodeEngine(without);
  if (name === 'chromium') return await (await import('./extract/chromium-engine.ts')).chromiumEngine(without);
  throw new Error(`Unknown engine "${name}": node or chromium`);
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  else if (text) process.stderr.write(`${text}\n`);
}

try {
  await main();
} catch (error) {
  // A command's last word is its message; the stack says nothing to the person who typed it.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
