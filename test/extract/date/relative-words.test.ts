import { afterEach, expect, it, vi } from 'vitest';
import { readElapsed } from '../../../utils/extract/date/relative.ts';
import { gatherRelativeWords, relativeWords } from '../../../utils/extract/date/relative-words.ts';

afterEach(() => vi.restoreAllMocks());

it.each(['en', 'en-US'])('what is written out for %s is what the browser says', (language) => {
  const [plain, asked] = [relativeWords(language), gatherRelativeWords(language)];
  expect(plain.around).toEqual(asked.around);
  expect([...plain.phrases]).toEqual([...asked.phrases]);
  for (const word of asked.units.keys())
    expect([word, plain.units.get(word), plain.singles.has(word)]).toEqual([
      word,
      asked.units.get(word),
      asked.singles.has(word),
    ]);
});

it('the browser is not asked for it', () => {
  const asked = vi.spyOn(Intl, 'RelativeTimeFormat');
  expect(readElapsed('3 hours ago', ['en-US', 'en'])).toEqual([{ unit: 'hour', count: 3 }]);
  expect(asked).not.toHaveBeenCalled();
});
