import type { TreeNode } from './build-tree.ts';
import type { Comment, CommentTime } from './comment.ts';

export type RootOrder = 'oldest' | 'newest' | 'replies' | 'page';

/**
 * The roots in another order; a new array. Replies stay as they are, or conversations break. `page` is document order:
 * what sites that rank put first.
 *
 * Times are compared only like with like: UTC moments where more roots have them, else wall clocks. A root without a
 * time (a placeholder) takes its first reply's, else that of the root before it on the page. Equal times keep the
 * page's own direction; without any times the page is taken to run from oldest to newest. Equal numbers of replies
 * keep document order.
 */
export function orderRoots<C extends Comment>(roots: readonly TreeNode<C>[], order: RootOrder): TreeNode<C>[] {
  if (order === 'page') return [...roots];
  if (order === 'replies') return roots.toSorted((a, b) => b.size - a.size);
  const dated = dateRoots(roots);
  const first = dated[0]?.at ?? '';
  const last = dated.at(-1)?.at ?? '';
  const runsBackwards = compare(first, last) > 0;
  dated.sort((a, b) => compare(a.at, b.at) || (runsBackwards ? b.place - a.place : a.place - b.place));
  if (order === 'newest') dated.reverse();
  return dated.map(({ root }) => root);
}

interface DatedRoot<C extends Comment> {
  root: TreeNode<C>;
  place: number;
  /** Comparable with the others of the same call, and with nothing else. */
  at: string | number;
}

function dateRoots<C extends Comment>(roots: readonly TreeNode<C>[]): DatedRoot<C>[] {
  const times = roots.map((root) => root.comment.time);
  const withInstant = times.filter((time) => time.instant !== null).length;
  const withWall = times.filter((time) => time.wall !== null).length;
  const kind = withInstant >= withWall ? 'instant' : 'wall';
  let before: string | number | null = null;
  const known = roots.map((root) => {
    before = timeOf(root.comment.time, kind) ?? firstReplyTime(root, kind) ?? before;
    return before;
  });
  // Roots above the first known time go with it.
  const earliest = known.find((at) => at !== null) ?? 0;
  return roots.map((root, place) => ({ root, place, at: known[place] ?? earliest }));
}

function timeOf(time: CommentTime, kind: 'instant' | 'wall'): string | number | null {
  return kind === 'instant' ? time.instant : time.wall;
}

function firstReplyTime<C extends Comment>(root: TreeNode<C>, kind: 'instant' | 'wall'): string | number | null {
  const reply = root.replies[0];
  return reply ? timeOf(reply.comment.time, kind) : null;
}

/** ISO wall clocks compare as text; a bare day comes before every time of that day. */
function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
