import { type Calendar, calendarOf, partsIn } from './calendars.ts';
import { foldWord } from './fold.ts';
import { plainMonths } from './plain-names.ts';

export interface Month {
  calendar: Calendar;
  /** 1 to 12; in calendars whose months have no fixed number their English name. */
  month: number | string;
}

/** Words of languages that dates are written with. Keys are folded and without spaces: see `foldWord`. */
export interface DateNames {
  /** Month names, whole, short and cut after three letters or more where that is unambiguous. */
  months: ReadonlyMap<string, Month>;
  /** "pm", "오후", "μμ": true in the second half of the day. */
  afternoons: ReadonlyMap<string, boolean>;
  /** Words between the parts of a date that are longer than most: "gada", "оны". */
  glue: ReadonlySet<string>;
  /** The calendar beside the Gregorian that numbers may be meant in; null where there is none. */
  calendar: Calendar | null;
}

const known = new Map<string, DateNames>();

/** Names in the languages, the first language first: what two of them write alike means what it means in the first. Unknown languages add nothing. */
export function dateNames(languages: readonly string[]): DateNames {
  const key = languages.join();
  let names = known.get(key);
  if (!names) {
    names = merge(languages.map(namesOf));
    known.set(key, names);
  }
  return names;
}

/** Not in `Intl`'s short forms, and common in themes' own translations or in regional usage. */
const moreMonths: Record<string, Record<string, number>> = {
  de: { janner: 1, janer: 1, feber: 2, maerz: 3, mrz: 3 },
  es: { setiembre: 9 },
  id: { agt: 8, peb: 2, nop: 11, pebruari: 2, nopember: 11 },
  vi: {
    ...{ thangmot: 1, thanghai: 2, thangba: 3, thangtu: 4, thangnam: 5, thangsau: 6, thangbay: 7, thangtam: 8 },
    ...{ thangchin: 9, thangmuoi: 10, thangmuoimot: 11, thangmuoihai: 12 },
  },
};
/** Countries that name the months otherwise. */
const regions: Record<string, string[]> = { ar: ['ar-LB', 'ar-DZ', 'ar-MA'] };

/** "am" and "pm" in the languages that write them in all others too, folded: a Hangul syllable is its letters then. */
const halves = Object.entries({
  ...{ am: false, 上午: false, 凌晨: false, 早上: false, 午前: false, '\u110b\u1169\u110c\u1165\u11ab': false },
  ...{ sang: false, पूर्वाह्न: false, পূর্বাহ্ণ: false },
  ...{ pm: true, 下午: true, 中午: true, 晚上: true, 午後: true, '\u110b\u1169\u1112\u116e': true },
  ...{ chieu: true, अपराह्न: true, অপরাহ্ণ: true },
});

interface Names {
  months: Map<string, Month>;
  afternoons: Map<string, boolean>;
  glue: Set<string>;
  calendar: Calendar | null;
}

function emptyNames(calendar: Calendar | null): Names {
  return { months: new Map(), afternoons: new Map(halves), glue: new Set(), calendar };
}

function namesOf(language: string): Names {
  const calendar = calendarOf(language);
  const names = emptyNames(calendar);
  const plain = plainMonths(language);
  if (plain) addWithPrefixes(names.months, plain);
  else addFromIntl(names, language);
  for (const [word, month] of Object.entries(moreMonths[language.slice(0, 2)] ?? {}))
    names.months.set(word, { calendar: 'gregory', month });
  return names;
}

/** What of the language's words only the browser knows. */
function addFromIntl(names: Names, language: string): void {
  // A locale that Intl does not know falls back to the machine's, which would make results differ between machines.
  if (Intl.DateTimeFormat.supportedLocalesOf([language]).length === 0) return;
  for (const locale of [language, ...(regions[language.split('-')[0] as string] ?? [])]) addMonths(names, locale);
  if (names.calendar && names.calendar !== 'buddhist') addCalendar(names, language, names.calendar);
  const clock = formatter(language, 'gregory', { hour: 'numeric', minute: '2-digit', hour12: true });
  for (const hour of [9, 14, 1, 4, 6, 11, 12, 16, 18, 21, 23]) {
    const word = partOf(clock, 'dayPeriod', Date.UTC(2021, 0, 1, hour));
    if (word && !names.afternoons.has(word)) names.afternoons.set(word, hour >= 12);
  }
}

function formatter(language: string, calendar: Calendar, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...options, calendar, numberingSystem: 'latn', timeZone: 'UTC' });
}

/** The part of the time, folded; undefined where it is a number. */
function partOf(format: Intl.DateTimeFormat, type: string, time: number): string | undefined {
  const value = format.formatToParts(time).find((part) => part.type === type)?.value ?? '';
  return /\p{Nd}/u.test(value) ? undefined : foldWord(value).replace(/\s/g, '');
}

/** With a day beside it, a month has another case in many languages. */
const monthForms: Intl.DateTimeFormatOptions[] = [{}, { day: 'numeric', year: 'numeric' }];

function addMonths({ months, glue }: Names, language: string): void {
  const names = Array.from({ length: 12 }, (): string[] => []);
  for (const length of ['long', 'short'] as const) {
    for (const beside of monthForms) {
      const format = formatter(language, 'gregory', { month: length, ...beside });
      for (let month = 1; month <= 12; month++) {
        let value = '';
        for (const part of format.formatToParts(Date.UTC(2021, month - 1, 15))) {
          if (part.type === 'month') value = part.value;
          else for (const word of part.value.match(/\p{L}[\p{L}\p{M}]+/gu) ?? []) glue.add(foldWord(word));
        }
        // "tháng 2", "2月": months that are numbers are read as numbers.
        if (/\p{Nd}/u.test(value)) continue;
        // Catalan and Occitan count "de" and "d’" to the month.
        for (const name of [value, value.replace(/^(?:de |d['’])/, '')])
          names[month - 1]?.push(foldWord(name).replace(/\s/g, ''));
      }
    }
  }
  addWithPrefixes(months, names);
}

const shortestPrefix = 3;

/** For every month its names, and what they begin with where that is no other month. */
function addWithPrefixes(months: Map<string, Month>, names: readonly (readonly string[])[]): void {
  const prefixes = new Map<string, number | null>();
  names.forEach((words, index) => {
    const month = index + 1;
    for (const word of words) {
      if (!months.has(word) && (word.length > 1 || (word && !/[a-z]/.test(word))))
        months.set(word, { calendar: 'gregory', month });
      for (let end = shortestPrefix; end < word.length; end++) {
        const prefix = word.slice(0, end);
        const other = prefixes.get(prefix);
        prefixes.set(prefix, other === undefined || other === month ? month : null);
      }
    }
  });
  for (const [prefix, month] of prefixes)
    if (month !== null && !months.has(prefix)) months.set(prefix, { calendar: 'gregory', month });
}

/** Two years hold every month, leap months too. */
const calendarStart = Date.UTC(2022, 8, 20);
const calendarDays = 780;

function addCalendar({ months }: Names, language: string, calendar: Calendar): void {
  const formats = monthForms.map((beside) => formatter(language, calendar, { month: 'long', ...beside }));
  for (let day = 0; day < calendarDays; day += 5) {
    const time = calendarStart + day * 86_400_000;
    const { month } = partsIn(calendar, time);
    for (const format of formats) {
      const name = partOf(format, 'month', time);
      if (name && !months.has(name)) months.set(name, { calendar, month });
    }
  }
}

function merge(all: readonly Names[]): DateNames {
  const merged = emptyNames(all.find(({ calendar }) => calendar)?.calendar ?? null);
  for (const { months, afternoons, glue } of all) {
    for (const [word, month] of months) if (!merged.months.has(word)) merged.months.set(word, month);
    for (const [word, isLate] of afternoons) if (!merged.afternoons.has(word)) merged.afternoons.set(word, isLate);
    for (const word of glue) merged.glue.add(word);
  }
  return merged;
}
