import type { WordTable } from './fold-words.ts';

/** Where runs of words, named by hash, stand in a thread; only those asked for, and of each only the earliest few. */
export interface ShingleIndex {
  /** Places in the word table, ascending; none for a shingle that stands there once. */
  find(shingle: number): readonly number[];
}

/** Enough to know a phrase that everybody uses from somebody's words. */
const KEPT = 6;
const NONE: readonly number[] = [];
const FILTER_BITS = 20;

/** One hash for the `length` words from `at`. */
export function shingleAt(words: WordTable, at: number, length: number): number {
  let hash = length;
  for (let i = at; i < at + length; i++) hash = Math.imul(hash, 0x01000193) ^ (words.hashes[i] as number);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
}

/** Finds every wanted shingle of the given length in one pass over the words. */
export function indexShingles(
  words: WordTable,
  wanted: readonly { shingles: readonly number[] }[],
  length: number,
): ShingleIndex {
  const places = new Map<number, number[]>();
  const filter = new Uint8Array(1 << (FILTER_BITS - 3));
  for (const { shingles } of wanted)
    for (const shingle of shingles) {
      if (places.has(shingle)) continue;
      places.set(shingle, []);
      const bit = shingle >>> (32 - FILTER_BITS);
      filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7));
    }
  if (places.size > 0)
    for (let text = 0; text + 1 < words.first.length; text++) {
      const end = (words.first[text + 1] as number) - length;
      for (let at = words.first[text] as number; at <= end; at++) {
        const shingle = shingleAt(words, at, length);
        const bit = shingle >>> (32 - FILTER_BITS);
        if (((filter[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue;
        const found = places.get(shingle);
        if (found !== undefined && found.length < KEPT) found.push(at);
      }
    }
  return {
    find(shingle) {
      const found = places.get(shingle);
      return found === undefined || found.length < 2 ? NONE : found;
    },
  };
}

/** All shingles of a length in one text. */
export function shinglesOf(words: WordTable, length: number): Set<number> {
  const all = new Set<number>();
  const end = (words.first.at(-1) ?? 0) - length;
  for (let at = 0; at <= end; at++) all.add(shingleAt(words, at, length));
  return all;
}
