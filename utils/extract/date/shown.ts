import { digit } from '../../dom/signs.ts';
import { readClock } from './clock.ts';
import { readDay } from './day.ts';
import type { DateNames } from './names.ts';
import type { ShownDate } from './parts.ts';
import { type Token, tokenise } from './tokens.ts';

/** Reads the first date and the first time of day in the text; null where it has neither. */
export function readShownDate(text: string, names: DateNames): ShownDate | null {
  if (!digit.test(text)) return null;
  const tokens = tokenise(text);
  const used = new Set<Token>();
  const shown: ShownDate = { day: null, numeric: null, clock: null, start: 0, end: 0 };
  const date = readDay(text, tokens, names);
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
