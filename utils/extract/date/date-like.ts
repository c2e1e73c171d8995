import { dateNames } from './names.ts';
import { readElapsed } from './relative.ts';
import { readShownDate } from './shown.ts';

/** Longest text that is taken for a time with the words around it. */
const longestDate = 90;
const longestRelative = 40;
const numberLike = /\p{Nd}{4}|\p{Nd}\s*[.:/h年月日時-]\s*\p{Nd}|\p{Nd}\s*\p{L}|\p{L}\s+\p{Nd}/u;
/** A month in a language that the page does not name is a word between two numbers. */
const unknownMonth = /\p{Nd}{1,2}\.?\s(?:\p{L}{1,3}\s)?\p{L}{3,12}\.?,?\s(?:\p{L}{1,3}\s)?\p{Nd}{4}/u;
const numberedWord = /\p{Nd}\s*\p{L}/u;

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
    // The words of a language take time to gather: only where a number stands before one.
    if (text.length > longestRelative || !numberedWord.test(text)) return null;
    for (const match of text.matchAll(relative))
      if (readElapsed(match[0], this.languages)) return { start: match.index, end: match.index + match[0].length };
    return readElapsed(text, this.languages) ? { start: 0, end: text.length } : null;
  }
}

/** "vor 3 Stunden", "2d ago", "5 года назад": a number and a word, with what languages put before or behind them. */
const relative =
  /(?:(?:vor|il y a|hace|há|for|för|om|about|circa|ca\.?|over|almost) )*\p{Nd}+\s*\p{L}[\p{L}\p{M}]*(?: (?:ago|fa|geleden|sedan|siden|sitten|temu|назад|тому|önce|atrás|zpět))?/giu;
