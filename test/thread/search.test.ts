import { describe, expect, it } from 'vitest';
import { findWords, searchComments } from '../../utils/thread/search.ts';
import { comment } from '../support/outline.ts';
import { fc } from '../support/properties.ts';

const thread = [
  comment({ id: 'a', name: 'Zoë', text: 'Two Cafés\nby the slipway' }),
  comment({ id: 'b', name: 'Anonymous', text: 'no cafe here, by the way' }),
  comment({ id: 'c', text: 'ΠΟΥ ΕΙΝΑΙ Ο ΔΡΟΜΟΣ; Strasse' }),
];
const found = (query: string) => searchComments(thread, query).map((each) => each.id);
const marked = (text: string, query: string) => findWords(text, query).map(({ start, end }) => text.slice(start, end));

describe('searchComments', () => {
  it.each([
    ['cafe', ['a', 'b']],
    ['CAFÉ way', ['a', 'b']],
    ['way slip', ['a']],
    ['zoe', ['a']],
    ['zoe cafe', ['a']],
    ['δρομος', ['c']],
    ['δρόμος', ['c']],
    ['ferry', []],
    ['cafe ferry', []],
    ['', []],
    ['  ', []],
  ])('finds "%s" in %j', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});

describe('findWords', () => {
  it.each([
    ['Two Cafés, one cafe', 'cafe', ['Café', 'cafe']],
    ['Two Cafés'.normalize('NFD'), 'cafe', ['Café'.normalize('NFD')]],
    ['banana', 'ana', ['ana']],
    ['by the slipway', 'slip way', ['slipway']],
    ['😀 Çay 😀', 'cay', ['Çay']],
    ['각', '가', ['각']],
    ['İstanbul', 'istan', ['İstan']],
    ['nothing', 'ferry', []],
    ['nothing', '', []],
  ])('marks in "%s" for "%s": %j', (text, query, words) => {
    expect(marked(text, query)).toEqual(words);
  });

  it('marks something exactly where the search finds something', () => {
    const letters = fc.constantFrom('a', 'á', 'A', 'b', ' ', 'ς', 'Σ', 'σ', '각', '😀', '\u0301', 'が', 'か');
    const text = fc.array(letters, { maxLength: 12 }).map((all) => all.join(''));
    const word = fc.array(letters, { maxLength: 3 }).map((all) => all.join('').replaceAll(' ', ''));
    fc.assert(
      fc.property(text, word, (text, word) => {
        const ranges = findWords(text, word);
        expect(ranges.length > 0).toBe(searchComments([comment({ id: 'a', text })], word).length > 0);
        for (const { start, end } of ranges) expect(start).toBeLessThan(end);
      }),
      { numRuns: 2000 },
    );
  });
});
