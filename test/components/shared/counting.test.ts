import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../../components/shared/counting.ts';

const folder = join(import.meta.dirname, '../../../components/shared/locales');
const locales: string[] = readdirSync(folder).map(
  (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).formats,
);
const counts = [
  ...Array.from({ length: 1205 }, (_, at) => at),
  5000,
  10_000,
  99_999,
  123_456,
  999_999,
  1_000_000,
  2_000_000,
];

describe.each(locales)('numbers in %s', (locale) => {
  const { digits, plural } = numbersIn(locale);

  test('are written and counted as Intl does', () => {
    const written = new Intl.NumberFormat(locale);
    const rules = new Intl.PluralRules(locale);
    for (const count of counts)
      expect([digits(count), plural(count)]).toEqual([written.format(count), rules.select(count)]);
  });

  test('are Intl’s where they are no counts', () => {
    const written = new Intl.NumberFormat(locale);
    for (const number of [-1, 0.5, 1.5, 1e9]) expect(digits(number)).toBe(written.format(number));
  });
});
