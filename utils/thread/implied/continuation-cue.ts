import type { Candidate } from './cue.ts';
import { DIGIT, foldText, hashWord } from './fold-words.ts';
import type { Lexicon } from './lexicon.ts';
import { Phrases } from './phrases.ts';
import type { ThreadView } from './thread-view.ts';

/** How much of a comment's start may hold the words for going on. */
const OPENING = 60;

const MOST_SIGHS = 2;

/** How many of the writer's own comments, or of those that may be his, are looked at. */
const LOOKED_AT = 4;

/**
 * Comments that go on with an earlier one of the writer's own: "continued…", "(2/2)", "PS", "*should say". Of several
 * the one that a correction shares the most words with, else the latest. Anonymous ones go on with anonymous ones of
 * the same sub-list.
 */
export function continuationCandidates(view: ThreadView, lexicon: Lexicon): Candidate[] {
  const continued = new Phrases(lexicon.entries('continued'));
  const further = new Phrases(lexicon.entries('further'));
  const candidates: Candidate[] = [];
  const placesOf = new Map<number, number[]>();
  for (let from = 0; from < view.comments.length; from++) {
    const author = view.author[from] as number;
    const known = placesOf.get(author);
    if (mayGoOn(view, from, continued, further)) {
      const own = author < 0 ? anonymousBefore(view, from) : (known ?? []).slice(-LOOKED_AT);
      const latest = own.at(-1);
      const isNext = author >= 0 && view.previous[from] === latest;
      const found = latest === undefined ? null : openingOf(view, from, continued, isNext ? further : null);
      if (latest !== undefined && found !== null) {
        const to = found.kind === 'correction' ? mostShared(view, from, own) : latest;
        const pattern = found.kind === 'further' ? found.kind : author < 0 ? 'anonymous' : 'named';
        const { start, end } = found;
        candidates.push({
          from,
          to,
          cue: 'continuation',
          pattern: `continuation-${pattern}`,
          start,
          end,
          matches: own.length,
        });
      }
    }
    if (author < 0) continue;
    if (known === undefined) placesOf.set(author, [from]);
    else known.push(from);
  }
  return candidates;
}

/** Whether the first words, or a sign, are among those that going on may start with. Most comments start otherwise. */
function mayGoOn({ words, texts }: ThreadView, from: number, continued: Phrases, further: Phrases): boolean {
  const end = words.first[from + 1] as number;
  let at = words.first[from] as number;
  if (at === end) return (texts[from] ?? '').includes('*');
  const text = texts[from] ?? '';
  const start = words.starts[at] as number;
  if (((words.looks[at] as number) & DIGIT) !== 0 || text.slice(0, start).includes('*')) return true;
  if (text.slice(start, start + 4).toLowerCase() === 'part') return true;
  if (continued.mayStart(words.hashes[at] as number) || further.mayStart(words.hashes[at] as number)) return true;
  for (const stop = at + MOST_SIGHS; at < end && at < stop && sighs.has(words.hashes[at] as number); at++);
  return at < end && continued.mayStart(words.hashes[at] as number);
}

/** The anonymous comments right before one in its sub-list, earliest first. */
function anonymousBefore(view: ThreadView, from: number): number[] {
  const found: number[] = [];
  for (
    let place = view.previous[from] as number;
    place >= 0 && found.length < LOOKED_AT;
    place = view.previous[place] as number
  )
    if ((view.author[place] as number) < 0) found.unshift(place);
  return found;
}

/** Of these comments the one with the most longer words in common, the latest among equals. */
function mostShared({ words }: ThreadView, from: number, places: readonly number[]): number {
  const own = new Set<number>();
  for (let at = words.first[from] as number; at < (words.first[from + 1] as number); at++)
    if ((words.ends[at] as number) - (words.starts[at] as number) >= 4) own.add(words.hashes[at] as number);
  let best = places.at(-1) as number;
  let most = 0;
  for (const place of places) {
    const shared = new Set<number>();
    for (let at = words.first[place] as number; at < (words.first[place + 1] as number); at++)
      if (own.has(words.hashes[at] as number)) shared.add(words.hashes[at] as number);
    if (shared.size >= most) best = shared.size === 0 ? best : place;
    most = Math.max(most, shared.size);
  }
  return best;
}

/** What may stand before the words for going on. */
const sighs = new Set(
  'sorry oh ah argh doh hm hmm and but so ok entschuldigung sorry und ach pardon desole excusez et perdon y desculpem desculpa desculpe e scusate scusa przepraszam sorki i простите извините и а'
    .split(' ')
    .map((word) => hashWord(foldText(word))),
);
/** Words that set right what was said, rather than go on with it. */
const correcting =
  /^(?:corr|err|korr|korrig|beric|rett|rect|retific|typo|tipp|poprawi?k|prostuj|sprost|испр|поправ|опеч|mi corr|je corr)/;

interface Opening {
  start: number;
  end: number;
  kind: 'going-on' | 'correction' | 'further';
}

function openingOf(view: ThreadView, from: number, continued: Phrases, further: Phrases | null): Opening | null {
  const { words } = view;
  const text = view.texts[from] ?? '';
  const opening = text.slice(0, OPENING);
  const start = opening.search(/\S/);
  if (start < 0) return null;
  const counted = opening.match(/^[\s([]*(?:part\s*)?([2-9])\s?\/\s?([2-9])\b/i);
  if (counted !== null && Number(counted[1]) <= Number(counted[2])) {
    return { start, end: counted[0].length, kind: 'going-on' };
  }
  const first = words.first[from] as number;
  const end = words.first[from + 1] as number;
  // One star, before a short text: neither emphasis nor a list.
  const starred = text[start] === '*' && text.length < 200 && !/^\s*\*[^*\n]*\*/.test(opening) && !/\n\s*\*/.test(text);
  let at = first;
  while (at < end && at - first < MOST_SIGHS && sighs.has(words.hashes[at] as number)) at++;
  let length = first < end ? continued.lengthAt(words, first, end) : 0;
  if (length > 0) at = first;
  else length = at < end ? continued.lengthAt(words, at, end) : 0;
  if (starred || length > 0) {
    const stop = length > 0 ? (words.ends[at + length - 1] as number) : Math.min(text.length, start + 12);
    const corrects = starred || correcting.test(foldText(text.slice(words.starts[at], stop)));
    return { start, end: stop, kind: corrects ? 'correction' : 'going-on' };
  }
  const more = first < end ? (further?.lengthAt(words, first, end) ?? 0) : 0;
  return more === 0 ? null : { start, end: words.ends[first + more - 1] as number, kind: 'further' };
}
