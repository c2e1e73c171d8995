import { joinWords } from './month.ts';
import type { DateNames } from './names.ts';
import type { Clock, Read } from './parts.ts';
import type { Token } from './tokens.ts';

const startsWord = /^\p{L}/u;

/** 17:35, 17.35 Uhr, 8h07, 2:33 pm, 下午3:05, 3 pm, 19時30分 */
export function readClock(tokens: Token[], used: ReadonlySet<Token>, names: DateNames): Read<Clock> | null {
  for (const [i, hour] of tokens.entries()) {
    if (used.has(hour) || hour.value === null || hour.text.length > 2 || hour.value > 24) continue;
    const parts = [hour];
    let at = i;
    // "9:30 m.d.": half of the day, not a unit of minutes.
    const isLast = (place: number) => typeof tokens[place + 1]?.value !== 'number';
    /** The number after `token`, if the two are parts of one time of day. */
    const join = (token: Token, unit: RegExp): Token | null => {
      let next = tokens[at + 1];
      if (
        next &&
        next.value === null &&
        unit.test(next.text) &&
        token.gap.length < 2 &&
        !(token !== hour && isLast(at + 1))
      ) {
        parts.push(next);
        at++;
        if (next.gap.length > 1) return null;
        next = tokens[at + 1];
      } else if (!/^\s?[:.：︰]\s?$/.test(token.gap)) return null;
      if (!next || used.has(next) || next.value === null || next.text.length > 2 || next.value > 59) return null;
      // One digit is enough only where a unit says what it counts, or of three numbers ("9:1:8", as scripts write them).
      if (next.text.length < 2 && !startsWord.test(parts.at(-1)?.text ?? '') && !isOfThree(tokens, i)) return null;
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

/** Whether hours, minutes and seconds follow each other, joined by colons. */
function isOfThree(tokens: readonly Token[], hour: number): boolean {
  const [, minute, second] = tokens.slice(hour, hour + 3);
  const isNumber = (token: Token | undefined) => token?.value != null && token.text.length <= 2;
  return tokens[hour]?.gap === ':' && minute?.gap === ':' && isNumber(minute) && isNumber(second);
}

/** Most words of a half of the day: "p.m.", "e pasdites", "a. m.". */
const mostWords = 3;

/** "pm", "p.m." after the time or "오후" before it. */
function dayHalf(
  tokens: Token[],
  first: number,
  last: number,
  { afternoons }: DateNames,
): { late: boolean; tokens: Token[] } | null {
  const find = (from: number, count: number): { late: boolean; tokens: Token[] } | null => {
    const word = joinWords(tokens, from, count);
    const late = word === null ? undefined : afternoons.get(word);
    return late === undefined ? null : { late, tokens: tokens.slice(from, from + count) };
  };
  const isClose = (token: Token | undefined) => token !== undefined && /^[.\s]*$/.test(token.gap);
  if (isClose(tokens[last])) {
    for (let count = mostWords; count > 0; count--) {
      const found = find(last + 1, count);
      if (found) return found;
    }
    // Bulgarian puts the word for "hour" between: "11:59 ч. pm".
    if ((tokens[last + 1]?.text.length ?? 9) < 3 && isClose(tokens[last + 1])) {
      const found = find(last + 2, 1);
      if (found) return found;
    }
  }
  for (let count = mostWords; count > 0; count--) {
    const found = first >= count && isClose(tokens[first - 1]) ? find(first - count, count) : null;
    // Welsh has "am" for "at".
    if (found && !/^[ap]m$/.test(found.tokens[0]?.text ?? '')) return found;
  }
  return null;
}
