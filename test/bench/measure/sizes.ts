import { sizeOf } from '../../commands/test/sizes.ts';
import { sampleOf } from '../figures/statistics.ts';
import type { Subject } from './subject.ts';

/** What has to be loaded, gzipped. */
export async function measureSizes({ figures, extension }: Subject): Promise<void> {
  const folder = extension('chrome');
  const kilobytes = (...files: string[]) =>
    sampleOf([files.reduce((sum, file) => sum + sizeOf(folder, file), 0) / 1024]);
  figures.add('size/probe', 'probe.js, gzip', 'KB', kilobytes('probe.js'), { budget: 1 });
  figures.add('size/reader', 'reader.js, on pages that may hold comments, gzip', 'KB', kilobytes('reader.js'), {
    budget: 45,
    aim: 30,
  });
  const all = kilobytes('reader.js', 'words.js', 'tree.js');
  figures.add('size/all', 'reader.js, words.js and tree.js, where a tree is drawn, gzip', 'KB', all, { budget: 45 });
  figures.add('size/words', 'words.js, gzip', 'KB', kilobytes('words.js'), { budget: null });
  figures.add('size/tree', 'tree.js, gzip', 'KB', kilobytes('tree.js'), { budget: null });
  figures.add('size/background', 'background.js, gzip', 'KB', kilobytes('background.js'), { budget: null });
}
