// @vitest-environment node
import { expect, it } from 'vitest';
import { tokenise } from '../../../utils/extract/date/tokens.ts';
import { fc } from '../../support/properties.ts';

const sign = fc.constantFrom(...'0123456789 .,:/-()|–…’AaZzÅåÖöØøßÿĀſƵɏ×÷·');
const text = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''));

it('a text in European letters has the same numbers and words as with another letter behind it', () => {
  fc.assert(
    fc.property(text, (european) => {
      const among = tokenise(`${european} Ж`).slice(0, -1);
      const alone = tokenise(european);
      expect(alone.map(({ gap, ...token }) => token)).toEqual(among.map(({ gap, ...token }) => token));
      expect(alone.map(({ gap }) => gap).join('|')).toBe(
        among
          .map(({ gap }) => gap)
          .join('|')
          .replace(/ $/, ''),
      );
    }),
  );
});

it('no more than so many', () => {
  expect(tokenise('1 2 3 4', 2).map(({ text, gap }) => text + gap)).toEqual(['1 ', '2 3 4']);
});
