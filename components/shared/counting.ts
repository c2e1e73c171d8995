interface Counting {
  /** Numbers that take the form `one`; all others take `other`. */
  one: readonly number[];
  /** Between thousands. */
  mark: string;
}

/**
 * How languages count, of those where that is soon said, by the locale of their formats. `Intl` knows all of them, but
 * takes ten milliseconds and more to say its first word, which is more than the page around may have to spare.
 */
const simple: Readonly<Record<string, Counting>> = {
  'en-GB': { one: [1], mark: ',' },
  de: { one: [1], mark: '.' },
  fr: { one: [0, 1], mark: '\u202f' },
  ja: { one: [], mark: ',' },
  ko: { one: [], mark: ',' },
  nl: { one: [1], mark: '.' },
  'pt-BR': { one: [0, 1], mark: '.' },
  tr: { one: [1], mark: '.' },
  'zh-CN': { one: [], mark: ',' },
  'zh-TW': { one: [], mark: ',' },
};
/** From here on some of them count otherwise. */
const million = 1_000_000;

export interface Numbers {
  /** "1,204". */
  digits(number: number): string;
  /** The form of a word that goes with so many. */
  plural(count: number): Intl.LDMLPluralRule;
}

/** How numbers are written and counted in a locale. */
export function numbersIn(locale: string): Numbers {
  const counting = simple[locale];
  let formats: Intl.NumberFormat | undefined;
  let rules: Intl.PluralRules | undefined;
  const isSoonSaid = (number: number) => Number.isInteger(number) && number >= 0 && number < million;
  return {
    digits(number) {
      if (counting && isSoonSaid(number)) return inThousands(number, counting.mark);
      formats ??= new Intl.NumberFormat(locale);
      return formats.format(number);
    },
    plural(count) {
      if (counting && isSoonSaid(count)) return counting.one.includes(count) ? 'one' : 'other';
      rules ??= new Intl.PluralRules(locale);
      return rules.select(count);
    },
  };
}

function inThousands(number: number, mark: string): string {
  if (number < 1000) return String(number);
  return `${Math.floor(number / 1000)}${mark}${String(number % 1000).padStart(3, '0')}`;
}
