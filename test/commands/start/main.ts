import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, run, withProgress } from '../setup/run.mjs';
import { demonstrate } from './demonstrate.ts';
import { keepOpen } from './keep-open.ts';
import { readOwnPage } from './own-page.ts';

/*
 * `npm start`: the main job, on the bundled sample blogs or on a page of the user's. With a display, in a browser that
 * stays open; without one, or with `--headless`, by itself, telling in words what it sees.
 */

const pictures = join(root, '.output/start');

try {
  const { values, positionals } = parseArgs({
    options: { headless: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length > 1) throw new Error('Please name one page: npm start -- URL-or-FILE.html');
  await build();
  mkdirSync(pictures, { recursive: true });
  const [target] = positionals;
  if (!values.headless && hasDisplay()) await keepOpen(target ?? null);
  else if (target) await readOwnPage(target, pictures);
  else await demonstrate(pictures);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function build(): Promise<void> {
  const { ok, output } = await withProgress('Building the extension', () =>
    run('wxt', ['build', '--mode', 'e2e'], { minutes: 3 }),
  );
  if (!ok) throw new Error(`The extension could not be built:\n${output}`);
}

function hasDisplay(): boolean {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
