/** One comment in a thread's portrait, in page order. */
export interface Stroke {
  depth: number;
  words: number;
  state: 'new' | 'unread' | 'read';
}

/** Strokes as a text of two characters each, which messages and the database carry at little cost. */
export type PackedStrokes = string & { readonly brand: 'PackedStrokes' };

const states = ['read', 'unread', 'new'] as const satisfies Stroke['state'][];
/** Deeper ones, and longer ones, are drawn no deeper and no longer. */
const DEEPEST = 15;
const LONGEST_WORDS = 400;
/** Steps a doubling: a length comes out within 5 %, or a word, of what it was. */
const STEPS = 8;
/** The digit 0: it and the ninety characters after it can be printed. */
const BASE = 0x30;

/** Depths above 15 and lengths above 400 words are cut to these. */
export function packStrokes(strokes: Iterable<Stroke>): PackedStrokes {
  let packed = '';
  for (const { depth, words, state } of strokes) {
    const length = Math.round(STEPS * Math.log2(1 + Math.min(words, LONGEST_WORDS)));
    const look = Math.min(depth, DEEPEST) * states.length + states.indexOf(state);
    packed += String.fromCharCode(BASE + length, BASE + look);
  }
  return packed as PackedStrokes;
}

export function unpackStrokes(packed: PackedStrokes): Stroke[] {
  return Array.from({ length: packed.length >> 1 }, (_, i) => {
    const length = packed.charCodeAt(2 * i) - BASE;
    const look = packed.charCodeAt(2 * i + 1) - BASE;
    return {
      depth: Math.floor(look / states.length),
      words: Math.round(2 ** (length / STEPS) - 1),
      state: states[look % states.length] ?? 'read',
    };
  });
}
