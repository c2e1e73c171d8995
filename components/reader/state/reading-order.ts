import type { CommentId } from '../../../utils/thread/comment.ts';
import { orderRoots, type RootOrder } from '../../../utils/thread/order.ts';
import { readRunsOf } from './read-runs.ts';
import type { RowNode, RowTree } from './row-comment.ts';
import type { ReaderState } from './store.ts';

/** Where one steps through the tree: rows that are neither folded away nor filtered out. */
type OrderFacts = Pick<ReaderState, 'tree' | 'roots' | 'folded' | 'showings' | 'settled' | 'matches'>;

export function rootsInOrder(tree: RowTree, order: RootOrder): RowNode[] {
  return orderRoots(tree.roots, order);
}

/** Every node in the order of the page as drawn, also the folded away and filtered out. */
export function allInOrder(roots: readonly RowNode[]): RowNode[] {
  return walk(roots, () => true);
}

/** The last answer of `linesInOrder`: it is asked for at every scrolled frame, and seldom another. */
let last: { facts: OrderFacts; lines: RowNode[]; rows: RowNode[] } | null = null;

/** The rows one can see by scrolling, in order. */
export function rowsInOrder(facts: OrderFacts): RowNode[] {
  return seenInOrder(facts).rows;
}

/** The same, and of each run of read comments that is shown as a line, the first. */
export function linesInOrder(facts: OrderFacts): RowNode[] {
  return seenInOrder(facts).lines;
}

function seenInOrder(now: OrderFacts): { lines: RowNode[]; rows: RowNode[] } {
  const { roots, folded, showings, settled } = now;
  const { facts } = last ?? {};
  const isSame = facts?.roots === roots && facts.folded === folded && facts.settled === settled;
  if (last && isSame && facts.showings === showings) return last;
  const runs = readRunsOf(now);
  const lines = walk(roots, ({ comment }) => !folded.has(comment.id) && !runs.has(comment.id)).filter(
    ({ comment: { id } }) => showings.get(id) !== 'hidden' && (runs.get(id)?.heads[0] ?? id) === id,
  );
  last = { facts: now, lines, rows: runs.size > 0 ? lines.filter(({ comment }) => !runs.has(comment.id)) : lines };
  return last;
}

/** All ancestors that are folded, so that the comment cannot be seen; nearest first. */
export function foldsAbove(node: RowNode, folded: ReadonlySet<CommentId>): CommentId[] {
  const found: CommentId[] = [];
  for (let above = node.parent; above; above = above.parent) {
    if (folded.has(above.comment.id)) found.push(above.comment.id);
  }
  return found;
}

/**
 * The row one can see that stands for this one: itself, what it is folded into, else the next one, else the one before.
 * Null where none is left.
 */
export function nearestShown(node: RowNode, facts: OrderFacts): RowNode | null {
  const rows = new Set(rowsInOrder(facts));
  for (let above: RowNode | null = node; above; above = above.parent) {
    const isIn = above === node || facts.folded.has(above.comment.id);
    if (isIn && rows.has(above)) return above;
  }
  const all = allInOrder(facts.roots);
  const at = all.indexOf(node);
  return all.slice(at).find((one) => rows.has(one)) ?? all.slice(0, at).findLast((one) => rows.has(one)) ?? null;
}

/** The sibling before or after in the order drawn; null at the end of the list. */
export function siblingOf(
  { roots, showings }: Pick<OrderFacts, 'roots' | 'showings'>,
  node: RowNode,
  step: 1 | -1,
): RowNode | null {
  const siblings = node.parent ? node.parent.replies : roots;
  for (let at = siblings.indexOf(node) + step; at >= 0 && at < siblings.length; at += step) {
    const sibling = siblings[at];
    if (sibling && showings.get(sibling.comment.id) !== 'hidden') return sibling;
  }
  return null;
}

function walk(roots: readonly RowNode[], opens: (node: RowNode) => boolean): RowNode[] {
  const found: RowNode[] = [];
  const waiting = roots.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    found.push(node);
    if (!opens(node)) continue;
    for (let i = node.replies.length - 1; i >= 0; i--) {
      const reply = node.replies[i];
      if (reply) waiting.push(reply);
    }
  }
  return found;
}
