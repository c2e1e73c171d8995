import type { Stroke } from '../../utils/thread/strokes.ts';

export interface PlacedStroke {
  x: number;
  y: number;
  width: number;
  height: number;
  state: Stroke['state'];
}

export interface PortraitFrame {
  width: number;
  height: number;
  /** Where strokes of depth 0 begin. */
  top: number;
  /** From one stroke to the next, at most: a short thread is a short portrait. */
  widestStep: number;
}

const deepest = 8;
/** As wide as a stroke and its gap must be to be told apart. */
const narrowestStep = 2;
/** A text this long, in words, has the longest stroke. */
const longText = 260;
const weight: Record<Stroke['state'], number> = { read: 0, unread: 1, new: 2 };

/**
 * A thread's shape: comments from left to right as they stand on the page, hanging as deep as they are nested, as
 * long as their text. In a thread of more comments than the frame has room for, neighbours share a stroke: as high as
 * the highest of them, as long as the longest, new before unread before read.
 */
export function placeStrokes(strokes: readonly Stroke[], frame: PortraitFrame): PlacedStroke[] {
  const shared = share(strokes, Math.max(1, Math.floor(frame.width / narrowestStep)));
  if (shared.length === 0) return [];
  const step = Math.min(frame.widestStep, frame.width / shared.length);
  const width = step - Math.min(2, step * 0.25);
  const room = frame.height - frame.top;
  const levels = Math.min(
    deepest,
    shared.reduce((most, { depth }) => Math.max(most, depth), 1),
  );
  const perLevel = Math.min(room * 0.12, (room * 0.5) / levels);
  const longest = room * 0.8;
  return shared.map(({ depth, words, state }, index) => {
    const y = frame.top + Math.min(depth, deepest) * perLevel;
    const length = Math.max(width, Math.min(1, Math.sqrt(words / longText)) * longest);
    return {
      x: round(index * step),
      y: round(y),
      width: round(width),
      height: round(Math.min(length, frame.height - y)),
      state,
    };
  });
}

function share(strokes: readonly Stroke[], most: number): readonly Stroke[] {
  if (strokes.length <= most) return strokes;
  const shared: Stroke[] = [];
  for (let i = 0; i < most; i++) {
    const from = Math.floor((i * strokes.length) / most);
    const until = Math.floor(((i + 1) * strokes.length) / most);
    shared.push(
      strokes.slice(from, until).reduce((one, other) => ({
        depth: Math.min(one.depth, other.depth),
        words: Math.max(one.words, other.words),
        state: weight[one.state] >= weight[other.state] ? one.state : other.state,
      })),
    );
  }
  return shared;
}

/** Tenths of a pixel: thousands of portraits are drawn, and more digits only cost. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
