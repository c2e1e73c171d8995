import { afterEach, describe, expect, it, vi } from 'vitest';
import { foldWord } from '../../../utils/extract/date/fold.ts';
import { dateNames } from '../../../utils/extract/date/names.ts';
import { plainMonths, plainOrder, plainWeekdays } from '../../../utils/extract/date/plain-names.ts';
import { readTimes } from '../../../utils/extract/date/times.ts';

const languages = ['en', 'de', 'de-AT', 'fr', 'fr-CA', 'es', 'es-MX', 'pt', 'pt-BR', 'it', 'nl', 'pl', 'ru', 'zh'];
const orders = ['en', 'en-US', 'de-AT', 'fr', 'fr-BE', 'es', 'es-MX', 'pt-BR', 'it', 'nl', 'pl', 'ru', 'zh-TW', 'ja'];
const spelled = { timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' };
const bare = (word: string) => foldWord(word).replace(/\s/g, '');

afterEach(() => vi.restoreAllMocks());

describe('what is written out agrees with the browser', () => {
  it.each(languages)('months in %s', (language) => {
    expect(plainMonths(language)).not.toBeNull();
    const { months } = dateNames([language]);
    for (const month of ['long', 'short'] as const) {
      for (const beside of [{}, { day: 'numeric', year: 'numeric' } as const]) {
        const format = new Intl.DateTimeFormat(language, { ...spelled, month, ...beside });
        for (let number = 1; number <= 12; number++) {
          const parts = format.formatToParts(Date.UTC(2021, number - 1, 15));
          const name = bare(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (!/\d/.test(name)) expect([name, months.get(name)?.month]).toEqual([name, number]);
        }
      }
    }
  });

  it.each(languages.filter(plainWeekdays))('weekdays in %s', (language) => {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day++)
        expect(plainWeekdays(language)).toContain(foldWord(format.format(Date.UTC(2024, 0, day))));
    }
  });

  it.each(orders)('order of numbers in %s', (language) => {
    const parts = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeZone: 'UTC' }).formatToParts(0);
    const letters = parts.map(({ type }) => type[0]).filter((letter) => 'dmy'.includes(letter ?? ' '));
    expect(plainOrder(language)).toBe(letters.join(''));
  });
});

it.each([
  ['de', '3. März 2019 um 17:35', '2019-03-03T17:35'],
  ['fr', '3 août 2019 à 17h35', '2019-08-03T17:35'],
  ['', '03/08/19 5:35 pm', '2019-03-08T17:35'],
])('the browser is not asked for what is written out: %s, %s', (language, text, wall) => {
  const asked = vi.spyOn(Intl, 'DateTimeFormat');
  const source = { text, wider: () => '', tooltip: '', machine: null, epochMs: null };
  const times = readTimes([source], { languages: language ? [language] : [], trustsZeroOffset: true });
  expect(times.map((time) => time.wall)).toEqual([wall]);
  expect(asked).not.toHaveBeenCalled();
});
