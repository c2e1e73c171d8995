import { describe, expect, test } from 'vitest';
import {
  type Colour,
  composite,
  contrast,
  difference,
  fromBytes,
  mix,
  toHex,
} from '../../../../components/reader/theme/colour.ts';
import { parseColour } from '../../../../components/reader/theme/parse-colour.ts';
import { fc } from '../../../support/properties.ts';

const byte = fc.integer({ min: 0, max: 255 });
const colours = fc.tuple(byte, byte, byte).map(([red, green, blue]) => fromBytes(red, green, blue));

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** Within one step a channel: browsers differ in how they round. */
function near(colour: Colour | null, hex: string): boolean {
  if (!colour) return false;
  const expected = channels(hex);
  return channels(toHex(colour)).every((channel, i) => Math.abs(channel - (expected[i] ?? 0)) <= 1);
}

describe('reading colours as browsers compute them', () => {
  // What Chromium 156 paints for them.
  const painted: [string, string][] = [
    ['color(srgb 0.2 0.5 0.7)', '#3380b3'],
    ['color(srgb-linear 0.2 0.5 0.7)', '#7cbcda'],
    ['color(display-p3 0.3 0.5 0.6)', '#39819c'],
    ['color(a98-rgb 0.3 0.5 0.6)', '#1d809b'],
    ['color(rec2020 0.3 0.5 0.6)', '#0090a6'],
    ['color(prophoto-rgb 0.4 0.5 0.5)', '#569792'],
    ['color(xyz-d65 0.3 0.35 0.3)', '#91a58c'],
    ['color(xyz 0.3 0.35 0.3)', '#91a58c'],
    ['color(xyz-d50 0.3 0.35 0.3)', '#83a7a2'],
    ['lab(60 20 -30)', '#9f85c6'],
    ['lch(60 30 120)', '#829861'],
    ['oklab(0.6 0.05 -0.1)', '#8771bb'],
    ['oklch(0.6 0.1 250)', '#4f84ba'],
    ['oklch(60% 25% 250deg)', '#4f84ba'],
    ['oklch(0.5 none 20)', '#636363'],
    ['rgb(12, 200, 34)', '#0cc822'],
    ['rgb(5% 50% 100%)', '#0d80ff'],
    ['#0CC822', '#0cc822'],
  ];
  test.each(painted)('%s', (css, hex) => {
    expect(near(parseColour(css), hex)).toBe(true);
  });

  test('the alpha, in either notation', () => {
    expect(parseColour('rgba(0, 0, 0, 0)')?.alpha).toBe(0);
    expect(parseColour('rgb(0 0 0 / 25%)')?.alpha).toBe(0.25);
    expect(parseColour('oklch(0.5 0.1 20 / 0.5)')?.alpha).toBe(0.5);
    expect(parseColour('rgb(1 2 3)')?.alpha).toBe(1);
    expect(parseColour('rgb(1 2 3 / 7)')?.alpha).toBe(1);
  });

  test.each([
    '',
    'red',
    'currentcolor',
    'rgb()',
    'rgb(1 2)',
    'rgb(a b c)',
    'color(made-up 1 2 3)',
    'color(srgb)',
    '#fff',
    'var(--x)',
    'rgb(1 2 3 / x)',
  ])('not one: %j', (css) => {
    expect(parseColour(css)).toBeNull();
  });

  test('whatever is read can be written as hex and read again', () => {
    fc.assert(
      fc.property(byte, byte, byte, (red, green, blue) => {
        const hex = toHex(fromBytes(red, green, blue));
        expect(channels(hex)).toEqual([red, green, blue]);
        expect(toHex(parseColour(hex) as Colour)).toBe(hex);
        expect(toHex(parseColour(`rgb(${red}, ${green}, ${blue})`) as Colour)).toBe(hex);
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((inside) => `color(${inside})`),
        ),
        (css) => {
          const colour = parseColour(css);
          expect(colour === null || Number.isFinite(colour.red + colour.green + colour.blue)).toBe(true);
        },
      ),
    );
  });
});

describe('arithmetic', () => {
  test('mixing is what color-mix(in oklab) does', () => {
    // Chromium 156 again.
    const cases: [string, number, string, string][] = [
      ['#26231f', 0.7, '#ffffff', '#605d5a'],
      ['#b26a00', 0.82, '#26231f', '#975d16'],
      ['#0000ff', 0.5, '#ffff00', '#6cabc7'],
    ];
    for (const [a, share, b, hex] of cases) {
      expect(near(mix(parseColour(a) as Colour, share, parseColour(b) as Colour), hex), `${a} ${share} ${b}`).toBe(
        true,
      );
    }
  });

  test('all of one and none of the other is the one', () => {
    fc.assert(
      fc.property(colours, colours, (a, b) => {
        expect(toHex(mix(a, 1, b))).toBe(toHex(a));
        expect(toHex(mix(a, 0, b))).toBe(toHex(b));
      }),
    );
  });

  test('contrast is symmetric, between 1 and 21, and 1 with itself', () => {
    fc.assert(
      fc.property(colours, colours, (a, b) => {
        expect(contrast(a, b)).toBe(contrast(b, a));
        expect(contrast(a, b)).toBeGreaterThanOrEqual(1);
        expect(contrast(a, b)).toBeLessThanOrEqual(21.0001);
        expect(contrast(a, a)).toBe(1);
        expect(difference(a, a)).toBe(0);
      }),
    );
    expect(contrast(fromBytes(255, 255, 255), fromBytes(0, 0, 0))).toBeCloseTo(21, 5);
    // A pair whose ratio is widely quoted: #767676 is the lightest grey that passes on white.
    expect(contrast(fromBytes(0x76, 0x76, 0x76), fromBytes(255, 255, 255))).toBeCloseTo(4.54, 2);
  });

  test('a veil lies between what it covers and itself', () => {
    const half = { ...fromBytes(0, 0, 0), alpha: 0.5 };
    expect(near(composite(half, fromBytes(255, 255, 255)), '#808080')).toBe(true);
    fc.assert(
      fc.property(colours, colours, (over, under) => {
        expect(toHex(composite({ ...over, alpha: 1 }, under))).toBe(toHex(over));
        expect(toHex(composite({ ...over, alpha: 0 }, under))).toBe(toHex(under));
      }),
    );
  });
});
