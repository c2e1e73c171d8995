import { expect, test } from 'vitest';
import { fuzzPages } from './fuzz-pages.ts';

/* `npm run fuzz -- --pages 100000` reads more of them, other ones in every run. */

async function faultsFrom(first: number, count: number): Promise<string[]> {
  const faults: string[] = [];
  await fuzzPages({ first, count }, (fault) => faults.push(fault));
  return faults;
}

test('a hundred pages that nobody would write are read without a fault', async () => {
  expect(await faultsFrom(20_261_122, 100)).toEqual([]);
});

/** Fields that stand for their form's parent (19), for the document's functions (230); a class that is no text (646). */
test.each([19, 230, 646])('page %i, which once was not', async (seed) => {
  expect(await faultsFrom(seed, 1)).toEqual([]);
});
