import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { awaitPoints, STEP } from './await-points.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a worker finds in its world. */
export interface WorkerWorld {
  browser: unknown;
  indexedDB: unknown;
  fetch: typeof globalThis.fetch;
  step(place: string, value: unknown): unknown;
}

export interface SteppedBackground {
  /** Every await in it, by name. */
  places: string[];
  /** Starts a worker that has nothing in its memory. */
  start(world: WorkerWorld): void;
}

/** The background as it is built, but that it can be stopped at any await, and started any number of times. */
export async function buildSteppedBackground(): Promise<SteppedBackground> {
  const folder = await mkdtemp(join(tmpdir(), 'understory-stepped-'));
  const places: string[] = [];
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      define: { __PACE__: '1', 'import.meta.env.BROWSER': '"chrome"' },
      plugins: [browserOfTheWorld, awaitPoints((place) => places.push(place))],
      build: {
        outDir: folder,
        minify: false,
        lib: {
          entry: join(root, 'entrypoints/background.ts'),
          formats: ['iife'],
          name: 'worker',
          fileName: () => 'worker.js',
        },
      },
    });
    const code = await readFile(join(folder, 'worker.js'), 'utf8');
    const run = new Function('__browser', 'indexedDB', 'fetch', STEP, `${code}\n(worker.default ?? worker).main();`);
    return { places, start: ({ browser, indexedDB, fetch, step }) => run(browser, indexedDB, fetch, step) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const browserOfTheWorld: Plugin = {
  name: 'browser-of-the-world',
  enforce: 'pre',
  resolveId: (source) => (/^(?:wxt\/browser|@wxt-dev\/browser)$/.test(source) ? '\0browser' : null),
  load: (id) => (id === '\0browser' ? 'export const browser = __browser;' : null),
};
