import type { Pattern } from './confidences.ts';
import type { Candidate } from './cue.ts';
import type { Lexicon } from './lexicon.ts';
import { Phrases } from './phrases.ts';
import type { ThreadView } from './thread-view.ts';

/**
 * Comments named by where they stand: "the previous commenter" and "^" for the one just before, "my comment above" for
 * the writer's own last, "your earlier comment" for the one before the comment that `named` or the markup say is
 * answered. "Above" with the post or several comments means nobody.
 */
export function positionCandidates(
  view: ThreadView,
  lexicon: Lexicon,
  named: ReadonlyMap<number, readonly Candidate[]>,
): Candidate[] {
  const above = new Phrases(lexicon.entries('above'));
  const own = new Phrases(lexicon.entries('own'));
  const candidates: Candidate[] = [];
  const latestBy = new Map<number, number>();
  const placesBy = new Map<number, number[]>();
  for (let from = 0; from < view.comments.length; from++) {
    const author = view.author[from] as number;
    const before = view.previous[from] as number;
    const ownLast = author < 0 ? -1 : (latestBy.get(author) ?? -1);
    if (author >= 0) {
      latestBy.set(author, from);
      const places = placesBy.get(author);
      if (places === undefined) placesBy.set(author, [from]);
      else places.push(from);
    }
    const push = (to: number, pattern: Pattern, span: [start: number, end: number] | null) => {
      if (span !== null)
        candidates.push({ from, to, cue: 'position', pattern, start: span[0], end: span[1], matches: 1 });
    };
    const answered = named.get(from)?.[0]?.to ?? (view.parent[from] as number);
    if (answered >= 0) {
      const span = findYours(view, from, lexicon);
      const places = span === null ? [] : (placesBy.get(view.author[answered] as number) ?? []);
      const before = places[places.indexOf(answered) - 1];
      if (before !== undefined) push(before, 'position-yours', span);
    }
    const ownSpan = ownLast < 0 ? null : findPhrase(view, from, own);
    push(ownLast, 'position-own', ownSpan);
    if (ownSpan !== null || before < 0 || (author >= 0 && author === view.author[before])) continue;
    const arrow = /^\s*(\^+)(?=\s|$)/.exec(view.texts[from] ?? '');
    if (arrow === null) {
      const aboveSpan = findPhrase(view, from, above, lexicon.hashes('your'));
      // "My previous comment" of somebody who has none here.
      if (aboveSpan !== null && findPhrase(view, from, own) === null) push(before, 'position-above', aboveSpan);
    } else push(before, 'position-arrow', [arrow[0].length - (arrow[1] ?? '').length, arrow[0].length]);
  }
  return candidates;
}

/** Offsets of "your", a word for which and one for a comment, in whatever order the language has them. */
function findYours({ words }: ThreadView, place: number, lexicon: Lexicon): [start: number, end: number] | null {
  const your = lexicon.hashes('your');
  const earlier = lexicon.hashes('earlier');
  const noun = lexicon.hashes('noun');
  const end = words.first[place + 1] as number;
  for (let at = words.first[place] as number; at + 2 < end; at++) {
    if (!your.has(words.hashes[at] as number)) continue;
    const [second, third] = [words.hashes[at + 1] as number, words.hashes[at + 2] as number];
    if ((earlier.has(second) && noun.has(third)) || (noun.has(second) && earlier.has(third)))
      return [words.starts[at] as number, words.ends[at + 2] as number];
  }
  return null;
}

/** Offsets of the first of the phrases in a comment that does not follow one of the words. */
function findPhrase(
  { words }: ThreadView,
  place: number,
  phrases: Phrases,
  unlessAfter?: ReadonlySet<number>,
): [start: number, end: number] | null {
  const end = words.first[place + 1] as number;
  for (let at = words.first[place] as number; at < end; at++) {
    const length = phrases.lengthAt(words, at, end);
    if (length === 0) continue;
    const whose = at > (words.first[place] as number) ? (words.hashes[at - 1] as number) : 0;
    if (!unlessAfter?.has(whose)) return [words.starts[at] as number, words.ends[at + length - 1] as number];
  }
  return null;
}
