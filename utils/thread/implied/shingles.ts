import type { WordTable } from './fold-words.ts';

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

/**
 * Where runs of words, named by hash, stand in a thread; only those asked for, and of each only the earliest few. In
 * columns of numbers, as a long thread asks for tens of thousands.
 */
export class ShingleIndex {
  readonly #mask: number;
  readonly #shingles: Int32Array;
  /** One more than how many places are kept; 0 in slots without a shingle. */
  readonly #counts: Uint8Array;
  readonly #places: Int32Array;
  /** Most runs of words are not asked for; this says so for nearly all of them at once. */
  readonly #filter = new Uint8Array(1 << (FILTER_BITS - 3));
  readonly #words: WordTable;
  readonly #length: number;

  /** `most`: no more than so many are wanted. */
  constructor(words: WordTable, length: number, most: number) {
    this.#words = words;
    this.#length = length;
    const size = 1 << Math.ceil(Math.log2(2 * most + 2));
    this.#mask = size - 1;
    this.#shingles = new Int32Array(size);
    this.#counts = new Uint8Array(size);
    this.#places = new Int32Array(size * KEPT);
  }

  /** Asks for the runs that start at `first` and the next places, so many in all. To be called for all, before `fill`. */
  want(first: number, count: number): void {
    for (let at = first; at < first + count; at++) this.#wantOne(shingleAt(this.#words, at, this.#length));
  }

  #wantOne(shingle: number): void {
    const slot = this.#slotOf(shingle);
    this.#shingles[slot] = shingle;
    this.#counts[slot] = 1;
    const bit = shingle >>> (32 - FILTER_BITS);
    this.#filter[bit >> 3] = (this.#filter[bit >> 3] as number) | (1 << (bit & 7));
  }

  /** Finds every wanted shingle in one pass over the words. */
  fill(): void {
    const words = this.#words;
    const filter = this.#filter;
    for (let text = 0; text + 1 < words.first.length; text++) {
      const end = (words.first[text + 1] as number) - this.#length;
      for (let at = words.first[text] as number; at <= end; at++) {
        const shingle = shingleAt(words, at, this.#length);
        const bit = shingle >>> (32 - FILTER_BITS);
        if (((filter[bit >> 3] as number) & (1 << (bit & 7))) === 0) continue;
        const slot = this.#slotOf(shingle);
        const count = this.#counts[slot] as number;
        if (count === 0 || count > KEPT) continue;
        this.#places[slot * KEPT + count - 1] = at;
        this.#counts[slot] = count + 1;
      }
    }
  }

  isRepeated(shingle: number): boolean {
    return (this.#counts[this.#slotOf(shingle)] as number) > 2;
  }

  /** Places in the word table, ascending; none for a shingle that stands there once. */
  find(shingle: number): readonly number[] {
    const slot = this.#slotOf(shingle);
    const count = (this.#counts[slot] as number) - 1;
    return count < 2 ? NONE : Array.from(this.#places.subarray(slot * KEPT, slot * KEPT + count));
  }

  /** That of the shingle, or the free one where it would be. */
  #slotOf(shingle: number): number {
    let slot = (shingle ^ (shingle >>> 16)) & this.#mask;
    while (this.#counts[slot] !== 0 && this.#shingles[slot] !== shingle) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

/** All shingles of a length in one text. */
export function shinglesOf(words: WordTable, length: number): Set<number> {
  const all = new Set<number>();
  const end = (words.first.at(-1) ?? 0) - length;
  for (let at = 0; at <= end; at++) all.add(shingleAt(words, at, length));
  return all;
}
