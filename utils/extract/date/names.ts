/** Words of a language that dates are written with. Keys are folded: see `foldWord`. */
export interface DateNames {
  /** Month names, whole, short and cut after three letters or more where that is unambiguous; 1 to 12. */
  months: ReadonlyMap<string, number>;
  /** "pm", "오후", "μμ": true in the second half of the day. */
  afternoons: ReadonlyMap<string, boolean>;
}

/** Lower case, without accents and without marks of abbreviation, so that "Março", "MARÇO" and "marco" are one word. */
export function foldWord(word: string): string {
  let folded = foldedWords.get(word);
  if (folded === undefined) {
    if (foldedWords.size >= mostFolded) foldedWords.clear();
    folded = fold(word);
    foldedWords.set(word, folded);
  }
  return folded;
}

/** The dates of a page are made of a few dozen words, over and over. */
const foldedWords = new Map<string, string>();
const mostFolded = 500;

function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|[.'’]/gu, '')
    .replace(/ı/g, 'i');
}

const known = new Map<string, DateNames>();

/** Names in the languages, the first language first: what two of them write alike means what it means in the first. Unknown languages add nothing. */
export function dateNames(languages: readonly string[]): DateNames {
  const key = languages.join();
  let names = known.get(key);
  if (!names) {
    names = merge(languages.map((language) => namesOf(language)));
    known.set(key, names);
  }
  return names;
}

/** Not in `Intl`'s short forms, and common in themes' own translations or in regional usage. */
const moreMonths: Record<string, Record<string, number>> = {
  de: { janner: 1, janer: 1, feber: 2, maerz: 3, mrz: 3 },
  ar: { جانفي: 1, فيفري: 2, افريل: 4, جوان: 6, جويلية: 7, اوت: 8 },
  es: { setiembre: 9 },
  id: { agt: 8, peb: 2, nop: 11, pebruari: 2, nopember: 11 },
};

const moreAfternoons: [string, boolean][] = [
  ['am', false],
  ['pm', true],
  ['上午', false],
  ['凌晨', false],
  ['早上', false],
  ['下午', true],
  ['中午', true],
  ['晚上', true],
  ['午前', false],
  ['午後', true],
  ['오전', false],
  ['오후', true],
];

const englishMonths = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Written out, because nearly every page needs them and `Intl` takes its time to start. */
function englishNames(): DateNames {
  const months = new Map<string, number>();
  englishMonths.forEach((name, index) => {
    for (let end = 3; end <= name.length; end++) months.set(name.slice(0, end), index + 1);
  });
  return { months, afternoons: new Map(moreAfternoons.map(([word, late]) => [foldWord(word), late])) };
}

function namesOf(language: string): DateNames {
  if (/^en\b/.test(language)) return englishNames();
  const months = new Map<string, number>();
  const afternoons = new Map<string, boolean>(moreAfternoons.map(([word, late]) => [foldWord(word), late]));
  // The Gregorian calendar whatever the language's own; a locale that Intl does not know falls back to the machine's, which would make results differ between machines.
  if (Intl.DateTimeFormat.supportedLocalesOf([language]).length === 0) return { months, afternoons };
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
  const part = (formatter: Intl.DateTimeFormat, type: string, time: number) =>
    formatter
      .formatToParts(time)
      .filter((found) => found.type === type)
      .map(({ value }) => foldWord(value))
      .find((word) => /\p{L}/u.test(word));

  const prefixes = new Map<string, number | null>();
  for (const length of ['long', 'short'] as const) {
    // With a day beside it, a month has another case in many languages.
    for (const beside of [{}, { day: 'numeric', year: 'numeric' }] as const) {
      const formatter = format({ month: length, ...beside });
      for (let month = 1; month <= 12; month++) {
        const name = part(formatter, 'month', Date.UTC(2021, month - 1, 15));
        // "tháng 2", "2月": months that are numbers are read as numbers.
        if (!name || /\p{Nd}/u.test(name)) continue;
        for (const word of name.split(/\s+/)) if (word.length > 1) months.set(word, months.get(word) ?? month);
        for (let end = 3; end < name.length; end++) {
          const prefix = name.slice(0, end);
          const other = prefixes.get(prefix);
          prefixes.set(prefix, other === undefined || other === month ? month : null);
        }
      }
    }
  }
  for (const [prefix, month] of prefixes) if (month !== null && !months.has(prefix)) months.set(prefix, month);
  for (const [word, month] of Object.entries(moreMonths[language.slice(0, 2).toLowerCase()] ?? {}))
    months.set(foldWord(word), month);
  const clock = format({ hour: 'numeric', hour12: true });
  for (const hour of [4, 9, 14, 21]) {
    const word = part(clock, 'dayPeriod', Date.UTC(2021, 0, 1, hour));
    if (word) afternoons.set(word.replace(/\s/g, ''), afternoons.get(word) ?? hour >= 12);
  }
  return { months, afternoons };
}

function merge(all: DateNames[]): DateNames {
  const months = new Map<string, number>();
  const afternoons = new Map<string, boolean>();
  for (const names of all) {
    for (const [word, month] of names.months) if (!months.has(word)) months.set(word, month);
    for (const [word, late] of names.afternoons) if (!afternoons.has(word)) afternoons.set(word, late);
  }
  return { months, afternoons };
}
