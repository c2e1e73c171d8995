import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../setup/run.mjs';
import type { StepResult } from './step.ts';

/** Budgets in bytes after gzip: what a browser must read before the thing works. Raised only in the change that grows it. */
const budgets = {
  'probe.js': 1280,
  'early.js': 1024,
  'reader.js': 45 * 1024,
  'generic.js': 30 * 1024,
  'words.js': 30 * 1024,
  'tree.js': 80 * 1024,
  'point.js': 18 * 1024,
  'pointed.js': 1024,
  'purifier.js': 14 * 1024,
  'more.js': 8 * 1024,
  'change.js': 6 * 1024,
  // A dozen ways to ask for followed threads, what keeps asking polite and within its bounds, lists, menu and address bar;
  // no page waits for it.
  'background.js': 46 * 1024,
  'popup.html': 33 * 1024,
  'library.html': 42 * 1024,
  'welcome.html': 20 * 1024,
  'offscreen.html': 62 * 1024,
};

/** Measures the shipped builds. A page counts with every script and stylesheet that it loads. */
export async function checkSizes(): Promise<StepResult> {
  const lines: string[] = [];
  let over = 0;
  for (const browser of ['chrome', 'firefox']) {
    const folder = join(root, `.output/${browser}-mv3`);
    if (!existsSync(folder)) return { passed: 0, failed: 1, output: `${folder} is not built.` };
    const measured = Object.entries(budgets).map(([file, budget]) => ({ file, budget, size: sizeOf(folder, file) }));
    for (const { file, budget, size } of measured) {
      if (size <= budget) continue;
      over++;
      lines.push(`${browser}: ${file} has ${size} bytes (gzip), allowed are ${budget}.`);
    }
    lines.push(`${browser}: ${measured.map(({ file, size }) => `${file} ${(size / 1024).toFixed(1)} KB`).join(', ')}`);
  }
  const output = lines.join('\n');
  return over > 0 ? { passed: 0, failed: 1, output } : { passed: 1, failed: 0, output, notes: lines };
}

/** Bytes of a file after gzip; of a page with every script and stylesheet that it loads. */
export function sizeOf(folder: string, file: string): number {
  const text = readFileSync(join(folder, file), 'utf8');
  const loaded = new Set<string>();
  if (file.endsWith('.html')) {
    for (const [, path] of text.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g))
      collect(folder, path as string, loaded);
  }
  return [file, ...loaded].reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
}

/** Adds a script and whatever it imports from beside itself. */
function collect(folder: string, path: string, into: Set<string>): void {
  if (into.has(path) || !readdirSync(join(folder, path, '..')).includes(path.split('/').at(-1) as string)) return;
  into.add(path);
  if (!path.endsWith('.js')) return;
  const text = readFileSync(join(folder, path), 'utf8');
  for (const [, name] of text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) {
    collect(folder, join(path, '..', name as string), into);
  }
}
