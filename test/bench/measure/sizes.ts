import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sizeOf } from '../../commands/test/sizes.ts';
import { sampleOf } from '../figures/statistics.ts';
import type { Subject } from './subject.ts';

/** What has to be loaded, gzipped, of the build that is shipped. A script that a build does not have has no size. */
export async function measureSizes({ figures, shipped }: Subject): Promise<void> {
  const kilobytes = (...files: string[]) => {
    const isThere = files.every((file) => existsSync(join(shipped, file)));
    return sampleOf(isThere ? [files.reduce((sum, file) => sum + sizeOf(shipped, file), 0) / 1024] : []);
  };
  const add = (name: string, what: string, files: string[], budget: number | null, aim?: number) => {
    const limits = aim === undefined ? { budget } : { budget, aim };
    figures.add(`size/${name}`, `${what}, gzip`, 'KB', kilobytes(...files), limits);
  };
  add('probe', 'probe.js, on every page', ['probe.js'], 1);
  add('reader', 'reader.js, on pages that may hold comments', ['reader.js'], 45, 30);
  add('tree', 'with words.js and tree.js, where a tree is drawn', ['reader.js', 'words.js', 'tree.js'], 45);
  add('generic', 'generic.js, where no platform knows the page', ['generic.js'], null);
  add('tree-alone', 'tree.js', ['tree.js'], null);
  add('words', 'words.js', ['words.js'], null);
  add('purifier', 'purifier.js, where a comment holds an image', ['purifier.js'], null);
  add('background', 'background.js', ['background.js'], null);
}
