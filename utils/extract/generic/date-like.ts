import { foldWord } from '../date/fold.ts';
import { dateNames } from '../date/names.ts';
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
    return text.length <= longestRelative && this.isRelative(text) ? { start: 0, end: text.length } : null;
  }

  /** "vor 3 Stunden", "2d ago", "5 года назад". */
  private isRelative(text: string): boolean {
    const match = /\p{Nd}+\s*(\p{L}[\p{L}\p{M}]*)/u.exec(text);
    if (match?.[1] === undefined) return false;
    // The words of a language take time to gather: only where a number stands before one.
    return /^(?:s|m|h|d|w|y|min|hr|hrs|mo)$/i.test(match[1]) || unitWords(this.languages).has(foldWord(match[1]));
  }
}

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
