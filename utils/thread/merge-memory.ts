import type { CommentId } from './comment.ts';
import type { FoldMark, KnownComment, ThreadMemory } from './memory.ts';
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
  return { visits: mergeVisits(a.visits, b.visits), comments, folds: mergeFolds(a.folds, b.folds) };
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
    firstSeen: Math.min(a.firstSeen, b.firstSeen),
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

function mergeFolds(a: Map<CommentId, FoldMark>, b: Map<CommentId, FoldMark>): Map<CommentId, FoldMark> {
  const folds = new Map(a);
  for (const [id, fold] of b) {
    const known = folds.get(id);
    if (!known || compare([fold.at, Number(fold.folded)], [known.at, Number(known.folded)]) > 0) folds.set(id, fold);
  }
  return folds;
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
