import { digit, letter } from '../../dom/signs.ts';
import { foldWord } from './fold.ts';
import { joinWords } from './month.ts';
import { type RelativeWords, relativeWords, type Unit } from './relative-words.ts';
import { type Token, tokenise } from './tokens.ts';

/** How long ago, as a text says it: "2 hours 5 minutes" has two parts. Never empty. */
export type Elapsed = { unit: Unit; count: number }[];

/** Longest text that is taken for a relative time, with the words around it. */
const longest = 48;
const mostCount = 999;
/** As short as feeds and apps write them, in whatever language. */
const short: Record<string, Unit> = {
  ...{ s: 'second', sec: 'second', secs: 'second', m: 'minute', min: 'minute', mins: 'minute' },
  ...{ h: 'hour', hr: 'hour', hrs: 'hour', d: 'day', w: 'week', wk: 'week', wks: 'week' },
  ...{ mo: 'month', mos: 'month', mth: 'month', mths: 'month', y: 'year', yr: 'year', yrs: 'year' },
};

/** "vor 3 Stunden", "2d", "an hour ago", "gestern, 13:04" in one of the languages; null for other texts. */
export function readElapsed(text: string, languages: readonly string[]): Elapsed | null {
  if (text.length > longest || !letter.test(text)) return null;
  const tokens = tokenise(usualSpelling(text));
  const isTimed = !digit.test(text) || timeOfDay.test(text);
  const known = languages.map(relativeWords);
  if (tokens.some(({ text: word }) => isOpen(foldWord(word), known))) return null;
  for (const words of known) {
    const elapsed = counted(tokens, words) ?? phrase(tokens, words, isTimed) ?? one(tokens, words);
    if (elapsed) return elapsed;
  }
  return null;
}

/** One letter that the languages and the apps take for two units says nothing: Spanish "2 m". */
function isOpen(word: string, known: readonly RelativeWords[]): boolean {
  if (word.length !== 1 || !letter.test(word)) return false;
  const meant = new Set([short[word], ...known.map(({ units }) => units.get(word))]);
  meant.delete(undefined);
  return meant.size > 1;
}

/** Chinese and Japanese write some units in several ways, of which `Intl` knows one. */
function usualSpelling(text: string): string {
  return text
    .replace(/[以之]前/g, '前')
    .replace(/[個个](?=小)/g, '')
    .replace(/[ヶケカヵ](?=月)/g, 'か');
}

/** The moment so long before another: epoch milliseconds. Months and years are those of the calendar. */
export function instantBefore(now: number, elapsed: Elapsed): number {
  const date = new Date(now);
  for (const { unit, count } of elapsed) {
    if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() - count);
    else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() - count);
    else date.setTime(date.getTime() - count * unitMs[unit]);
  }
  return date.getTime();
}

const unitMs = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };

function counted(tokens: readonly Token[], words: RelativeWords): Elapsed | null {
  const elapsed: Elapsed = [];
  const others: Token[] = [];
  let isClear = true;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const found = token.value !== null && token.value <= mostCount ? unitBeside(tokens, i, words) : null;
    // "1.5 hours", "14:05 h": the number before belongs to it.
    if (!found || (i > 0 && tokens[i - 1]?.value !== null && /^[.,:/-]$/.test(tokens[i - 1]?.gap ?? ''))) {
      others.push(token);
      continue;
    }
    elapsed.push({ unit: found.unit, count: token.value as number });
    isClear &&= found.isClear;
    i += found.words;
  }
  const [first, second] = elapsed;
  if (!first) return null;
  const isAround = ({ text, value }: Token) => value === null && words.around.has(foldWord(text));
  // "2h" and nothing else.
  if (!isClear && !others.every(isAround)) return null;
  // "à 14h", "a las 15 horas": with a word before them, hours are a clock, unless it says that they have passed.
  const leads = others[0] !== undefined && others[0].start < (tokens.find(({ value }) => value !== null)?.start ?? 0);
  const isClock = first.unit === 'hour' && !second && leads;
  return isClock && !others.some((token) => token.text.length > 1 && isAround(token)) ? null : elapsed;
}

interface FoundUnit {
  unit: Unit;
  words: number;
  /** Whether the word can be nothing else, wherever it stands. */
  isClear: boolean;
}

/** Most tokens of a unit: Korean ones begin like units of a clock and are parted. */
const mostWords = 3;

function unitBeside(tokens: readonly Token[], at: number, words: RelativeWords): FoundUnit | null {
  const found = unitAfter(tokens, at, words);
  if (found) return found;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (!after || !words.around.has(foldWord(after.text))) return null;
  // Romanian: "21 de minute". Swahili: "dakika 2 zilizopita".
  const behind = unitAfter(tokens, at + 1, words);
  if (behind) return { ...behind, words: behind.words + 1 };
  const unit = before && words.units.get(foldWord(before.text));
  return unit ? { unit, words: 0, isClear: true } : null;
}

function unitAfter(tokens: readonly Token[], at: number, words: RelativeWords): FoundUnit | null {
  if (!/^[\s\u00a0]?$/.test(tokens[at]?.gap ?? '')) return null;
  for (let count = mostWords; count > 0; count--) {
    const word = joinWords(tokens, at + 1, count);
    if (word === null) continue;
    const own = words.units.get(word) ?? thaiUnit(word, words);
    const unit = own === undefined ? short[word] : own;
    if (unit) return { unit, words: count, isClear: word.length > 1 };
  }
  return null;
}

/** Thai writes "hours ago" as one word, and in more ways than `Intl` knows. */
function thaiUnit(word: string, { units }: RelativeWords): Unit | null | undefined {
  if (!/^[\u0e00-\u0eff]{3}/u.test(word)) return undefined;
  for (let end = word.length - 1; end > 1; end--) {
    const unit = units.get(word.slice(0, end));
    if (unit) return unit;
  }
  return undefined;
}

/** A day in words has no other number beside it than a time of day. */
const timeOfDay = /\p{Nd}\s?[:.：h時时点點시]\s?\p{Nd}{2}|\p{Nd}\s?[ap]\.?m/iu;

function phrase(tokens: readonly Token[], words: RelativeWords, isTimed: boolean): Elapsed | null {
  if (!isTimed) return null;
  const said = tokens.map(({ text, value }) => (value === null ? foldWord(text) : '#')).join(' ');
  for (const [text, { unit, count }] of words.phrases) {
    const at = said.indexOf(text);
    if (at < 0) continue;
    const rest = `${said.slice(0, at)}|${said.slice(at + text.length)}`;
    // A day may have its time of day beside it; "last week" and "now" are met in other texts too.
    const isWhole = unit === 'day' ? /^(?:|.* )\|(?: .*)?$/.test(rest) || unspacedDay.test(text) : rest === '|';
    if (isWhole) return [{ unit, count }];
  }
  return null;
}

/** "昨天下午": no space after the day. */
const unspacedDay = /^[\u3040-\u9fff]{2}/u;

/** "vor einer Stunde", "an hour ago", "час назад": one unit, the words around it, and at most one short word for "one". */
function one(tokens: readonly Token[], words: RelativeWords): Elapsed | null {
  let unit: Unit | null = null;
  let around = 0;
  let others = 0;
  for (const { text, value } of tokens) {
    const word = foldWord(text);
    const single = words.singles.has(word) ? words.units.get(word) : undefined;
    if (value !== null || (single && unit)) return null;
    if (words.around.has(word)) around++;
    else if (single) unit = single;
    else if (text.length > longestOne || ++others > 1) return null;
  }
  return unit && around > 0 ? [{ unit, count: 1 }] : null;
}

const longestOne = 6;
