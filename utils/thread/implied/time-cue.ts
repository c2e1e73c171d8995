import type { Candidate } from './cue.ts';
import { DIGIT, foldText } from './fold-words.ts';
import type { Lexicon } from './lexicon.ts';
import { isInAddress, isMeasure, isRange } from './masks.ts';
import type { ThreadView } from './thread-view.ts';

/** "17:35", "17.35", "5,35 pm", "17h35", and the bare "1735". */
const clocks =
  /(?<![\p{L}\d]|\d[.,:])(?:(2[0-4]|[01]?\d)(\s?h\s?|[:.,])([0-5]\d)(?!\d)|(2[0-3]|[01]\d)([0-5]\d)(?![\d]))\s?(a\.?m\.?(?!\p{L})|p\.?m\.?(?!\p{L})|uhr|hrs?(?!\p{L}))?/giu;

/** An hour alone: "21h", "9 pm", "12". */
const hours = /(?<![\p{L}\d.,:/#€$£-])(2[0-3]|[01]?\d)(?:\s?(h|uhr|a\.?m\.?|p\.?m\.?))?(?![\p{L}\d%€/-]|[.,:]\d)/giu;

const anonymous = /^(?:anon|anonymous|anonym|anonyme|anonim[oa]|anoniem|anonimowy|аноним)$/;

/** Of the comments with a clock, how many of the latest are looked at; more of one minute can't be told apart. */
const LOOKED_AT = 12;

interface Reading {
  minute: number;
  /** From 24 hours as written; else from a clock that may mean either half of the day. */
  asWritten: boolean;
}

/**
 * Clocks that people quote at each other, resolved to earlier comments that show that time. A clock that no earlier
 * comment shows, an amount, a score, a date, a range and the time of something told mean nobody.
 */
export function timeCandidates(view: ThreadView, lexicon: Lexicon): Candidate[] {
  const candidates: Candidate[] = [];
  const byMinute = new Map<number, number[]>();
  for (let from = 0; from < view.comments.length; from++) {
    const text = view.texts[from] ?? '';
    if (byMinute.size > 0 && ((view.words.signs[from] as number) & DIGIT) !== 0)
      readText(view, lexicon, from, text, byMinute, candidates);
    const minute = view.minute[from] as number;
    if (minute < 0) continue;
    const atMinute = byMinute.get(minute);
    if (atMinute === undefined) byMinute.set(minute, [from]);
    else atMinute.push(from);
  }
  return candidates;
}

function readText(
  view: ThreadView,
  lexicon: Lexicon,
  from: number,
  text: string,
  byMinute: ReadonlyMap<number, number[]>,
  candidates: Candidate[],
): void {
  for (const match of text.matchAll(clocks)) {
    const [whole, hour, separator = '', minute, bareHour, bareMinute, half = ''] = match;
    const digits = hour === undefined ? 4 : hour.length + separator.length + 2;
    const start = match.index;
    const end = start + whole.trimEnd().length;
    const written = Number(hour ?? bareHour) * 60 + Number(minute ?? bareMinute);
    const readings = readingsOf(written, half);
    if (![...readings].some((reading) => near(byMinute, reading.minute))) continue;
    if (isInAddress(text, start)) continue;
    if (isRange(text, start, start + digits) || (half === '' && isMeasure(text, start, start + digits))) continue;
    const place = placeOfClock(text, start, end, lexicon);
    if (place === 'story') continue;
    if (hour === undefined && !(place === 'addressed' && speaksTo(text, start, end, lexicon))) continue;
    // In running text a decimal or a round hour is more often something else.
    if (place === 'loose' && (written % 15 === 0 || /[.,]/.test(separator))) {
      if (written % 15 === 0 || byMinute.size < 8) continue;
    }
    const found = resolve(view, from, readings, byMinute, text, start, end, place === 'addressed');
    if (found === null) continue;
    const pattern = found.near
      ? 'time-near'
      : place === 'loose'
        ? 'time-loose'
        : found.tied
          ? 'time-tied'
          : 'time-addressed';
    candidates.push({ from, to: found.to, cue: 'time', pattern, start, end, matches: found.matches });
  }
  for (const match of text.matchAll(hours)) {
    const found = resolveHour(view, lexicon, from, text, match, byMinute);
    if (found === null) continue;
    const [start, end] = [match.index, match.index + match[0].trimEnd().length];
    candidates.push({ from, to: found, cue: 'time', pattern: 'time-hour', start, end, matches: 1 });
  }
}

/** The one comment of the hour that "Anonymous of 21h" or "the comment at 9 pm" means; null for any other hour, and where there are several. */
function resolveHour(
  view: ThreadView,
  lexicon: Lexicon,
  from: number,
  text: string,
  { 0: whole, 1: hour = '', 2: unit, index }: RegExpExecArray,
  byMinute: ReadonlyMap<number, number[]>,
): number | null {
  const before = foldText(text.slice(Math.max(0, index - 40), index))
    .split(' ')
    .slice(-3);
  const ofNameless = before.some((word) => anonymous.test(word));
  if (!ofNameless && (unit === undefined || !before.some((word) => lexicon.has('noun', word)))) return null;
  if (unit === undefined && !/^\s?(?:[.,:;!?)]|$)/.test(text.slice(index + whole.length))) return null;
  const readings = readingsOf(Number(hour) * 60, unit ?? '').filter(({ asWritten }) => asWritten);
  const author = view.author[from] as number;
  const places = readings.flatMap(({ minute }) =>
    Array.from({ length: 60 }, (_, past) => byMinute.get(minute + past) ?? []).flat(),
  );
  const meant = places.filter((place) =>
    ofNameless ? (view.author[place] as number) < 0 : author < 0 || view.author[place] !== author,
  );
  return meant.length === 1 ? (meant[0] as number) : null;
}

function readingsOf(written: number, half: string): Reading[] {
  const day = 24 * 60;
  if (/^[ap]/i.test(half))
    return [{ minute: (written % (day / 2)) + (/^p/i.test(half) ? day / 2 : 0), asWritten: true }];
  const readings = [{ minute: written % day, asWritten: true }];
  if (written <= 13 * 60) readings.push({ minute: (written + day / 2) % day, asWritten: false });
  return readings;
}

function near(byMinute: ReadonlyMap<number, unknown>, minute: number): boolean {
  return byMinute.has(minute) || byMinute.has(minute - 1) || byMinute.has(minute + 1);
}

/**
 * `addressed` where the clock opens the comment or a line, closes a short first sentence or stands with a word for the
 * one spoken to; `story` where it tells when something was; else `loose`.
 */
function placeOfClock(text: string, start: number, end: number, lexicon: Lexicon): 'addressed' | 'loose' | 'story' {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const before = foldText(line.slice(-60)).split(' ');
  const last = before.at(-1) ?? '';
  const posted = before
    .slice(-6, -1)
    .some((word) => lexicon.has('noun', word) || /^(?:post|comment|wr[io]t|schr[ie]+b|ecri|escri|scri)/.test(word));
  if (/[@#]\s?$/.test(line) || before.slice(-3).some((word) => anonymous.test(word))) return 'addressed';
  if (
    lexicon.has('noun', last) ||
    foldText(text.slice(end, end + 14))
      .split(' ')
      .some((word, at) => at < 2 && anonymous.test(word))
  )
    return 'addressed';
  if (posted) return 'addressed';
  // "The person at 9:30": somebody here, not when something was.
  if (lexicon.has('person', before.at(-2) ?? '') && lexicon.has('storyTime', last)) return 'addressed';
  if (lexicon.has('storyTime', last) && line.trim() !== '') return last === 'to' || last === 'a' ? 'loose' : 'story';
  const sentence = foldText(
    line.slice(Math.max(line.lastIndexOf('. '), line.lastIndexOf('! '), line.lastIndexOf('? ')) + 1),
  );
  const wordsBefore = sentence === '' ? 0 : sentence.split(' ').length;
  if (wordsBefore === 0 && line.trim().length <= 2) return 'addressed';
  if (before.slice(-2).some((word) => lexicon.has('before', word))) return 'addressed';
  const closes = /^\s*(?:[.,;:!?)…–—-]|$|\n)/.test(text.slice(end));
  const atStart = text.slice(0, start).trim().length === line.trim().length;
  if (closes && ((wordsBefore <= 5 && atStart) || /,\s?$/.test(line))) return 'addressed';
  if (wordsBefore <= 3 && atStart) return 'addressed';
  return 'loose';
}

/** Whether four bare digits are spoken to, as in "Anon 1735" and "1735, you", and not counted, as in "1000 people". */
function speaksTo(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const before = text.slice(Math.max(0, start - 14), start);
  if (/(?:@|anon\p{L}*)\s?@?\s?$/iu.test(before)) return true;
  if (/^(?:19|20)/.test(text.slice(start))) return false;
  if (/^0/.test(text.slice(start)) && lexicon.has('before', foldText(before).split(' ').at(-1) ?? '')) return true;
  const after = text.slice(end, end + 20);
  const [next = ''] = foldText(after).split(' ');
  return (
    /^\s?(?:[.,:;!?]|[-–—]+\s|$|\n)/.test(after) ||
    next === 'you' ||
    lexicon.has('greeting', next) ||
    lexicon.has('your', next)
  );
}

interface Found {
  to: number;
  matches: number;
  tied: boolean;
  near: boolean;
}

function resolve(
  view: ThreadView,
  from: number,
  readings: readonly Reading[],
  byMinute: ReadonlyMap<number, number[]>,
  text: string,
  start: number,
  end: number,
  typosToo: boolean,
): Found | null {
  for (const asWritten of [true, false]) {
    const places = readings
      .filter((reading) => reading.asWritten === asWritten)
      .flatMap((reading) => latest(view, from, byMinute.get(reading.minute), text, start, end));
    if (places.length > 0) return choose(view, from, places, false);
  }
  if (!typosToo) return null;
  const close = readings.flatMap(({ minute }) =>
    [minute - 1, minute + 1].flatMap((at) => latest(view, from, byMinute.get(at), text, start, end)),
  );
  return close.length === 1 ? choose(view, from, close, true) : null;
}

/** The latest comments of one minute, and of the day written beside the clock where one is. */
function latest(
  view: ThreadView,
  from: number,
  places: readonly number[] | undefined,
  text: string,
  start: number,
  end: number,
): number[] {
  const author = view.author[from] as number;
  const others = (places ?? []).slice(-LOOKED_AT).filter((place) => author < 0 || view.author[place] !== author);
  const written = `${text.slice(Math.max(0, start - 22), start)} ${text.slice(end, end + 22)}`;
  const ofDay = others.filter((place) =>
    new RegExp(`(?<!\\d)0?${(view.day[place] as number) % 100}(?!\\d)`).test(written),
  );
  return ofDay.length > 0 ? ofDay : others;
}

/** Of several comments of that minute: those of the same sub-list before others, those of the same day before others, the latest. */
function choose(view: ThreadView, from: number, places: readonly number[], near: boolean): Found | null {
  const inList = places.filter((place) => view.root[place] === view.root[from]);
  const pool = inList.length > 0 ? inList : places;
  const sameDay = pool.filter((place) => view.day[place] === view.day[from]);
  const chosen =
    sameDay.length > 0 ? sameDay : pool.filter((place) => view.day[place] === view.day[pool.at(-1) as number]);
  const to = chosen.at(-1);
  return to === undefined ? null : { to, matches: places.length, tied: chosen.length > 1, near };
}
