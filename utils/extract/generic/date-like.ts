import { dateNames, foldWord } from '../date/names.ts';
import { readShownDate } from '../date/shown.ts';

/** Longest text that is taken for a time with the words around it. */
const longestDate = 90;
const longestRelative = 40;
const numberLike = /\p{Nd}{4}|\p{Nd}{1,2}\s*[.:/h年月日時-]\s*\p{Nd}{1,2}|\p{Nd}\s*\p{L}|\p{L}\s+\p{Nd}/u;
/** A month in a language that the page does not name is a word between two numbers. */
const unknownMonth = /\p{Nd}{1,2}\.?\s(?:\p{L}{1,3}\s)?\p{L}{3,12}\.?,?\s(?:\p{L}{1,3}\s)?\p{Nd}{4}/u;

/** Tells short texts that say when something was written, in the page's languages: a date, or a time that has passed since. */
export class DateLike {
  private readonly languages: readonly string[];

  constructor(languages: readonly string[]) {
    this.languages = [...languages, 'en'];
  }

  /** Where the date stands in the text; null where it holds none. */
  rangeIn(text: string): { start: number; end: number } | null {
    if (text.length > longestDate || !numberLike.test(text)) return null;
    const date = readShownDate(text, dateNames(this.languages));
    // A month or a time of day alone is met in any text; with a year or another number it is a date.
    if (date && (date.numeric || date.day?.day != null || (date.clock && text.length <= longestRelative))) return date;
    const unknown = unknownMonth.exec(text);
    if (unknown) return { start: unknown.index, end: unknown.index + unknown[0].length };
    return this.relativeIn(text);
  }

  /** "vor 3 Stunden", "2d ago", "5 года назад". */
  private relativeIn(text: string): { start: number; end: number } | null {
    for (const match of text.matchAll(relative)) {
      const unit = match[1] as string;
      // The words of a language take time to gather: only where a number stands before one.
      const isTime = shortUnit.test(unit)
        ? text.length <= longestRelative
        : unitWords(this.languages).has(foldWord(unit));
      if (isTime) return { start: match.index, end: match.index + match[0].length };
    }
    return null;
  }
}

/** A number and a word, with the words that languages put before or behind them. */
const relative =
  /(?:(?:vor|il y a|hace|há|for|för|om|about|circa|ca\.?|over|almost) )*\p{Nd}+\s*(\p{L}[\p{L}\p{M}]*)(?: (?:ago|fa|geleden|sedan|siden|sitten|temu|назад|тому|önce|atrás|zpět))?/giu;
const shortUnit = /^(?:s|m|h|d|w|y|min|hr|hrs|mo)$/i;

const units: readonly Intl.RelativeTimeFormatUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
const knownUnits = new Map<string, ReadonlySet<string>>();

/** The words that languages count time in: "hours", "Stunden", "часа". */
function unitWords(languages: readonly string[]): ReadonlySet<string> {
  const key = languages.join();
  const before = knownUnits.get(key);
  if (before) return before;
  const words = new Set<string>();
  for (const language of languages) {
    const format = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
    for (const unit of units) {
      for (const count of [-1, -2, -5]) {
        for (const { type, value } of format.formatToParts(count, unit)) {
          if (type !== 'literal') continue;
          const [first] = value.trim().split(/\s+/);
          if (first && value.trim() && /^\p{L}{2}|^[\u3040-\u9fff]/u.test(first)) words.add(foldWord(first));
        }
      }
    }
  }
  knownUnits.set(key, words);
  return words;
}
