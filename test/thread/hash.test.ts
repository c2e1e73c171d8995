import { describe, expect, it } from 'vitest';
import { hashText } from '../../utils/thread/hash.ts';
import { fc } from '../support/properties.ts';

describe('hashText', () => {
  it('stays what it is: stored hashes are compared with it', () => {
    expect(hashText('')).toBe(2_872_998_923);
    expect(hashText('The ferry did not come.')).toBe(2_488_627_794);
  });

  it('is that of the text with its white space collapsed, whatever it is', () => {
    const parts = fc.constantFrom(
      'a',
      'B',
      ' ',
      '\n',
      '\t',
      '\u00a0',
      '\u3000',
      '\u2028',
      '\ufeff',
      '\u200b',
      '…',
      '👍',
    );
    fc.assert(
      fc.property(fc.array(parts), (pieces) => {
        const text = pieces.join('');
        expect(hashText(text)).toBe(hashText(text.trim().replace(/\s+/g, ' ')));
      }),
    );
  });

  it('does not mind white space', () => {
    expect(hashText('  The ferry\n did\u00a0not come. ')).toBe(hashText('The ferry did not come.'));
  });

  it('tells one changed letter', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), (text, at) => {
        const place = at % text.length;
        const changed = `${text.slice(0, place)}ø${text.slice(place + 1)}`;
        if (changed !== text) expect(hashText(changed)).not.toBe(hashText(text));
      }),
    );
  });

  it('is a 32-bit number and spreads', () => {
    const hashes = new Set(Array.from({ length: 20_000 }, (_, i) => hashText(`comment ${i}`)));
    // Chance alone makes about 0.05 pairs of 20,000 equal.
    expect(hashes.size).toBeGreaterThan(19_997);
    for (const hash of hashes) expect(hash).toBe(hash >>> 0);
  });
});
