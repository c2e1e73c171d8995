import { type DateNames, foldWord } from './names.ts';
import { type Token, tokenise } from './tokens.ts';

export interface Clock {
  hour: number;
  minute: number;
  /** Null where the text shows no seconds. */
  second: number | null;
}

/** Three numbers of a date whose order the text alone does not tell: "07.08.09". */
export interface NumericDate {
  numbers: [number, number, number];
  /** How many digits each is written with. */
  digits: [number, number, number];
  separator: string;
}

/** What a text says about a time. Every part is null where the text does not say it. */
export interface ShownDate {
  day: { year: number | null; month: number; day: number | null } | null;
  numeric: NumericDate | null;
  clock: Clock | null;
  /** The stretch of the text that says it. */
  start: number;
  end: number;
}

/** Reads the first date and the first time of day in the text; null where it has neither. */
export function readShownDate(text: string, names: DateNames): ShownDate | null {
  if (!/\p{Nd}/u.test(text)) return null;
  const tokens = tokenise(text);
  const used = new Set<Token>();
  const shown: ShownDate = { day: null, numeric: null, clock: null, start: 0, end: 0 };
  const date =
    isoDate(tokens) ??
    (/[月월]/.test(text) ? unitDate(tokens) : null) ??
    numericDate(tokens) ??
    namedDate(tokens, names) ??
    shortDate(tokens);
  if (date) {
    if ('numbers' in date.value) shown.numeric = date.value;
    else shown.day = date.value;
    for (const token of date.tokens) used.add(token);
  }
  const clock = readClock(tokens, used, names);
  if (clock) {
    shown.clock = clock.value;
    for (const token of clock.tokens) used.add(token);
  }
  if (used.size === 0) return null;
  shown.start = Math.min(...[...used].map(({ start }) => start));
  shown.end = Math.max(...[...used].map(({ end }) => end));
  return shown;
}

interface Read<T> {
  value: T;
  tokens: Token[];
}
type Day = NonNullable<ShownDate['day']>;

const isDay = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && value >= 1 && value <= 31;
const isMonth = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined && value >= 1 && value <= 12;
const isYear = (token: Token | undefined): token is Token & { value: number } =>
  token?.text.length === 4 && token.value !== null && token.value >= 1970 && token.value < 2100;

/** 2020-01-02, 2020/1/2, 2020. 1. 2. */
function isoDate(tokens: Token[]): Read<Day> | null {
  for (const [i, year] of tokens.entries()) {
    const [month, day] = [tokens[i + 1], tokens[i + 2]];
    if (!isYear(year) || !month || !day || !isMonth(month.value) || !isDay(day.value)) continue;
    if (!/^\s*[-./]\s*$/.test(year.gap) || !/^\s*[-./]\s*$/.test(month.gap) || day.text.length > 2) continue;
    return { value: { year: year.value, month: month.value, day: day.value }, tokens: [year, month, day] };
  }
  return null;
}

/** 2020年1月2日, 2020년 1월 2일 */
function unitDate(tokens: Token[]): Read<Day> | null {
  for (const [i, number] of tokens.entries()) {
    if (!isMonth(number.value) || !/^[月월]/.test(tokens[i + 1]?.text ?? '') || number.gap.trim() !== '') continue;
    const day = tokens[i + 2];
    if (!day || !isDay(day.value)) continue;
    const year = /^[年년]/.test(tokens[i - 1]?.text ?? '') && isYear(tokens[i - 2]) ? tokens[i - 2] : undefined;
    const unit = /^[日号號일]/.test(tokens[i + 3]?.text ?? '') ? tokens[i + 3] : undefined;
    return {
      value: { year: year?.value ?? null, month: number.value, day: day.value },
      tokens: [year, number, day, unit].filter((token) => token !== undefined),
    };
  }
  return null;
}

/** 14.09.2022, 3/09/15, 08 .12 .19 */
function numericDate(tokens: Token[]): Read<NumericDate> | null {
  for (const [i, a] of tokens.entries()) {
    const [b, c] = [tokens[i + 1], tokens[i + 2]];
    if (!b || !c || a.value === null || b.value === null || c.value === null) continue;
    const separator = a.gap.trim();
    if (!/^[-./]$/.test(separator) || b.gap.trim() !== separator) continue;
    if (a.text.length > 2 || b.text.length > 2 || (c.text.length !== 2 && c.text.length !== 4)) continue;
    if (a.value < 1 && b.value < 1) continue;
    return {
      value: {
        numbers: [a.value, b.value, c.value],
        digits: [a.text.length, b.text.length, c.text.length],
        separator,
      },
      tokens: [a, b, c],
    };
  }
  return null;
}

/** "15. Mai 2017", "Mai 15, 2017", "2017 m. gegužės 5", "5 de mayo", "May 2017": the reading with most parts wins. */
function namedDate(tokens: Token[], names: DateNames): Read<Day> | null {
  let best: Read<Day> | null = null;
  let bestParts = 0;
  for (const [i, word] of tokens.entries()) {
    if (word.value !== null || word.text.length < 2) continue;
    const month = names.months.get(foldWord(word.text));
    if (month === undefined) continue;
    for (const read of readings(tokens, i, month)) {
      const parts = (read.value.day === null ? 0 : 1) + (read.value.year === null ? 0 : 1);
      if (parts > bestParts) {
        best = read;
        bestParts = parts;
      }
    }
  }
  return best;
}

function* readings(tokens: Token[], at: number, month: number): Generator<Read<Day>> {
  const word = tokens[at] as Token;
  const before = numberBefore(tokens, at);
  const after = numberAfter(tokens, at);
  const afterThat = after && numberAfter(tokens, tokens.indexOf(after));
  const day = (token: Token | null): token is Token =>
    token !== null && token.text.length < 3 && isDay(token.value) && !startsClock(tokens, token);
  const year = (token: Token | null): number | null =>
    token === null || startsClock(tokens, token) ? null : yearOf(token);
  const make = (y: number | null, d: Token | null, ...used: (Token | null)[]): Read<Day> => ({
    value: { year: y, month, day: d?.value ?? null },
    tokens: [word, ...used.filter((token) => token !== null)],
  });

  if (day(before) && year(after) !== null) yield make(year(after), before, before, after);
  if (day(after) && afterThat && year(afterThat) !== null) yield make(year(afterThat), after, after, afterThat);
  if (before && isYear(before) && day(after)) yield make(before.value, after, before, after);
  if (day(before)) yield make(null, before, before);
  if (after && isYear(after)) yield make(after.value, null, after);
  if (day(after)) yield make(null, after, after);
}

/** "de", "of", "г", "th" and the like may stand between the parts of a date, one at a time; anything longer is other text. */
const longestGlue = 3;

function numberBefore(tokens: Token[], at: number): Token | null {
  for (const back of [1, 2]) {
    const token = tokens[at - back];
    if (!token) return null;
    if (token.value !== null) return token;
    if (token.text.length > longestGlue) return null;
  }
  return null;
}

function numberAfter(tokens: Token[], at: number): Token | null {
  for (const ahead of [1, 2]) {
    const token = tokens[at + ahead];
    if (!token) return null;
    if (token.value !== null) return token;
    if (token.text.length > longestGlue) return null;
  }
  return null;
}

function yearOf(token: Token): number | null {
  if (isYear(token)) return token.value;
  return token.text.length === 2 && token.value !== null ? fullYear(token.value) : null;
}

/** The century of a two-digit year: the web's own time. */
export function fullYear(short: number): number {
  return short < 70 ? 2000 + short : 1900 + short;
}

/** True where the number is the hour of a time of day that follows, or a number on its own before "pm". */
function startsClock(tokens: Token[], token: Token): boolean {
  const next = tokens[tokens.indexOf(token) + 1];
  if (!next) return false;
  if (next.value !== null) return token.gap === ':' || (token.gap === '.' && next.text.length === 2 && !isYear(next));
  return token.gap.length < 2 && /^(?:h|uhr|[ap]m?|[時时点點시])$/i.test(next.text);
}

/** 12/02: a day without a year. */
function shortDate(tokens: Token[]): Read<Day> | null {
  const [a, b] = tokens.filter(({ value }) => value !== null);
  if (!a || !b || tokens.indexOf(b) !== tokens.indexOf(a) + 1 || a.gap !== '/' || !isDay(a.value) || !isDay(b.value))
    return null;
  const [day, month] = b.value > 12 ? [b.value, a.value] : [a.value, b.value];
  return isMonth(month) ? { value: { year: null, month, day }, tokens: [a, b] } : null;
}

/** 17:35, 17.35 Uhr, 8h07, 2:33 pm, 下午3:05, 3 pm, 19時30分 */
function readClock(tokens: Token[], used: ReadonlySet<Token>, names: DateNames): Read<Clock> | null {
  for (const [i, hour] of tokens.entries()) {
    if (used.has(hour) || hour.value === null || hour.text.length > 2 || hour.value > 24) continue;
    const parts = [hour];
    let at = i;
    /** The number after `token`, if the two are parts of one time of day. */
    const join = (token: Token, unit: RegExp): Token | null => {
      let next = tokens[at + 1];
      if (next && next.value === null && unit.test(next.text) && token.gap.length < 2) {
        parts.push(next);
        at++;
        if (next.gap.length > 1) return null;
        next = tokens[at + 1];
      } else if (!/^\s?[:.：︰]\s?$/.test(token.gap)) return null;
      if (!next || used.has(next) || next.value === null || next.text.length !== 2 || next.value > 59) return null;
      parts.push(next);
      at++;
      return next;
    };
    const minute = join(hour, /^(?:h|u|[時时点點시])$/i);
    const second = minute && join(minute, /^(?:m|min|分|분)$/i);
    const half = dayHalf(tokens, i, at, names);
    if (!minute && half === null && parts.length === 1) continue;
    if (!minute && half === null && !/^[h時时点點시]$/i.test(parts[1]?.text ?? '')) continue;
    if (half) parts.push(...half.tokens);
    let value = hour.value;
    if (half && value <= 12) value = (value % 12) + (half.late ? 12 : 0);
    if (value === 24) value = 0;
    return { value: { hour: value, minute: minute?.value ?? 0, second: second?.value ?? null }, tokens: parts };
  }
  return null;
}

/** "pm", "p.m." after the time or "오후" before it. */
function dayHalf(
  tokens: Token[],
  first: number,
  last: number,
  names: DateNames,
): { late: boolean; tokens: Token[] } | null {
  const one = tokens[last + 1];
  const two = tokens[last + 2];
  if (one && one.value === null && (tokens[last] as Token).gap.trim() === '') {
    if (two && two.value === null && one.text.length === 1 && two.text.length === 1) {
      const late = names.afternoons.get(foldWord(one.text + two.text));
      if (late !== undefined) return { late, tokens: [one, two] };
    }
    const late = names.afternoons.get(foldWord(one.text));
    if (late !== undefined) return { late, tokens: [one] };
  }
  const before = tokens[first - 1];
  if (before && before.value === null && before.gap.trim() === '') {
    const late = names.afternoons.get(foldWord(before.text));
    if (late !== undefined) return { late, tokens: [before] };
  }
  return null;
}
