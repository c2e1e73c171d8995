import { describe, expect, it } from 'vitest';
import { countWords } from '../../utils/thread/count-words.ts';
import { fc } from '../support/properties.ts';

describe('countWords', () => {
  it.each([
    ['', 0],
    [' \n ', 0],
    ['The ferry did not come.', 5],
    ['Well — it’s half-past 5 …', 4],
    ['Überraschung! Größe, süß', 3],
    ['С Новым годом', 3],
    ['لا أعرف', 2],
    ['저는 학생입니다', 2],
    ['我不知道', 2],
    ['私は東京に住んでいます。', 6],
    ['渡し船は12時に出る', 5],
    ['ฉันไม่รู้', 3],
    ['👍👍', 0],
  ])('counts "%s" as %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it('counts, where spaces stand between words, each stretch with a letter or digit in it', () => {
    const parts = fc.constantFrom(
      'a',
      'É',
      '7',
      ' ',
      '\n',
      '\u00a0',
      '\u3000',
      '\u2003',
      '\ufeff',
      '-',
      '’',
      '👍',
      '𝒳',
      'ß',
      'ن',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(parts), (pieces) => {
        const text = pieces.join('');
        const stretches = text.split(/\s+/).filter((stretch) => /[\p{L}\p{N}]/u.test(stretch));
        expect(countWords(text)).toBe(stretches.length);
      }),
    );
  });
});
