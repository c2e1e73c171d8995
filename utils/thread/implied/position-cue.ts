import { latestBefore } from './addressed-comment.ts';
import type { Pattern } from './confidences.ts';
import type { Candidate } from './cue.ts';
import { foldText, hashWord } from './fold-words.ts';
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
  const find = phraseFinder(view, lexicon);
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
    const push = (to: number, pattern: Pattern, span: Offsets | null) => {
      if (span !== null)
        candidates.push({ from, to, cue: 'position', pattern, start: span[0], end: span[1], matches: 1 });
    };
    const found = find(from);
    const answered = named.get(from)?.[0]?.to ?? (view.parent[from] as number);
    if (answered >= 0 && found.yours !== null) {
      const places = placesBy.get(view.author[answered] as number) ?? [];
      const earlier = latestBefore(places, answered);
      if (earlier >= 0) push(earlier, 'position-yours', found.yours);
    }
    if (ownLast >= 0)
      push(found.ownFirst ? (placesBy.get(author)?.[0] ?? ownLast) : ownLast, 'position-own', found.own);
    if ((ownLast >= 0 && found.own !== null) || before < 0 || (author >= 0 && author === view.author[before])) continue;
    const arrow = /^\s*(\^+)(?=\s|$)/.exec(view.texts[from] ?? '');
    if (arrow !== null) push(before, 'position-arrow', [arrow[0].length - (arrow[1] ?? '').length, arrow[0].length]);
    // "My previous comment" of somebody who has none here.
    else if (found.own === null) push(before, 'position-above', found.above);
  }
  return candidates;
}

type Offsets = [start: number, end: number];

/** The first of each kind in a comment. */
interface FoundPhrases {
  own: Offsets | null;
  /** Whether that is the first of the writer's own. */
  ownFirst: boolean;
  /** Not after "your". */
  above: Offsets | null;
  /** "Your", a word for which and one for a comment, in whatever order the language has them. */
  yours: Offsets | null;
}

const OWN = 1;
const ABOVE = 2;
const YOURS = 4;

/** The writer's first comment, as against his last. */
const first = new Set(
  'first original initial erster ersten erstem premier primer primeiro primo eerste pierwszy pierwszym первый первом'
    .split(' ')
    .map((word) => hashWord(foldText(word))),
);

/** All kinds are looked for at once, as every word of the thread is looked at. */
function phraseFinder({ words }: ThreadView, lexicon: Lexicon): (place: number) => FoundPhrases {
  const own = new Phrases(lexicon.entries('own'));
  const above = new Phrases(lexicon.entries('above'));
  const [your, earlier, noun] = [lexicon.hashes('your'), lexicon.hashes('earlier'), lexicon.hashes('noun')];
  /** By the lower half of a hash, the kinds that may start with such a word. */
  const kinds = new Uint8Array(65_536);
  const start = (hash: number, kind: number) => {
    kinds[hash & 0xffff] = (kinds[hash & 0xffff] as number) | kind;
  };
  for (const hash of own.starts()) start(hash, OWN);
  for (const hash of above.starts()) start(hash, ABOVE);
  for (const hash of your) start(hash, YOURS);
  const offsets = (at: number, length: number): Offsets => [
    words.starts[at] as number,
    words.ends[at + length - 1] as number,
  ];
  return (place) => {
    const found: FoundPhrases = { own: null, ownFirst: false, above: null, yours: null };
    const begin = words.first[place] as number;
    const end = words.first[place + 1] as number;
    for (let at = begin; at < end; at++) {
      const kind = kinds[(words.hashes[at] as number) & 0xffff] as number;
      if (kind === 0) continue;
      if ((kind & OWN) !== 0 && found.own === null) {
        const length = own.lengthAt(words, at, end);
        if (length > 0) {
          found.own = offsets(at, length);
          for (let word = at; word < at + length; word++)
            if (first.has(words.hashes[word] as number)) found.ownFirst = true;
        }
      }
      if ((kind & ABOVE) !== 0 && found.above === null && !(at > begin && your.has(words.hashes[at - 1] as number))) {
        const length = above.lengthAt(words, at, end);
        if (length > 0) found.above = offsets(at, length);
      }
      if ((kind & YOURS) !== 0 && found.yours === null && at + 2 < end && your.has(words.hashes[at] as number)) {
        const [second, third] = [words.hashes[at + 1] as number, words.hashes[at + 2] as number];
        if ((earlier.has(second) && noun.has(third)) || (noun.has(second) && earlier.has(third)))
          found.yours = offsets(at, 3);
      }
    }
    return found;
  };
}
