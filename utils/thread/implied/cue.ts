import type { Pattern } from './confidences.ts';

/** What in a comment's text says whom it answers. */
export type Cue = 'time' | 'name' | 'quote' | 'ordinal' | 'continuation' | 'position';

/** One reading of one cue: the comment at `from` may answer the one at `to`. Both are places in a `ThreadView`. */
export interface Candidate {
  from: number;
  to: number;
  cue: Cue;
  pattern: Pattern;
  /** Offsets in the text of `from` of the words that say so. */
  start: number;
  end: number;
  /** How many earlier comments fitted these words. */
  matches: number;
}
