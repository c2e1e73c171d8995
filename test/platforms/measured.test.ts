// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readThreads } from '../../utils/platforms/read-threads.ts';
import { nodeEngine } from '../commands/extract/node-engine.ts';
import { listPages } from '../commands/extract/pages.ts';

/*
 * Real pages with labels, kept beside the project where somebody has them; they are not ours to give away.
 */
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const seeds = join(shared, 'seeds');
const corpus = join(shared, 'corpus');

interface Labelled {
  url: string;
  declaredCount: number;
  comments: { id: string; author: string; time: string; explicitParent: number | null }[];
}

describe('the two threads that the product was made for', () => {
  it.for(['napo94', 'omnishambles'])('%s', (name, context) => {
    if (!existsSync(seeds)) return context.skip('needs ../shared/seeds, which is not there');
    const labels = JSON.parse(readFileSync(join(seeds, `${name}.json`), 'utf8')) as Labelled;
    const { document } = new JSDOM(readFileSync(join(seeds, `${name}.html`)), { url: labels.url }).window;
    const thread = readThreads({ document, url: labels.url })[0]?.thread;
    expect(thread?.declaredCount).toBe(labels.declaredCount);
    const read = thread?.comments.map(({ id, author, time, parentId }) => ({
      id,
      author: author.name,
      wall: time.wall,
      parentId,
    }));
    const digits = (id: string) => id.replace(/^c/, '');
    expect(read).toEqual(
      labels.comments.map(({ id, author, time, explicitParent }) => ({
        id: digits(id),
        author,
        wall: time.slice(0, 16),
        parentId: explicitParent === null ? null : digits(labels.comments[explicitParent]?.id ?? ''),
      })),
    );
  });
});

interface Score {
  pages: number;
  macro: { F1: number };
  author: number;
  timeMinute: number;
  replyParent: number;
  perfectPages: number;
  traps: number;
  trapsFalselyDetected: number;
}

describe('real pages of the platforms that we read', () => {
  it('are read nearly without a fault, and no trap is taken for a thread', { timeout: 180_000 }, async (context) => {
    if (!existsSync(corpus)) return context.skip('needs ../shared/corpus, which is not there');
    const index = join(corpus, 'dev', 'index.tsv');
    const ours = new Set(
      readFileSync(index, 'utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .filter(([, , platform = '']) => /^(?:Blogger|WordPress|\(trap\))/.test(platform))
        .map(([name]) => name),
    );
    const out = mkdtempSync(join(tmpdir(), 'understory-measured-'));
    const engine = nodeEngine();
    for (const { name, path, url } of listPages(join(corpus, 'dev', 'pages'), index)) {
      if (!ours.has(name)) continue;
      writeFileSync(join(out, `${name}.json`), JSON.stringify(await engine.read(readFileSync(path), url)));
    }
    const only = `^(${[...ours].join('|')})$`;
    const report = execFileSync(process.execPath, [
      join(corpus, 'score.mjs'),
      join(corpus, 'dev', 'gold'),
      out,
      '--quiet',
      '--only',
      only,
    ]);
    rmSync(out, { recursive: true });
    const score = JSON.parse(report.toString().trim().split('\n').at(-1) ?? '') as Score;
    expect(score.trapsFalselyDetected).toBe(0);
    expect(score.traps).toBe(44);
    expect(score.macro.F1).toBeGreaterThanOrEqual(0.97);
    expect(score.replyParent).toBeGreaterThanOrEqual(0.97);
    expect(score.author).toBeGreaterThanOrEqual(0.98);
    expect(score.timeMinute).toBeGreaterThanOrEqual(0.97);
    expect(score.perfectPages / score.pages).toBeGreaterThanOrEqual(0.85);
  });
});
