import { describe, expect, test } from 'vitest';
import { type Colour, contrast, fromBytes, mix, toHex } from '../../../../components/reader/theme/colour.ts';
import { parseColour } from '../../../../components/reader/theme/parse-colour.ts';
import { repairColours } from '../../../../components/reader/theme/repair-colours.ts';
import { fc } from '../../../support/properties.ts';

const byte = fc.integer({ min: 0, max: 255 });
const colours = fc.tuple(byte, byte, byte).map(([red, green, blue]) => fromBytes(red, green, blue));
/** As it will be painted. */
const painted = (colour: Colour) => parseColour(toHex(colour)) as Colour;
const hex = (css: string) => parseColour(css) as Colour;

describe('any pair of colours becomes readable', () => {
  test('text, links, buttons, marks and meta text', () => {
    fc.assert(
      fc.property(colours, colours, fc.option(colours), (background, foreground, link) => {
        const palette = repairColours(background, foreground, link);
        const ground = painted(palette.background);
        const ink = painted(palette.foreground);
        const accent = painted(palette.link);
        const mark = painted(palette.mark);
        expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
        // A link on the page, on the tint of the author's comments; and a filled button, which is the same pair turned round.
        expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(accent, painted(mix(accent, 0.08 + palette.liftPercent / 100, ground)))).toBeGreaterThanOrEqual(
          4.5,
        );
        expect(contrast(mark, ground)).toBeGreaterThanOrEqual(4.5);
        const share = (percent: number) => painted(mix(ink, percent / 100, ground));
        expect(contrast(share(palette.metaPercent), ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(share(palette.metaPercent), share(9 + palette.liftPercent))).toBeGreaterThanOrEqual(4.5);
        expect(contrast(share(palette.readPercent), ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(share(palette.edgePercent), ground)).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 1000 },
    );
  });

  test('shares only ever rise', () => {
    fc.assert(
      fc.property(colours, colours, (background, foreground) => {
        const { scheme, metaPercent, readPercent, edgePercent } = repairColours(background, foreground, null);
        expect(metaPercent).toBeGreaterThanOrEqual(scheme === 'dark' ? 68 : 70);
        expect(readPercent).toBeGreaterThanOrEqual(scheme === 'dark' ? 80 : 84);
        expect(edgePercent).toBeGreaterThanOrEqual(55);
        for (const percent of [metaPercent, readPercent, edgePercent]) expect(percent).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('a page that reads well is left alone', () => {
  test('its colours are ours', () => {
    const palette = repairColours(hex('#ffffff'), hex('#26231f'), hex('#8a3a12'));
    expect(toHex(palette.background)).toBe('#ffffff');
    expect(toHex(palette.foreground)).toBe('#26231f');
    expect(toHex(palette.link)).toBe('#8a3a12');
    expect(palette).toMatchObject({ scheme: 'light', metaPercent: 70, readPercent: 84, edgePercent: 55 });
  });

  test('dark too', () => {
    const palette = repairColours(hex('#16181d'), hex('#d6d9df'), hex('#7cc4ff'));
    expect(palette.scheme).toBe('dark');
    expect([palette.background, palette.foreground, palette.link].map(toHex)).toEqual([
      '#16181d',
      '#d6d9df',
      '#7cc4ff',
    ]);
  });
});

describe('what is changed, and how far', () => {
  test('on black, rules and tints are lifted until they can be seen; elsewhere not', () => {
    const { liftPercent } = repairColours(hex('#000000'), hex('#ffffff'), null);
    expect(liftPercent).toBeGreaterThan(4);
    expect(contrast(mix(hex('#ffffff'), 0.12 + liftPercent / 100, hex('#000000')), hex('#000000'))).toBeGreaterThan(
      1.19,
    );
    expect(repairColours(hex('#ffffff'), hex('#26231f'), null).liftPercent).toBe(0);
    expect(repairColours(hex('#16181d'), hex('#d6d9df'), null).liftPercent).toBe(0);
  });

  test('grey text is nudged toward black until 7:1', () => {
    const { foreground } = repairColours(hex('#ffffff'), hex('#777777'), null);
    expect(contrast(foreground, hex('#ffffff'))).toBeGreaterThanOrEqual(7);
    expect(toHex(foreground)).not.toBe('#000000');
  });

  test('text that would need more than a nudge gets plain colours of the scheme', () => {
    const light = repairColours(hex('#ffffff'), hex('#eeeeee'), null);
    expect([light.background, light.foreground].map(toHex)).toEqual(['#ffffff', '#000000']);
    const dark = repairColours(hex('#101010'), hex('#181818'), null);
    expect([dark.background, dark.foreground].map(toHex)).toEqual(['#101010', '#ffffff']);
  });

  test('where neither black nor white reads, the background goes as well', () => {
    const { background } = repairColours(hex('#777777'), hex('#888888'), null);
    expect(toHex(background)).toBe('#ffffff');
  });

  test('no link, or one that looks like the text, becomes moss', () => {
    for (const link of [null, hex('#222222')]) {
      expect(toHex(repairColours(hex('#ffffff'), hex('#222222'), link).link)).toBe('#24684a');
    }
    expect(toHex(repairColours(hex('#101010'), hex('#eeeeee'), null).link)).toBe('#7fcda3');
  });

  test('a pale link is mixed with the text, and keeps something of its own', () => {
    const { link } = repairColours(hex('#ffffff'), hex('#222222'), hex('#ffaa44'));
    expect(contrast(link, hex('#ffffff'))).toBeGreaterThanOrEqual(4.5);
    expect(link.red).toBeGreaterThan(link.blue * 1.5);
  });
});
