import type { RowNode } from '../state/row-comment.ts';

/**
 * The depth up to which replies stand in a list of their own, one step further in. Whatever is deeper stands in the
 * list of its ancestor at that depth, in reading order: the indent stops at the ninth level, and so does the nesting
 * of elements, which browsers lay out by recursion.
 */
export const DEEPEST_LIST = 7;

/** One comment's place in the nested lists. */
export interface Place {
  node: RowNode;
  /** Whose list it stands in; null for the list of roots. */
  owner: RowNode | null;
  /** The one before it in the same list. */
  before: RowNode | null;
}

/** The rows in a comment's own list: its replies, or all below it where the nesting ends. */
export function listOf(node: RowNode): readonly RowNode[] {
  if (node.depth > DEEPEST_LIST) return [];
  return node.depth < DEEPEST_LIST ? node.replies : below(node);
}

/** Rows inside a comment's list item, itself included. */
export function rowsIn(node: RowNode): number {
  return node.depth > DEEPEST_LIST ? 1 : node.size + 1;
}

/** Whether folding it hides rows that are not in a list of its own. */
export function isBeyondLists(node: RowNode): boolean {
  return node.depth > DEEPEST_LIST;
}

/** Every place, in reading order. */
export function* placesOf(roots: readonly RowNode[]): Generator<Place> {
  const open: { owner: RowNode | null; rows: readonly RowNode[]; at: number }[] = [{ owner: null, rows: roots, at: 0 }];
  for (let list = open.at(-1); list; list = open.at(-1)) {
    const node = list.rows[list.at];
    if (!node) {
      open.pop();
      continue;
    }
    yield { node, owner: list.owner, before: list.rows[list.at - 1] ?? null };
    list.at += 1;
    const rows = listOf(node);
    if (rows.length > 0) open.push({ owner: node, rows, at: 0 });
  }
}

/** All nodes below, in reading order. */
export function below(node: RowNode): RowNode[] {
  const found: RowNode[] = [];
  const waiting = node.replies.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    for (let i = next.replies.length - 1; i >= 0; i--) {
      const reply = next.replies[i];
      if (reply) waiting.push(reply);
    }
  }
  return found;
}
