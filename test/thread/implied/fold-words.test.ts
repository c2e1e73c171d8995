import { describe, expect, it } from 'vitest';
import { foldText, foldWords, hashWord } from '../../../utils/thread/implied/fold-words.ts';
import { fc } from '../../support/properties.ts';

const wordsOf = (text: string) => {
  const { starts, ends, first } = foldWords([text]);
  return Array.from({ length: first[1] ?? 0 }, (_, at) => text.slice(starts[at], ends[at]));
};

describe('folded words', () => {
  it('are runs of letters and digits, and single signs where no spaces are written', () => {
    expect(wordsOf("It's 17.35 — naïve, Łódź!")).toEqual(['It', 's', '17', '35', 'naïve', 'Łódź']);
    expect(wordsOf('猫が cat')).toEqual(['猫', 'が', 'cat']);
    expect(wordsOf('')).toEqual([]);
  });

  it('are equal where case and diacritics alone differ', () => {
    const { hashes } = foldWords(['Éclair eclair ÉCLAIR', 'éclairs']);
    expect(new Set(hashes.slice(0, 3)).size).toBe(1);
    expect(hashes[3]).not.toBe(hashes[0]);
    expect(hashes[0]).toBe(hashWord(foldText('ÉCLAIR')));
  });

  it('keep each text apart', () => {
    expect([...foldWords(['a b', '', 'c']).first]).toEqual([0, 2, 2, 3]);
  });

  it('fold alike one by one and together', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const table = foldWords(texts);
        const apart = texts.flatMap((text) => [...foldWords([text]).hashes.slice(0, foldWords([text]).first[1])]);
        expect([...table.hashes.slice(0, table.first.at(-1))]).toEqual(apart);
      }),
    );
  });
});
