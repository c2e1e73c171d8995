// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { anyScript, digit, letter } from '../../utils/dom/any-script.ts';
import { fc } from '../support/properties.ts';

const patterns = [
  /\p{L}/u,
  /\p{Nd}{4}|\p{Nd}\s*[.:/h年月日時-]\s*\p{Nd}|\p{L}\s+\p{Nd}+\D+\p{Nd}/u,
  /^\P{L}*\p{Nd}/u,
  /^[^\p{L}\d]*(?:\p{L}{1,12}\.?\s?)?[#№]?\s?(\d{1,5})[^\p{L}\d]*$/u,
  /[\p{L}\p{M}]{2}|\p{L}\.\p{L}/u,
  /[\p{L}\p{N}]{3}/u,
];
const european = fc.integer({ min: 0, max: 0x24f }).map((code) => String.fromCodePoint(code));
const sign = fc.oneof(
  { weight: 6, arbitrary: european },
  fc.constantFrom(...'Ada 12:30 Åsa ª½× ١٢ 三月 Жан \u200e…'),
  fc.integer({ min: 0x250, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
);
const text = fc.array(sign, { maxLength: 24 }).map((signs) => signs.join(''));

describe('a pattern made ready in two stages', () => {
  it.each(patterns)('%s finds in any text what it finds in one', (pattern) => {
    fc.assert(
      fc.property(text, (any) => {
        expect(anyScript(pattern).exec(any)).toEqual(pattern.exec(any));
      }),
    );
  });

  it('knows every letter, digit and mark', () => {
    const [sign, mark] = [anyScript(/[\p{L}\p{N}]/u), anyScript(/^[^\p{M}]$/u)];
    for (let code = 0; code < 0xd800; code++) {
      const one = String.fromCodePoint(code);
      const found = [letter.test(one), digit.test(one), sign.test(one), mark.test(one)];
      expect(found, code.toString(16)).toEqual([
        /\p{L}/u.test(one),
        /\p{Nd}/u.test(one),
        /[\p{L}\p{N}]/u.test(one),
        /^[^\p{M}]$/u.test(one),
      ]);
    }
  });

  it('replaces', () => {
    expect(anyScript(/\p{Nd}+/gu).replace('12 of 30, ٣', '#')).toBe('# of #, #');
    expect(anyScript(/\p{Nd}+/gu).replace('12 of 30', '#')).toBe('# of #');
  });
});
