import { type Calendar, calendarOf, partsIn } from './calendars.ts';
import { foldWord } from './fold.ts';

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
};
'mot hai ba tu nam sau bay tam chin muoi muoimot muoihai'.split(' ').forEach((number, index) => {
  moreMonths.vi = { ...moreMonths.vi, [`thang${number}`]: index + 1 };
});
/** Countries that name the months otherwise. */
const regions: Record<string, string[]> = { ar: ['ar-LB', 'ar-DZ', 'ar-MA'] };

const early = 'am|上午|凌晨|早上|午前|오전|sáng|पूर्वाह्न|পূর্বাহ্ণ'.split('|');
const late = 'pm|下午|中午|晚上|午後|오후|chiều|अपराह्न|অপরাহ্ণ'.split('|');

interface Names {
  months: Map<string, Month>;
  afternoons: Map<string, boolean>;
  glue: Set<string>;
  calendar: Calendar | null;
}

function emptyNames(calendar: Calendar | null): Names {
  const afternoons = new Map<string, boolean>();
  for (const word of early) afternoons.set(foldWord(word), false);
  for (const word of late) afternoons.set(foldWord(word), true);
  return { months: new Map(), afternoons, glue: new Set(), calendar };
}

const englishMonths = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Written out, because nearly every page needs them and `Intl` takes its time to start. */
function englishNames(): Names {
  const names = emptyNames(null);
  englishMonths.forEach((name, index) => {
    for (let end = 3; end <= name.length; end++)
      names.months.set(name.slice(0, end), { calendar: 'gregory', month: index + 1 });
  });
  return names;
}

function namesOf(language: string): Names {
  if (/^en\b/.test(language)) return englishNames();
  const calendar = calendarOf(language);
  const names = emptyNames(calendar);
  // A locale that Intl does not know falls back to the machine's, which would make results differ between machines.
  if (Intl.DateTimeFormat.supportedLocalesOf([language]).length === 0) return names;
  for (const locale of [language, ...(regions[language.split('-')[0] as string] ?? [])]) addMonths(names, locale);
  if (calendar && calendar !== 'buddhist') addCalendar(names, language, calendar);
  for (const [word, month] of Object.entries(moreMonths[language.slice(0, 2)] ?? {}))
    names.months.set(word, { calendar: 'gregory', month });
  const clock = formatter(language, 'gregory', { hour: 'numeric', minute: '2-digit', hour12: true });
  for (const hour of [9, 14, 1, 4, 6, 11, 12, 16, 18, 21, 23]) {
    const word = partOf(clock, 'dayPeriod', Date.UTC(2021, 0, 1, hour));
    if (word && !names.afternoons.has(word)) names.afternoons.set(word, hour >= 12);
  }
  return names;
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
  const prefixes = new Map<string, number | null>();
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
        for (const name of [value, value.replace(/^(?:de |d['’])/, '')].map((text) =>
          foldWord(text).replace(/\s/g, ''),
        )) {
          if (name.length > 1 || (name && !/[a-z]/.test(name)))
            months.set(name, months.get(name) ?? { calendar: 'gregory', month });
          for (let end = 3; end < name.length; end++) {
            const prefix = name.slice(0, end);
            const other = prefixes.get(prefix);
            prefixes.set(prefix, other === undefined || other === month ? month : null);
          }
        }
      }
    }
  }
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
