// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readThreads } from '../../../utils/platforms/read-threads.ts';
import { implyReplies } from '../../../utils/thread/implied/imply-replies.ts';

/* Two real threads, read from their own pages. They are not ours to keep here: they lie beside the project, or don't. */

const folder = join(import.meta.dirname, '../../../../shared/seeds');

interface Seed {
  url: string;
  comments: { id: string }[];
  implied: { from: number; to: number[]; cue: string; alt?: number[] }[];
  decoys: { from: number; evidence: string }[];
}

describe.each(['napo94', 'omnishambles'])('%s', (name) => {
  test.skipIf(!existsSync(join(folder, `${name}.html`)))('has every clock resolved, and no decoy taken', () => {
    const seed = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Seed;
    const page = new DOMParser().parseFromString(readFileSync(join(folder, `${name}.html`), 'utf8'), 'text/html');
    const [section] = readThreads({ document: page, url: seed.url });
    const comments = section?.thread.comments ?? [];
    expect(comments).toHaveLength(seed.comments.length);
    const replies = implyReplies({ comments, language: 'en' });
    const idOf = (index: number) => seed.comments[index]?.id.replace(/^c/, '') ?? '';

    const clocks = seed.implied.filter(({ cue }) => cue === 'time');
    expect(clocks.length).toBeGreaterThan(0);
    for (const { from, to, alt = [] } of clocks) {
      const moved = replies.find((reply) => reply.from === idOf(from) && reply.certain);
      for (const target of to)
        expect(
          [target, ...alt].some((index) => moved?.to.includes(idOf(index) as never)),
          `${from} answers ${target}`,
        ).toBe(true);
    }

    const labelled = new Set(
      seed.implied.flatMap(({ from, to, alt = [] }) => [...to, ...alt].map((index) => `${idOf(from)}>${idOf(index)}`)),
    );
    const wrong = replies
      .flatMap(({ from, evidence }) => evidence.map(({ to, quoted }) => ({ pair: `${from}>${to}`, from, quoted })))
      .filter(({ pair }) => !labelled.has(pair));
    const taken = seed.decoys.filter(({ from, evidence }) =>
      wrong.some((one) => one.from === idOf(from) && (one.quoted.includes(evidence) || evidence.includes(one.quoted))),
    );
    expect(taken).toEqual([]);
  });
});
