import { SMALL } from './fold-words.ts';
import type { ThreadView } from './thread-view.ts';

const BUCKETS = 1 << 18;
const MOST = 0xffff;
const ONE_SMALL = 0x10000;
/** Words of a comment that are compared. */
const LOOKED_AT = 150;

/** How often each word was said in a thread so far. Counts are by hash, so that a rare word may look less rare than it is. */
export class Spoken {
  readonly #view: ThreadView;
  #said = 0;
  #counted = 0;
  /** By bucket how often, and in the upper half how often of those in small letters: one look-up, not two. */
  readonly #counts = new Uint32Array(BUCKETS);
  /** The comment, plus one, whose words are marked, and the marks: the same number where a word is in it. */
  #marked = 0;
  readonly #marks = new Int32Array(BUCKETS);

  constructor(view: ThreadView) {
    this.#view = view;
  }

  /** How many comments, from the first, have been said so far. Their words are counted when somebody asks. */
  reach(count: number): void {
    this.#said = count;
  }

  #catchUp(): void {
    for (; this.#counted < this.#said; this.#counted++) this.#count(this.#counted);
  }

  #count(place: number): void {
    const { words } = this.#view;
    const counts = this.#counts;
    const end = words.first[place + 1] as number;
    for (let at = words.first[place] as number; at < end; at++) {
      const bucket = (words.hashes[at] as number) & (BUCKETS - 1);
      const count = counts[bucket] as number;
      if ((count & MOST) === MOST) continue;
      counts[bucket] = count + ((words.looks[at] as number) & SMALL ? ONE_SMALL + 1 : 1);
    }
  }

  /** Whether a word is mostly written small, and so is no name. */
  isOrdinary(hash: number): boolean {
    this.#catchUp();
    const count = this.#counts[hash & (BUCKETS - 1)] as number;
    const small = count >>> 16;
    return small >= 2 && small * 2 > (count & MOST);
  }

  /** How much two comments say in rare words: 1/n for each word of four letters or more that was said n times so far. */
  shared(a: number, b: number): number {
    this.#catchUp();
    const { words } = this.#view;
    const inA = a + 1;
    if (this.#marked !== inA) {
      this.#marked = inA;
      const end = Math.min(words.first[a + 1] as number, (words.first[a] as number) + LOOKED_AT);
      for (let at = words.first[a] as number; at < end; at++)
        if ((words.ends[at] as number) - (words.starts[at] as number) >= 4)
          this.#marks[(words.hashes[at] as number) & (BUCKETS - 1)] = inA;
    }
    let sum = 0;
    const end = Math.min(words.first[b + 1] as number, (words.first[b] as number) + LOOKED_AT);
    const counted: number[] = [];
    for (let at = words.first[b] as number; at < end; at++) {
      const bucket = (words.hashes[at] as number) & (BUCKETS - 1);
      if (this.#marks[bucket] !== inA) continue;
      // Each word once.
      this.#marks[bucket] = 0;
      counted.push(bucket);
      sum += 1 / Math.max(1, (this.#counts[bucket] as number) & MOST);
    }
    for (const bucket of counted) this.#marks[bucket] = inA;
    return sum;
  }
}
