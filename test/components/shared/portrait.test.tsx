// @vitest-environment jsdom

import { afterEach, describe, expect, it } from 'vitest';
import { PortraitStrip } from '../../../components/shared/Portrait.tsx';
import { placeStrokes } from '../../../components/shared/portrait-strokes.ts';
import { packStrokes, type Stroke } from '../../../utils/thread/strokes.ts';
import { fc } from '../../support/properties.ts';
import { clearScreen, show } from '../support/screen.ts';

const frame = { width: 268, height: 16, top: 0, widestStep: 5.2 };
const stroke = (changes: Partial<Stroke> = {}): Stroke => ({ depth: 0, words: 40, state: 'read', ...changes });
const anyStrokes = fc.array(
  fc.record<Stroke>({
    depth: fc.nat(3_000),
    words: fc.nat(400_000),
    state: fc.constantFrom('read', 'unread', 'new'),
  }),
  { maxLength: 2_000 },
);

describe('placing strokes', () => {
  it('keeps every one within the frame, from left to right', () => {
    fc.assert(
      fc.property(anyStrokes, (strokes) => {
        const placed = placeStrokes(strokes, frame);
        expect(placed.length).toBe(Math.min(strokes.length, frame.width / 2));
        let right = 0;
        for (const { x, y, width, height } of placed) {
          expect(x).toBeGreaterThanOrEqual(right - 0.2);
          expect(y + height).toBeLessThanOrEqual(frame.height + 0.2);
          expect(width).toBeGreaterThan(0);
          expect(height).toBeGreaterThan(0);
          right = x + width;
        }
        expect(right).toBeLessThanOrEqual(frame.width);
      }),
      { numRuns: 50 },
    );
  });

  it('hides nothing new among what is read, however many share a stroke', () => {
    const strokes = Array.from({ length: 5_000 }, (_, i) => stroke({ state: i === 3_210 ? 'new' : 'read' }));
    expect(placeStrokes(strokes, frame).filter(({ state }) => state === 'new')).toHaveLength(1);
  });

  it('puts replies lower and long texts further down', () => {
    const [root, reply, long] = placeStrokes([stroke(), stroke({ depth: 2 }), stroke({ words: 200 })], {
      ...frame,
      height: 60,
    });
    expect(reply?.y).toBeGreaterThan(root?.y ?? 0);
    expect(long?.height).toBeGreaterThan(root?.height ?? 0);
  });

  it('draws a short thread as wide as it is long', () => {
    expect(placeStrokes([stroke(), stroke()], frame).at(-1)?.x).toBe(5.2);
  });
});

describe('a strip', () => {
  afterEach(clearScreen);

  it('draws a line for each stroke, by state', () => {
    const strokes = [stroke(), stroke({ state: 'unread' }), stroke({ state: 'new' }), stroke({ state: 'new' })];
    show(<PortraitStrip strokes={packStrokes(strokes)} width={100} height={16} />);
    const lines = (state: string) => document.querySelector(`path.${state}`)?.getAttribute('d')?.match(/M/g)?.length;
    expect([lines('read'), lines('unread'), lines('unread-edge'), lines('new')]).toEqual([1, 1, 1, 2]);
  });

  it('of a thread without comments is empty', () => {
    show(<PortraitStrip strokes={packStrokes([])} width={100} height={16} />);
    expect(document.querySelector('path.read')?.getAttribute('d')).toBe('');
  });
});
