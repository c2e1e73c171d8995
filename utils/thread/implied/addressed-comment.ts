import type { Candidate } from './cue.ts';
import type { Hosts } from './hosts.ts';
import type { NameContext } from './name-context.ts';
import type { Person } from './people.ts';
import type { Spoken } from './spoken.ts';
import type { ThreadView } from './thread-view.ts';

export interface Addressed {
  to: number;
  /** How many comments there were to choose from. */
  matches: number;
  /** Why this one: there is no other, another cue or the markup says so, its number is nearly the one given, it is
   * the answer to the writer, rare words say so, or it is the latest. */
  by: 'only' | 'anchor' | 'drift' | 'turn' | 'words' | 'latest';
  /** All there was to choose from, where nothing better than being the latest decided. */
  pool?: readonly number[];
}

const LOOKED_AT = 6;
/** How many comments ago whoever wrote the post still counts as being in the conversation. */
const NEAR = 3;
/** One word that nobody else has used, or several rare ones; of what is spoken of a little less, as one says it again. */
const CLEARLY_MORE = 0.35;
const MORE = 0.2;

/** How far a name may stand from a number that means the same comment, and how far numbers may have moved. */
const BESIDE = 30;
const DRIFT = 3;

/**
 * Whether a number beside a name nearly is that of the comment: where the page shows none, people count what the page
 * has since lost or hidden, and the name is surer.
 */
export function isDrift(view: ThreadView, place: number, ordinal: Candidate, nameStart: number): boolean {
  return (
    ordinal.pattern === 'ordinal-counted' &&
    ordinal.to !== place &&
    Math.abs(ordinal.start - nameStart) <= BESIDE &&
    Math.abs((view.number[place] as number) - (view.number[ordinal.to] as number)) <= DRIFT
  );
}

/** Which comment of the named people is meant; null where none is, as with the author of the post. */
export function chooseAddressed(
  view: ThreadView,
  spoken: Spoken,
  from: number,
  people: readonly Person[],
  start: number,
  anchors: readonly Candidate[] | undefined,
  isSpokenOf: boolean,
): Addressed | null {
  const own = view.author[from] as number;
  const others = people.filter((person) => own < 0 || person.author !== own);
  const all = others
    .flatMap(({ places }) => (places.length > LOOKED_AT ? [places[0] as number] : []).concat(places.slice(-LOOKED_AT)))
    .sort((a, b) => a - b);
  const matches = others.reduce((sum, person) => sum + person.places.length, 0);
  if (all.length === 0) return null;
  const parent = view.parent[from] as number;
  // Where the blog could not nest deeper, the parent may only head the sub-list in which the person spoke again.
  const laterInList = all.some((place) => place > parent && view.root[place] === view.root[from]);
  if (all.includes(parent) && !(laterInList && view.depth[from] === view.deepest)) {
    return { to: parent, matches, by: 'anchor' };
  }
  const anchored = all.filter((place) => anchors?.some((anchor) => anchor.to === place)).at(-1);
  if (anchored !== undefined) return { to: anchored, matches, by: 'anchor' };
  const drifted = all.find((place) => anchors?.some((anchor) => isDrift(view, place, anchor, start)));
  if (drifted !== undefined) return { to: drifted, matches, by: 'drift' };
  const inList = parent < 0 ? [] : all.filter((place) => view.root[place] === view.root[from]);
  const pool = inList.length > 0 ? inList : all;
  const latest = pool.at(-1) as number;
  if (pool.length === 1) return { to: latest, matches, by: matches === 1 ? 'only' : 'latest' };
  const shared = pool.map((place) => spoken.shared(from, place));
  const most = Math.max(...shared);
  const best = shared.lastIndexOf(most);
  const second = Math.max(...shared.filter((_, at) => at !== best));
  if (most - second >= (isSpokenOf ? MORE : CLEARLY_MORE)) return { to: pool[best] as number, matches, by: 'words' };
  return { to: latest, matches, by: 'latest', pool };
}

/**
 * The same for whoever wrote the post. His name is no cue by itself: one speaks to him about the post. It is one where
 * he has answered the writer, or come in after him, or where the text speaks of his comment.
 */
export function chooseHost(
  view: ThreadView,
  hosts: Hosts,
  from: number,
  host: Person,
  ownLast: number,
  context: NameContext,
  speaks: { ofComment: () => boolean; ofAnswer: () => boolean },
): (Addressed & { turn: 'turn' | 'again' | 'yours' | 'thanked' | 'near' }) | null {
  const places = host.places;
  const before = placesBefore(places, from);
  const last = places[before - 1];
  if (last === undefined) return null;
  const matches = before;
  const author = view.author[from] as number;
  const answer = hosts.latestAnswer(host.author, author) ?? -1;
  // Which of the anonymous he answered nobody knows.
  if (author < 0 && answer >= 0) return { to: answer, matches, by: 'turn', turn: 'near' };
  if (answer > ownLast) return { to: answer, matches, by: 'turn', turn: 'turn' };
  // What came after the writer's last comment and answers nobody else by name is likely the answer to him.
  const after = placesBefore(places, ownLast + 1);
  const since = ownLast < 0 ? [] : places.slice(after, Math.min(before, after + LOOKED_AT));
  const turn = since.find((place) => !hosts.isAnswer(place)) ?? since[0];
  if (turn !== undefined) return { to: turn, matches, by: 'turn', turn: 'turn' };
  if (answer >= 0) return { to: answer, matches, by: 'turn', turn: 'again' };
  if (speaks.ofComment()) return { to: last, matches, by: 'latest', turn: 'yours' };
  if (speaks.ofAnswer()) return { to: last, matches, by: 'latest', turn: 'thanked' };
  // In a sub-list where he spoke he is spoken to.
  const root = view.root[from] as number;
  const inList = root === from ? null : hosts.latestInList(host.author, root);
  if (inList !== null) return { to: inList, matches, by: 'latest', turn: 'near' };
  return context === 'at' && from - last <= NEAR ? { to: last, matches, by: 'latest', turn: 'near' } : null;
}

/** The latest of ascending places before one; -1 where there is none. */
export function latestBefore(places: readonly number[], from: number): number {
  return places[placesBefore(places, from) - 1] ?? -1;
}

/** How many of ascending places are before one. */
function placesBefore(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
