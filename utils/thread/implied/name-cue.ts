import { type Addressed, chooseAddressed, chooseHost, latestBefore } from './addressed-comment.ts';
import type { Pattern } from './confidences.ts';
import type { Candidate } from './cue.ts';
import { foldText } from './fold-words.ts';
import { Hosts } from './hosts.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span } from './masks.ts';
import { mentionsIn, type Named } from './mentions.ts';
import { goesOnAboutPost, speaksOfAnswer, speaksOfComment, speaksOfPost } from './name-context.ts';
import { People } from './people.ts';
import { signatureOf } from './signature.ts';
import { Spoken } from './spoken.ts';
import type { ThreadView } from './thread-view.ts';

const COMMENTS_A_STEP = 400;
/** In letters. */
const LONGEST_ARTICLE = 40_000;
/** A shorter name is a word like others where nothing about it says that it is one. */
const SHORTEST_ALONE = 3;

/**
 * Names of earlier commenters: the whole name or a part, after "@", to open a line or to greet, or as the source of
 * something said. `anchors` are the candidates of other cues, by comment; they tell which of somebody's comments is
 * meant. In steps of a few hundred comments.
 */
export function* nameCandidates(
  view: ThreadView,
  lexicon: Lexicon,
  spans: readonly (readonly Span[])[],
  anchors: ReadonlyMap<number, readonly Candidate[]>,
  article: string,
): Generator<void, Candidate[]> {
  const readers = {
    view,
    lexicon,
    people: new People(lexicon),
    spoken: new Spoken(view),
    hosts: new Hosts(view, article),
    articleWords: new Set(foldText(article.slice(0, LONGEST_ARTICLE)).split(' ')),
  };
  // What is done for each comment is a function of its own: engines make a loop in a generator no faster.
  const calls: Call[] = [];
  for (let from = 0; from < view.comments.length; from++) {
    if (from % COMMENTS_A_STEP === COMMENTS_A_STEP - 1) yield;
    calls.push(...readComment(readers, from, spans[from] ?? [], anchors.get(from)));
  }
  readers.hosts.settle();
  return candidatesOf(readers, calls, anchors);
}

/** The names in the next comment; its writer is one of the people from then on. */
function readComment(
  readers: Readers,
  from: number,
  spans: readonly Span[],
  anchors: readonly Candidate[] | undefined,
): readonly Call[] {
  const { view, lexicon, people, spoken, hosts } = readers;
  spoken.reach(from + 1);
  const { named, called } = mentionsIn(view, people, spoken, lexicon, from, spans);
  for (const name of called) hosts.call(name);
  const calls: Call[] = [];
  for (const mentioned of named) {
    const isOfHim = isSpokenOf(mentioned, view.texts[from] ?? '');
    const { mention, start } = mentioned;
    const addressed = chooseAddressed(view, spoken, from, mention.people, start, anchors, isOfHim);
    if (addressed !== null) calls.push({ ...mentioned, from, addressed });
  }
  meetWriter(readers, from, named);
  return calls;
}

/** In order of the comments; of several names that mean the same comment the first. */
function candidatesOf(
  readers: Readers,
  calls: readonly Call[],
  anchors: ReadonlyMap<number, readonly Candidate[]>,
): Candidate[] {
  const { view, hosts } = readers;
  const candidates: Candidate[] = [];
  let next = 0;
  for (let from = 0; from < view.comments.length; from++) {
    const found: Candidate[] = [];
    for (let call = calls[next]; call?.from === from; call = calls[++next]) {
      const candidate = candidateOf(readers, call);
      if (candidate !== null && !found.some(({ to }) => to === candidate.to)) found.push(candidate);
    }
    candidates.push(...found);
    const parent = view.parent[from] as number;
    if (parent >= 0) hosts.answer(from, parent);
    for (const { to } of anchors.get(from) ?? NONE) hosts.answer(from, to);
    for (const { to } of found) hosts.answer(from, to);
    hosts.pass(from);
  }
  return candidates;
}

const NONE: readonly Candidate[] = [];

/** What knows the thread as far as it was read. */
interface Readers {
  view: ThreadView;
  lexicon: Lexicon;
  people: People;
  spoken: Spoken;
  hosts: Hosts;
  /** Folded. */
  articleWords: ReadonlySet<string>;
}

/** A name with the comment it would mean if its bearer had not written the post. */
interface Call extends Named {
  from: number;
  addressed: Addressed;
}

/** Counts the writer of a comment among the people, and notes whom it called. */
function meetWriter({ view, lexicon, people, hosts }: Readers, from: number, named: readonly Named[]): void {
  const author = view.author[from] as number;
  const comment = view.comments[from];
  if (author < 0 || comment === undefined) return;
  const isNewcomer = people.byAuthor(author) === undefined;
  for (const { mention, context, ordinary, start, end } of named) {
    const [person] = mention.people;
    if (person === undefined || ordinary || mention.people.length > 1 || person.author === author) continue;
    if (context === 'at' || context === 'said' || context === 'other' || context === 'ending') continue;
    const praise = speaksOfPost(comment.text, start, lexicon);
    if (!isNewcomer && !praise) continue;
    if (!speaksOfComment(comment.text, start, end, lexicon)) hosts.callPerson(person.author, praise);
  }
  const person = people.add(author, comment.author.name ?? '', from);
  if (isNewcomer) hosts.meet(person);
  const signature = signatureOf(view, from, lexicon);
  if (signature !== null) people.addAlias(person, signature);
}

function candidateOf(readers: Readers, call: Call): Candidate | null {
  const { view, lexicon, people, hosts } = readers;
  const { from, mention, context, ordinary, start, end } = call;
  const make = ({ to, matches }: Addressed, pattern: Pattern): Candidate => ({
    from,
    to,
    cue: 'name',
    pattern,
    start,
    end,
    matches,
  });
  const [person] = mention.people;
  const text = view.texts[from] ?? '';
  const addressed = isSpokenOf(call, text)
    ? statementOf(call.addressed, view.previous[from] as number, hosts)
    : call.addressed;
  if (
    person !== undefined &&
    mention.people.length === 1 &&
    hosts.isHost(person.author) &&
    addressed.by !== 'anchor' &&
    addressed.by !== 'drift'
  ) {
    if (context === 'other' || goesOnAboutPost(text, end, lexicon)) return null;
    const own = people.byAuthor(view.author[from] as number)?.places ?? [];
    const ownLast = latestBefore(own, from);
    // "As Ann wrote", of the one who wrote the post, is about the post.
    if (context === 'said' && !speaksOfComment(text, start, end, lexicon)) return null;
    const chosen = chooseHost(view, hosts, from, person, ownLast, context, {
      ofComment: () => speaksOfComment(text, start, end, lexicon),
      ofAnswer: () => context !== 'said' && speaksOfAnswer(text, end),
    });
    return chosen === null ? null : make(chosen, `name-host-${chosen.turn}`);
  }
  const weak = context === 'other' || context === 'ending' || context === 'leading';
  const [next = ''] = foldText(text.slice(end, end + 20)).split(' ');
  // A word like others: a name only where nothing else could stand.
  const isName =
    context === 'at' ||
    context === 'opening' ||
    (context === 'said' && lexicon.has('after', next)) ||
    (context === 'greeted' && /^\s?(?:[,.!:;]|$)/.test(text.slice(end, end + 2)));
  if (ordinary && !isName) return null;
  if (
    weak &&
    (goesOnAboutPost(text, end, lexicon) || end - start < SHORTEST_ALONE || isOfPost(readers, text.slice(start, end)))
  )
    return null;
  const several = addressed.by === 'latest' || addressed.by === 'words';
  const answer =
    several && person !== undefined && (view.author[from] as number) >= 0
      ? hosts.latestAnswer(person.author, view.author[from] as number)
      : null;
  const isCalled = context !== 'said' && context !== 'ending' && context !== 'other';
  if (
    isCalled &&
    answer !== null &&
    answer > latestBefore(people.byAuthor(view.author[from] as number)?.places ?? [], from)
  ) {
    return make({ ...addressed, to: answer }, 'name-turn');
  }
  if (mention.likeness === 'close' && !(addressed.by === 'latest' && isSpokenOf(call, text)))
    return make(addressed, 'name-close');
  if (mention.people.length > 1) return make(addressed, 'name-shared');
  const choice = addressed.by === 'words' ? 'words' : several ? 'many' : 'one';
  return make(addressed, `name-${context}-${choice}`);
}

/** What one says to somebody right after his name, other than of him. */
const toYou = new Set(
  'you youre your du ihr sie tu vous t te usted eres tienes voce hai sei jij je u ty pan pani ты вы'
    .split(' ')
    .map(foldText),
);

/** Whether a name stands where one speaks of somebody, not to him. */
function isSpokenOf({ context, end }: Named, text: string): boolean {
  if (context !== 'leading') return context === 'said' || context === 'other';
  const after = text.slice(end, end + 20);
  return /^['’]?\s?\p{L}/u.test(after) && !toYou.has(foldText(after).split(' ')[0] ?? '');
}

/**
 * Of several comments what somebody said on his own account, rather than what he answered to others; but what stands
 * right before is meant, whatever it is.
 */
function statementOf(addressed: Addressed, previous: number, hosts: Hosts): Addressed {
  if (addressed.to === previous) return addressed;
  const to = addressed.pool?.findLast((place) => !hosts.isAnswer(place));
  return to === undefined ? addressed : { ...addressed, to };
}

/** Whether the words of a name stand in the post, so that who is named may be a person of it. */
function isOfPost({ articleWords }: Readers, name: string): boolean {
  return foldText(name)
    .split(' ')
    .every((word) => articleWords.has(word));
}
