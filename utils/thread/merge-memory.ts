import type { CommentId } from './comment.ts';
import { hashText } from './hash.ts';
import type { KnownComment, ThreadMemory } from './memory.ts';
import { mergePageOrder } from './page-order.ts';
import { mergeVisits } from './visit.ts';

/**
 * What two memories of one thread know together: read marks by union, except where the younger mark took one back.
 * The order of the two does not matter, and merging the same again changes nothing.
 */
export function mergeMemories(a: ThreadMemory, b: ThreadMemory): ThreadMemory {
  const [older, newer] = compareAge(a, b) <= 0 ? [a, b] : [b, a];
  const { order } = mergePageOrder([...older.comments.keys()], [...newer.comments.keys()]);
  const comments = new Map<CommentId, KnownComment>();
  for (const id of order) {
    const one = older.comments.get(id);
    const other = newer.comments.get(id);
    const merged = one && other ? mergeComments(one, other) : (one ?? other);
    if (merged) comments.set(id, merged);
  }
  return {
    visits: mergeVisits(a.visits, b.visits),
    comments,
    folds: mergeNewest(a.folds, b.folds, ({ at, folded }) => [at, Number(folded)]),
    decisions: mergeNewest(a.decisions, b.decisions, ({ at, decision, to }) => [
      at,
      ['told', 'confirmed', 'rejected'].indexOf(decision ?? ''),
      hashText(to ?? ''),
    ]),
  };
}

function mergeComments(a: KnownComment, b: KnownComment): KnownComment {
  const { hash, editedTo, readIn, markedAt } = compare(markRank(a), markRank(b)) >= 0 ? a : b;
  return {
    id: a.id,
    depth: Math.max(a.depth, b.depth),
    words: Math.max(a.words, b.words),
    hash,
    editedTo,
    readIn,
    markedAt,
    firstSeen:
      a.firstSeen === null || b.firstSeen === null ? (a.firstSeen ?? b.firstSeen) : Math.min(a.firstSeen, b.firstSeen),
    gone: a.gone && b.gone,
  };
}

/** The younger mark first; of two at one time the read one; the rest only makes the choice the same on every device. */
function markRank({ readIn, markedAt, hash, editedTo }: KnownComment): number[] {
  return [
    markedAt ?? readIn ?? -1,
    readIn === null ? 0 : 1,
    markedAt === null ? 0 : 1,
    readIn ?? -1,
    hash,
    editedTo ?? -1,
  ];
}

/** By id; `rank` begins with the time, and goes on so that of two at one time the same is chosen on every device. */
function mergeNewest<Mark>(
  a: ReadonlyMap<CommentId, Mark>,
  b: ReadonlyMap<CommentId, Mark>,
  rank: (mark: Mark) => number[],
): Map<CommentId, Mark> {
  const marks = new Map(a);
  for (const [id, mark] of b) {
    const known = marks.get(id);
    if (known === undefined || compare(rank(mark), rank(known)) > 0) marks.set(id, mark);
  }
  return marks;
}

/** Which of the two was visited last decides the order of the comments. */
function compareAge(a: ThreadMemory, b: ThreadMemory): number {
  const rank = ({ visits }: ThreadMemory) => {
    const last = visits.kept.at(-1);
    return [last?.startedAt ?? -1, last?.lastActiveAt ?? -1];
  };
  const byVisit = compare(rank(a), rank(b));
  if (byVisit !== 0) return byVisit;
  const [one, other] = [[...a.comments.keys()].join('\n'), [...b.comments.keys()].join('\n')];
  return one < other ? -1 : Number(one > other);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
