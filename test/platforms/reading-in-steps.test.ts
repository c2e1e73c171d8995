// @vitest-environment node
import { expect, it } from 'vitest';
import { findMore } from '../../utils/extract/more.ts';
import { readInSteps, readThreadsWith } from '../../utils/platforms/read-threads-with.ts';
import { openPage } from './fixture.ts';

const finders = { findComments: null, findMore };

const url = 'https://press.example/post/';
const steps = (count: number) => {
  const item = (id: number) =>
    `<li id="comment-${id}" class="comment depth-1"><b class="fn">Ada</b> <time datetime="2026-03-02T17:35">2 March 2026 17:35</time><p class="comment-content">The tide was late, ${id}.</p></li>`;
  const items = Array.from({ length: count }, (_, index) => item(index + 1)).join('');
  const { document } = openPage(
    `<!doctype html>\n<!-- ${url} -->\n<html lang="en"><head><meta name="generator" content="WordPress 6.4"></head><body><ol>${items}</ol></body></html>`,
  );
  const reading = readInSteps(finders, { document, url });
  let taken = 0;
  let step = reading.next();
  for (; !step.done; step = reading.next()) taken++;
  return { taken, threads: step.value, atOnce: readThreadsWith(finders, { document, url }) };
};

it('the page gets its turn the more often the longer a thread is, and the answer is the same', () => {
  const [short, long] = [steps(3), steps(600)];
  expect(long.taken - short.taken).toBeGreaterThan(600 / 50);
  const plain = ({ thread }: { thread: object }) => ({ ...thread });
  expect(long.threads.map(plain)).toEqual(long.atOnce.map(plain));
  expect(long.threads[0]?.thread.comments).toHaveLength(600);
});
