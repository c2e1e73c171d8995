import type { Pattern } from './confidences.ts';
import type { Candidate } from './cue.ts';
import { foldWords, type WordTable } from './fold-words.ts';
import type { Span } from './masks.ts';
import {
  echoesOf,
  FURTHEST_START,
  LONG,
  type Query,
  queryAt,
  queryOf,
  SHORTEST_LINE,
  startsOf,
} from './quote-queries.ts';
import { ShingleIndex, shingleAt, shinglesOf } from './shingles.ts';
import type { ThreadView } from './thread-view.ts';

/** A run of words of a query found in an earlier comment. */
interface Run {
  place: number;
  length: number;
  /** Where it starts in the query, in words. */
  offset: number;
  /** Whether it stands in quotation marks there too, so that neither wrote it. */
  quotedThere: boolean;
}

const SHORTEST_IN_LETTERS = 8;
/** How many comments back a whole first sentence, even a short one, is hardly the same by chance. */
const NEAR = 4;
/** The same for a single word in quotation marks, or an echo, that only one comment has. */
const NEAR_WORD = 8;

/**
 * Words of an earlier comment said again: in quotation marks, after ">", as a line of its own, as the opening of a
 * comment or, in wonder, a word or three. What the post itself
 * says, what stands in quotation marks in the earlier comment too, copies of whole comments and common phrases do not
 * count. Of several comments with the words the first to write them is meant. `spans` are those of each comment.
 */
export function quoteCandidates(view: ThreadView, spans: readonly (readonly Span[])[], article: string): Candidate[] {
  const { words } = view;
  const marked = spans.flatMap((ofComment, from) =>
    ofComment.flatMap((span) => queryOf(view, from, 'marked', span) ?? []),
  );
  marked.push(...echoesOf(view));
  const starts = startsOf(view);
  const post = foldWords([article]);
  const candidates: Candidate[] = [];
  for (const length of [LONG, 3, 2, 1]) {
    const queries = marked.filter(({ first, end }) => Math.min(LONG, end - first) === length);
    const looked = length === LONG ? starts : [];
    if (queries.length === 0 && looked.length === 0) continue;
    const index = new ShingleIndex(words, length, samplesOf(queries) + samplesOf(looked));
    for (const { first, samples } of queries) index.want(first, samples);
    for (const { first, samples } of looked) index.want(first, samples);
    index.fill();
    const inPost = shinglesOf(post, length);
    for (const start of looked)
      if (isRepeated(words, index, length, start)) {
        const query = queryAt(view, start);
        if (query !== null) queries.push(query);
      }
    for (const query of queries) {
      // Most words are nobody's but the writer's.
      if (!isRepeated(words, index, length, query)) continue;
      let ofPost = 0;
      for (let at = 0; at < query.samples; at++) if (inPost.has(shingleAt(words, query.first + at, length))) ofPost++;
      if (ofPost * 2 >= query.samples) continue;
      const candidate = answerOf(view, query, index, length, spans);
      if (candidate !== null) candidates.push(candidate);
    }
  }
  return candidates;
}

function samplesOf(all: readonly { samples: number }[]): number {
  return all.reduce((sum, { samples }) => sum + samples, 0);
}

/** Whether any of the runs stands elsewhere in the thread too. */
function isRepeated(
  words: WordTable,
  index: ShingleIndex,
  length: number,
  { first, samples }: { first: number; samples: number },
): boolean {
  for (let at = first; at < first + samples; at++) if (index.isRepeated(shingleAt(words, at, length))) return true;
  return false;
}

function answerOf(
  view: ThreadView,
  query: Query,
  index: ShingleIndex,
  length: number,
  spans: readonly (readonly Span[])[],
): Candidate | null {
  const { from, kind, span } = query;
  const size = query.end - query.first;
  const runs = runsOf(view, query, index, length, spans);
  const longest = Math.max(0, ...runs.map((run) => run.length));
  // Whoever quotes it too has at most as many of the words as the one who wrote them.
  const holders = runs.filter((run) => run.length >= longest * 0.8);
  const [writer] = holders.filter((run) => !run.quotedThere);
  if (writer === undefined || holders[0]?.quotedThere) return null;
  const writers = new Set(holders.filter((run) => !run.quotedThere).map((run) => run.place)).size;
  const author = view.author[from] as number;
  if (author >= 0 && author === view.author[writer.place]) return null;
  if (isCopy(view, from, writer)) return null;
  // In scripts that write no spaces every letter is a word.
  if (
    kind !== 'echo' &&
    length > 1 &&
    lettersOf(view, query.first + writer.offset, writer.length) < SHORTEST_IN_LETTERS
  )
    return null;
  let pattern: Pattern;
  if (kind === 'echo') {
    if (runs.length > 1 || writer.length < size || from - writer.place > NEAR_WORD) return null;
    pattern = 'quote-echo';
  } else if (length === 1) {
    if (runs.length > 1 || from - writer.place > NEAR_WORD) return null;
    pattern = 'quote-word';
  } else if (length < LONG) {
    if (writers > 1 || !hasRareWord(view, query)) return null;
    pattern = 'quote-short';
  } else if (kind === 'marked') {
    if (writer.length < 6 && writer.length * 2 < size) return null;
    if (writers > 1 && writer.length < 8) return null;
    pattern = writer.length >= 6 || writer.length === size ? 'quote-marked' : 'quote-partly';
  } else if (kind === 'opening' || writer.length < SHORTEST_LINE) {
    const isWhole = writer.length === size && from - writer.place <= NEAR;
    if (span.start > 0 || writers > 1 || writer.offset > 0 || (writer.length < SHORTEST_LINE && !isWhole)) return null;
    if (!hasRareWord(view, { first: query.first, end: query.first + writer.length })) return null;
    pattern = 'quote-opening';
  } else {
    if (
      writer.offset > FURTHEST_START ||
      writer.length < SHORTEST_LINE ||
      (writer.length < size * 0.6 && writer.length < 10)
    )
      return null;
    if (writers > 1) return null;
    pattern = 'quote-line';
  }
  const isRun = pattern === 'quote-opening';
  const start = isRun ? (view.words.starts[query.first] as number) : span.start;
  const end = isRun ? (view.words.ends[query.first + writer.length - 1] as number) : span.end;
  return { from, to: writer.place, cue: 'quote', pattern, start, end, matches: writers };
}

/** The runs of a query in earlier comments, at most one a comment, earliest first. */
function runsOf(
  { words }: ThreadView,
  query: Query,
  index: ShingleIndex,
  length: number,
  spans: readonly (readonly Span[])[],
): Run[] {
  const best = new Map<number, Run>();
  const limit = words.first[query.from] as number;
  for (let offset = 0; offset < query.samples; offset++)
    for (const at of index.find(shingleAt(words, query.first + offset, length))) {
      if (at >= limit) break;
      const place = textOf(words, at);
      const known = best.get(place);
      if (known !== undefined && offset < known.offset + known.length) continue;
      const floor = words.first[place] as number;
      const ceiling = words.first[place + 1] as number;
      let back = 0;
      while (back < offset && at - back > floor && same(words, query.first + offset - back - 1, at - back - 1)) back++;
      let ahead = length;
      while (
        query.first + offset + ahead < query.end &&
        at + ahead < ceiling &&
        same(words, query.first + offset + ahead, at + ahead)
      )
        ahead++;
      const run = { place, length: back + ahead, offset: offset - back, quotedThere: false };
      if (known !== undefined && known.length >= run.length) continue;
      const start = words.starts[at - back] as number;
      const end = words.ends[at + ahead - 1] as number;
      run.quotedThere = spans[place]?.some((span) => span.start <= start && end <= span.end) ?? false;
      best.set(place, run);
    }
  return [...best.values()].sort((a, b) => a.place - b.place);
}

/** Whether the two comments are nearly the same: a comment sent twice, or spam. */
function isCopy({ words }: ThreadView, from: number, run: Run): boolean {
  const size = (text: number) => (words.first[text + 1] as number) - (words.first[text] as number);
  return Math.max(size(from), size(run.place)) - run.length <= Math.max(2, 0.05 * run.length);
}

function lettersOf({ words }: ThreadView, first: number, length: number): number {
  return (words.ends[first + length - 1] as number) - (words.starts[first] as number);
}

/** Whether one of the quoted words is long, or three and more together are: "of the" is nobody's. */
function hasRareWord({ words }: ThreadView, query: Pick<Query, 'first' | 'end'>): boolean {
  for (let at = query.first; at < query.end; at++)
    if ((words.ends[at] as number) - (words.starts[at] as number) >= 6) return true;
  return (
    query.end - query.first >= 3 && (words.ends[query.end - 1] as number) - (words.starts[query.first] as number) > 17
  );
}

function same(words: WordTable, a: number, b: number): boolean {
  return words.hashes[a] === words.hashes[b];
}

/** The text that a word belongs to. */
function textOf(words: WordTable, at: number): number {
  let low = 0;
  let high = words.first.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words.first[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
