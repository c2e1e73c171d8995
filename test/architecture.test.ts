import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forbiddenImport } from './support/arrows.ts';
import { importCircles } from './support/import-circles.ts';
import { importsOf } from './support/imports.ts';
import { foldersBelow, readSources } from './support/source-files.ts';

const root = join(import.meta.dirname, '..');
const product = readSources(['components', 'entrypoints', 'utils'], ['.ts', '.tsx']);
const everything = [...product, ...readSources(['test'], ['.ts', '.tsx', '.mjs'])];
const styles = readSources(['components', 'entrypoints'], ['.css', '.html']);

describe('imports', () => {
  const violations = (sources: typeof product) =>
    sources
      .flatMap(importsOf)
      .map(forbiddenImport)
      .filter((violation) => violation !== null);

  test('follow the arrows', () => {
    expect(product.length).toBeGreaterThan(0);
    expect(violations(product)).toEqual([]);
  });

  test.each([
    ['utils/thread/planted.ts', "import { openDatabase } from '../storage/open.ts';"],
    ['utils/thread/planted.ts', "import { browser } from 'wxt/browser';"],
    ['utils/dom/planted.ts', "export { buildTree } from '../thread/build-tree.ts';"],
    ['utils/storage/planted.ts', "import { call } from '../messaging/client.ts';"],
    ['utils/extract/planted.ts', "import {\n  platforms,\n} from '../platforms/index.ts';"],
    ['components/popup/Planted.tsx', "import type { Db } from '../../utils/storage/schema.ts';"],
    ['components/popup/Planted.tsx', "const later = import('../../utils/storage/open.ts');"],
    ['components/reader/planted.ts', "import '../../utils/messaging/server.ts';"],
    ['entrypoints/popup/main.tsx', "import { call } from '../../utils/messaging/client.ts';"],
    ['entrypoints/probe.ts', "import { browser } from 'wxt/browser';"],
    ['utils/elsewhere/planted.ts', "import { buildTree } from '../thread/build-tree.ts';"],
  ])('are told when they do not: %s, %s', (path, text) => {
    expect(violations([{ path, text }])).toHaveLength(1);
  });

  test.each([
    ['utils/dom/fine.ts', "import type { Comment } from '../thread/comment.ts';"],
    ['utils/storage/fine.ts', "import type { Bookmark } from '../messaging/protocol.ts';"],
    ['utils/storage/fine.ts', "// import { call } from '../messaging/client.ts';"],
    ['components/popup/Fine.tsx', "import { useThreads } from '../hooks/use-threads.ts';"],
  ])('may be: %s, %s', (path, text) => {
    expect(violations([{ path, text }])).toEqual([]);
  });

  test('run in no circles, types neither', () => {
    expect(importCircles(product.flatMap(importsOf))).toEqual([]);
  });

  test('that run in a circle are told', () => {
    const planted = [
      { path: 'utils/thread/one.ts', text: "import type { Two } from './two.ts';" },
      { path: 'utils/thread/two.ts', text: "import { three } from './three.ts';" },
      { path: 'utils/thread/three.ts', text: "import type { One } from './one.ts';\nimport './four.ts';" },
      { path: 'utils/thread/four.ts', text: '' },
    ];
    expect(importCircles(planted.flatMap(importsOf))).toEqual([
      ['utils/thread/one.ts', 'utils/thread/three.ts', 'utils/thread/two.ts'],
    ]);
  });
});

describe('files', () => {
  test('have at most 300 lines', () => {
    const long = [...everything, ...styles].filter(({ text }) => text.trimEnd().split('\n').length > 300);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('turn text into nodes in no other way than the sanitiser', () => {
    // The words are put together so that this file itself does not hold them.
    const words = ['inner'.concat('HTML'), 'insertAdjacent'.concat('HTML'), 'outer'.concat('HTML'), 'dangerouslySet'];
    const forbidden = new RegExp(`\\b(?:${words.join('|')})|\\bdocument\\.write|createContextualFragment`);
    expect(forbidden.test(`x.${words[0]} = ''`)).toBe(true);
    const found = product.filter(({ text }) => forbidden.test(withoutComments(text)));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  test('are no barrels: nothing only passes on what others export', () => {
    const barrels = product.filter(({ text }) => {
      const code = withoutComments(text).trim();
      return (
        code !== '' && code.replace(/export\s+(?:type\s+)?(?:\*|\{[^}]*\})[^;]*\sfrom\s+'[^']+';/g, '').trim() === ''
      );
    });
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });

  test('of tests name no test that does not run', () => {
    const idle = new RegExp(`\\b(?:test|it|describe)\\.${'(?:skip|only|todo)'}\\b`);
    expect(everything.filter(({ text }) => idle.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('platforms', () => {
  const listed = join(root, 'utils/platforms/index.ts');

  test('have a file and at least one fixture each', async (context) => {
    if (!existsSync(listed)) return context.skip('there is no list of platforms yet');
    const { platforms } = (await import(listed)) as { platforms: readonly { id: string }[] };
    expect(platforms.length).toBeGreaterThan(0);
    for (const { id } of platforms) {
      expect(existsSync(join(root, `utils/platforms/${id}.ts`)), `utils/platforms/${id}.ts`).toBe(true);
      const fixtures = readSources([`test/pages/${id}`], ['.html']);
      expect(fixtures.length, `fixtures in test/pages/${id}`).toBeGreaterThan(0);
    }
  });
});

describe('README', () => {
  const readme = join(root, 'README.md');

  test('names every folder of the code', (context) => {
    if (!existsSync(readme)) return context.skip('there is no README yet');
    const text = readFileSync(readme, 'utf8');
    const missing = foldersBelow(['components', 'entrypoints', 'utils'])
      .map((folder) => folder.split('/').at(-1) as string)
      .filter((name) => !text.includes(`${name}/`));
    expect(missing).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
