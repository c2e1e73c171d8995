import { expect, it } from 'vitest';
import { packStrokes, type Stroke, unpackStrokes } from '../../utils/thread/strokes.ts';
import { fc } from '../support/properties.ts';

const stroke = fc.record<Stroke>({
  depth: fc.nat(15),
  words: fc.nat(400),
  state: fc.constantFrom('read', 'unread', 'new'),
});

it('packed strokes come out as they went in, their length to 5 % or a word', () => {
  fc.assert(
    fc.property(fc.array(stroke), (strokes) => {
      const packed = packStrokes(strokes);
      expect(packed).toMatch(/^[!-~]*$/);
      const unpacked = unpackStrokes(packed);
      expect(unpacked.map((one) => ({ ...one, words: 0 }))).toEqual(strokes.map((one) => ({ ...one, words: 0 })));
      for (const [i, { words }] of strokes.entries()) {
        expect(Math.abs((unpacked[i]?.words ?? -1) - words)).toBeLessThanOrEqual(Math.max(1, words * 0.05));
      }
    }),
  );
});

it('longer and deeper ones than can be drawn are cut', () => {
  expect(unpackStrokes(packStrokes([{ depth: 3_000, words: 90_000, state: 'new' }]))).toEqual([
    { depth: 15, words: expect.closeTo(400, -2), state: 'new' },
  ]);
});
