import type { Comment, CommentId } from '../comment.ts';
import { lastOf } from '../last-of.ts';
import { isDrift } from './addressed-comment.ts';
import { anonymousCandidates } from './anonymous-cue.ts';
import { confidenceOf, thresholds } from './confidences.ts';
import { continuationCandidates } from './continuation-cue.ts';
import type { Candidate, Cue } from './cue.ts';
import { lexiconFor } from './lexicon.ts';
import { nameCandidates } from './name-cue.ts';
import { ordinalCandidates } from './ordinal-cue.ts';
import { positionCandidates } from './position-cue.ts';
import { quoteCandidates } from './quote-cue.ts';
import { markedSpans } from './quoted-spans.ts';
import { type ThreadView, viewThread } from './thread-view.ts';
import { timeCandidates } from './time-cue.ts';

/** What the reader said of guesses; wins over every cue. */
export interface ReplyDecisions {
  /** "Looks right", by answering comment: the one it answers. */
  confirmed: ReadonlyMap<CommentId, CommentId>;
  /** "Not a reply": never guessed again for these comments. */
  rejected: ReadonlySet<CommentId>;
}

export interface ThreadWords {
  /** In document order. */
  comments: readonly Comment[];
  /** As in the page's `lang`; without it cue words of every language count. */
  language?: string;
  /** Languages whose cue words don't count. */
  languagesOff?: readonly string[];
  /** The post's own text, so that quotations of it are known for that. */
  article?: string;
  decisions?: ReplyDecisions;
}

/** The words that led to a comment. */
export interface Evidence {
  /** The comment they mean: one of the reply's `to`. */
  to: CommentId;
  /** Offsets in the answering comment's `text`. */
  start: number;
  end: number;
  quoted: string;
  cue: Cue;
  /** How many earlier comments fitted the words. */
  matches: number;
  /** Of `to`, by all cues together. */
  confidence: number;
}

/** A reply found in the words. Earlier comments only, so that replies with the markup's parents make a forest. */
export interface ImpliedReply {
  from: CommentId;
  /** The comments answered, the latest first; it is put under the first. */
  to: CommentId[];
  /** The strongest of the cues for the first. */
  cue: Cue;
  /** Of the least sure of `to`, 0 to 1; 1 where the reader confirmed it. */
  confidence: number;
  /** Whether the comment moves; otherwise it "may answer". */
  certain: boolean;
  /** In order of the text; empty where the reader confirmed what no cue says any more. */
  evidence: Evidence[];
}

/**
 * The replies that the words of a thread tell, in order of time. A comment has at most two: one with all it answers for
 * certain, one with what it may answer besides. Comments without a cue in their text have none. Linear in the number
 * of comments; the same whatever the order of the comments where all show their times.
 */
export function implyReplies(thread: ThreadWords): ImpliedReply[] {
  return lastOf(implyInSteps(thread));
}

/** The same in steps, so that a page can have its turn in between: a few milliseconds each, even in long threads. */
export function* implyInSteps(thread: ThreadWords): Generator<void, ImpliedReply[]> {
  const { view, candidates } = yield* candidatesInSteps(thread);
  const byComment = new Map<number, Map<number, Candidate[]>>();
  for (const candidate of candidates) {
    const targets = byComment.get(candidate.from) ?? new Map<number, Candidate[]>();
    byComment.set(candidate.from, targets);
    targets.set(candidate.to, [...(targets.get(candidate.to) ?? []), candidate]);
  }
  const { confirmed, rejected } = thread.decisions ?? { confirmed: new Map(), rejected: new Set() };
  for (const id of confirmed.keys()) {
    const place = view.placeOf.get(id);
    if (place !== undefined && !byComment.has(place)) byComment.set(place, new Map());
  }
  const replies: ImpliedReply[] = [];
  for (const [from, targets] of [...byComment].sort(([a], [b]) => a - b)) {
    const id = idAt(view, from);
    const answered = view.placeOf.get(confirmed.get(id) as CommentId);
    if (answered !== undefined && answered < from) {
      replies.push(makeReply(view, from, [[answered, 1, targets.get(answered) ?? []]], true));
    } else if (!rejected.has(id)) {
      const weighed = [...targets].map(([to, found]): Weighed => [to, weigh(view, from, to, found), found]);
      const shown = weighed.filter(([, confidence]) => confidence >= thresholds.shown);
      const certain = shown.filter(([, confidence]) => confidence >= thresholds.certain);
      const possible = shown.filter(([, confidence]) => confidence < thresholds.certain);
      if (certain.length > 0) replies.push(makeReply(view, from, certain, true));
      if (possible.length > 0) replies.push(makeReply(view, from, possible, false));
    }
  }
  return replies;
}

/** Everything that the cues find, unweighed: for counting how often each pattern is right. */
export function replyCandidates(thread: ThreadWords): ReplyCandidates {
  return lastOf(candidatesInSteps(thread));
}

interface ReplyCandidates {
  view: ThreadView;
  candidates: Candidate[];
}

function* candidatesInSteps(thread: ThreadWords): Generator<void, ReplyCandidates> {
  const view = viewThread(thread.comments);
  yield;
  const lexicon = lexiconFor(thread.language, thread.languagesOff);
  const article = thread.article ?? '';
  const spans = view.comments.map((_, place) => markedSpans(view, place));
  const anchoring = [
    ...timeCandidates(view, lexicon),
    ...ordinalCandidates(view, lexicon),
    ...anonymousCandidates(view, lexicon),
  ];
  yield;
  anchoring.push(...quoteCandidates(view, spans, article));
  yield;
  const anchors = Map.groupBy(anchoring, (candidate) => candidate.from);
  const names = yield* nameCandidates(view, lexicon, spans, anchors, article);
  const drifted = new Set(
    names.flatMap(({ from, to, start }) =>
      (anchors.get(from) ?? []).filter((ordinal) => isDrift(view, to, ordinal, start)),
    ),
  );
  const continued = continuationCandidates(view, lexicon);
  yield;
  const named = Map.groupBy(names, (candidate) => candidate.from);
  const placed = positionCandidates(view, lexicon, named);
  yield;
  const ownPlaces = new Map(
    placed.filter(({ pattern }) => pattern === 'position-own').map(({ from, to }) => [from, to]),
  );
  const candidates = [
    ...anchoring.filter((candidate) => !drifted.has(candidate)),
    ...names,
    // "PS to my first comment" says which.
    ...continued.filter(({ from, to }) => (ownPlaces.get(from) ?? to) === to),
    ...placed,
  ];
  return { view, candidates };
}

/** A target, how sure it is, and why. */
type Weighed = [to: number, confidence: number, found: readonly Candidate[]];

/**
 * How sure one target is. A name alone is never enough to move a comment away from a parent that the markup was free to
 * choose: somebody pressed "reply" there, and may speak of others.
 */
function weigh(view: ThreadView, from: number, to: number, found: readonly Candidate[]): number {
  const confidence = combined(found);
  const parent = view.parent[from] as number;
  const isFree = parent >= 0 && (view.depth[from] as number) < view.deepest;
  const moves = found.some(({ cue }) => cue === 'time' || cue === 'quote' || cue === 'ordinal');
  return to === parent || !isFree || moves ? confidence : Math.min(confidence, UNSURE);
}

/** Just too little to move. */
const UNSURE = thresholds.certain - 0.01;

/** Different cues that agree count as independent; of one cue only the best. */
function combined(found: readonly Candidate[]): number {
  const best = new Map<Cue, number>();
  for (const { cue, pattern } of found) best.set(cue, Math.max(best.get(cue) ?? 0, confidenceOf(pattern)));
  return 1 - [...best.values()].reduce((doubt, confidence) => doubt * (1 - confidence), 1);
}

function makeReply(view: ThreadView, from: number, weighed: readonly Weighed[], certain: boolean): ImpliedReply {
  const targets = [...weighed].sort(([a], [b]) => b - a);
  const text = view.texts[from] ?? '';
  const strongest = [...(targets[0]?.[2] ?? [])].sort((a, b) => confidenceOf(b.pattern) - confidenceOf(a.pattern))[0];
  const evidence = targets.flatMap(([to, confidence, found]) =>
    found.map(({ start, end, cue, matches }): Evidence => {
      return { to: idAt(view, to), start, end, quoted: text.slice(start, end), cue, matches, confidence };
    }),
  );
  return {
    from: idAt(view, from),
    to: targets.map(([to]) => idAt(view, to)),
    cue: strongest?.cue ?? 'position',
    confidence: Math.min(...targets.map(([, confidence]) => confidence)),
    certain,
    evidence: evidence.sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

function idAt(view: ThreadView, place: number): CommentId {
  return (view.comments[place] as Comment).id;
}
