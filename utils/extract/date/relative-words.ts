import { digit, letter } from '../../dom/signs.ts';
import { foldWord } from './fold.ts';

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
const units: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** Words that a language says with how long ago something was. Keys are folded, without spaces. */
export interface RelativeWords {
  /** "hours", "Std.", "часа". Null for what may be two units: Spanish "m". */
  units: ReadonlyMap<string, Unit | null>;
  /** Those of one: "hour", "Stunde". */
  singles: ReadonlySet<string>;
  /** What stands around every unit: "ago", "vor", "назад". */
  around: ReadonlySet<string>;
  /** What says it without a number: "yesterday", "قبل ساعتين"; words parted by one space. */
  phrases: ReadonlyMap<string, { unit: Unit; count: number }>;
}

const known = new Map<string, RelativeWords>();

/** What `Intl` has no word for, and blogs have. */
const moreNow =
  'just now|moments ago|gerade eben|soeben|a linstant|ahora mismo|agora mesmo|adesso|zojuist|только что|przed chwila|刚刚|剛剛|たった今|방금|방금 전|az once'.split(
    '|',
  );

/** Words of the language; gathered once, and nothing for a language that the browser does not know. */
export function relativeWords(language: string): RelativeWords {
  const before = known.get(language);
  if (before) return before;
  const words = gather(language);
  known.set(language, words);
  return words;
}

/** Enough to meet every plural form. */
const counts = [1, 2, 5, 11, 21];
const widths = ['long', 'short', 'narrow'] as const;
/** Written without spaces between words, so that a unit alone is not told from what follows. */
const unspaced = /[\u3040-\u9fff]/u;

function gather(language: string): RelativeWords {
  const found = new Map<string, Set<Unit>>();
  const named: { text: string; unit: Unit; count: number }[] = [];
  const singles = new Set<string>();
  const phrases = new Map<string, { unit: Unit; count: number }>();
  const result = { units: new Map<string, Unit | null>(), singles, around: new Set<string>(), phrases };
  if (Intl.RelativeTimeFormat.supportedLocalesOf([language]).length === 0) return result;
  const add = (text: string, unit: Unit, count: number) => {
    const word = foldWord(text);
    if (!letter.test(word)) return;
    found.set(word, (found.get(word) ?? new Set()).add(unit));
    if (count === 1) singles.add(word);
  };
  for (const style of widths) {
    const format = new Intl.RelativeTimeFormat(language, { style, numeric: 'always' });
    const auto = new Intl.RelativeTimeFormat(language, { style, numeric: 'auto' });
    for (const unit of units) {
      for (const count of counts) {
        const parts = format.formatToParts(-count, unit);
        if (parts.some(({ type }) => type === 'integer')) {
          for (const { type, value } of parts)
            if (type === 'literal') for (const word of value.split(/[\s()]+/)) add(word, unit, count);
        } else addPhrase(parts.map(({ value }) => value).join(''), unit, count);
      }
      for (const count of [0, 1, 2]) addPhrase(auto.format(-count, unit), unit, count);
      const plain = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: style });
      for (const count of counts)
        for (const { type, value } of plain.formatToParts(count))
          if (type === 'unit' && !unspaced.test(value)) named.push({ text: value.replace(/\s/g, ''), unit, count });
    }
  }
  // Names of units give way to what is said of the past: German "m" is a minute there.
  const spoken = new Set(found.keys());
  for (const { text, unit, count } of named) if (!spoken.has(foldWord(text))) add(text, unit, count);
  for (const [word, of] of found) {
    if (of.size > 3) result.around.add(word);
    else result.units.set(word, of.size === 1 ? ([...of][0] as Unit) : null);
  }
  for (const text of moreNow) phrases.set(text, { unit: 'second', count: 0 });
  return result;

  /** "This hour" may be any minute of it, so that only what is now, and days, are known by 0. */
  function addPhrase(text: string, unit: Unit, count: number): void {
    if (digit.test(text.replace(/\(\d\)/, '')) || (count === 0 && unit !== 'second' && unit !== 'day')) return;
    const phrase = text
      .split(/\P{L}*\s\P{L}*/u)
      .map(foldWord)
      .join(' ')
      .trim();
    if (phrase && !phrases.has(phrase)) phrases.set(phrase, { unit, count });
  }
}
