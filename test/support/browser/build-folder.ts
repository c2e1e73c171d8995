import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Absolute path of a built extension. Throws, with the command to run, where it has not been built. */
export function buildFolder(browser: 'chrome' | 'firefox', build: 'e2e' | 'shipped' | 'granted'): string {
  const folder = join(import.meta.dirname, '../../../.output', `${browser}-mv3${build === 'e2e' ? '-e2e' : ''}`);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(`${folder} is not built: run \`npm run build${build === 'e2e' ? ':e2e' : ''}\`.`);
}
