import { hashWord, type WordTable } from './fold-words.ts';

/** A set of folded phrases, found in the words of texts. */
export class Phrases {
  readonly #byFirst = new Map<number, number[][]>();
  readonly #firstWords = new Uint8Array(8192);

  constructor(phrases: readonly string[]) {
    for (const phrase of phrases) {
      const hashes = phrase.split(' ').filter(Boolean).map(hashWord);
      const [first] = hashes;
      if (first === undefined) continue;
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), hashes]);
      const byte = (first & 0xffff) >> 3;
      this.#firstWords[byte] = (this.#firstWords[byte] as number) | (1 << (first & 7));
    }
    // The longest that fits is meant.
    for (const known of this.#byFirst.values()) known.sort((a, b) => b.length - a.length);
  }

  /** The hashes of their first words. */
  starts(): Iterable<number> {
    return this.#byFirst.keys();
  }

  /** Whether any phrase starts with a word of this hash; sometimes true where none does. */
  mayStart(hash: number): boolean {
    return ((this.#firstWords[(hash & 0xffff) >> 3] as number) & (1 << (hash & 7))) !== 0;
  }

  /** How many of the words from `at` make a phrase; 0 where none does. */
  lengthAt(words: WordTable, at: number, end: number): number {
    const first = words.hashes[at] as number;
    if (!this.mayStart(first)) return 0;
    for (const hashes of this.#byFirst.get(first) ?? [])
      if (at + hashes.length <= end && hashes.every((hash, next) => hash === words.hashes[at + next]))
        return hashes.length;
    return 0;
  }
}
