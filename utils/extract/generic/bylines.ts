import { collapse } from '../../dom/text.ts';
import { foldWord } from '../date/fold.ts';
import { isGlue, stripSaying } from '../glue.ts';
import type { DateLike } from './date-like.ts';
import type { Survey } from './survey.ts';

const longestName = 60;
/** Fewer do not show which words all bylines share. */
const fewestShared = 3;

/**
 * Names that stand in one text with the time ("written by Ada on 21 April", "Ada / 22.04.2020"): what is left of the
 * words before the date, or after it, when those that every comment repeats are taken away. Null where there is none.
 */
export function readBylines(
  survey: Survey,
  own: readonly (readonly number[])[],
  dates: DateLike,
  languages: readonly string[],
): (string | null)[] {
  const lines = own.map((indexes) => {
    for (const i of indexes) {
      const node = survey.nodes[i] as Node;
      if (node.nodeType !== 3 || (node as Text).data.length > 200) continue;
      const text = collapse((node as Text).data);
      const range = dates.rangeIn(text);
      if (range) return { before: text.slice(0, range.start), after: text.slice(range.end) };
    }
    return { before: '', after: '' };
  });
  const weekdays = weekdayNames(languages);
  const before = withoutShared(
    lines.map((line) => line.before),
    weekdays,
  );
  const after = withoutShared(
    lines.map((line) => line.after),
    weekdays,
  );
  const count = (names: readonly (string | null)[]) => names.filter((name) => name !== null).length;
  const names = count(before) >= count(after) ? before : after;
  return count(names) * 2 > names.length ? names : names.map(() => null);
}

function withoutShared(texts: readonly string[], weekdays: ReadonlySet<string>): (string | null)[] {
  const lines = texts.map((text) => text.split(/\s+/).filter(Boolean));
  const written = lines.filter((words) => words.length > 0);
  const start = written.length < fewestShared ? 0 : sharedWords(written);
  const end = written.length < fewestShared ? 0 : sharedWords(written.map((words) => words.slice(start).reverse()));
  return lines.map((words) => {
    const rest = words.slice(start, words.length - end);
    const isRest = (word: string) => isGlue(word) || weekdays.has(foldWord(word.replace(/[,.]$/, '')));
    while (rest.length > 0 && isRest(rest.at(-1) as string)) rest.pop();
    while (rest.length > 0 && isRest(rest[0] as string)) rest.shift();
    const name = stripSaying(rest.join(' ')).replace(/^[\s|·•,:;/–—-]+|[\s|·•,:;/–—-]+$/g, '');
    return /\p{L}/u.test(name) && name.length <= longestName ? name : null;
  });
}

/** How many words at the start nearly all lines have in common. */
function sharedWords(lines: readonly (readonly string[])[]): number {
  let shared = 0;
  for (;;) {
    const word = lines[0]?.[shared];
    const same = lines.filter((words) => words[shared] === word && words.length > shared + 1).length;
    if (word === undefined || same < lines.length * 0.9) return shared;
    shared++;
  }
}

/** "Monday" and "Mon" in the languages: they stand before a date and are nobody. */
function weekdayNames(languages: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const language of [...languages, 'en']) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day++) names.add(foldWord(format.format(Date.UTC(2024, 0, day))));
    }
  }
  return names;
}
