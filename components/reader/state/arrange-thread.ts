import { copiesOf, withCopies } from './copies.ts';
import { showings } from './filter.ts';
import { guessesOf, isMoved } from './guesses.ts';
import { quietIds } from './muted.ts';
import { rootsInOrder } from './reading-order.ts';
import { buildRowTree } from './row-comment.ts';
import type { ReaderState } from './store.ts';

type TreeFacts = Pick<
  ReaderState,
  'thread' | 'replies' | 'decisions' | 'told' | 'implied' | 'order' | 'matches' | 'removed' | 'bookmarks'
>;

/** The facts changed, and what follows from them: the guesses, the tree with moved comments in it, the rows shown. */
export function arrangeThread(before: ReaderState, changes: Partial<TreeFacts>): Partial<ReaderState> {
  const facts: TreeFacts = { ...before, ...changes };
  const guesses = guessesOf({ ...facts, comments: facts.thread.comments });
  const { comments } = facts.thread;
  const copies = copiesOf({ ...facts, comments });
  const tree = buildRowTree(withCopies(comments, { ...facts, copies }), (id) => {
    const guess = guesses.get(id);
    return isMoved(guess) ? (guess?.to[0] ?? null) : null;
  });
  return {
    ...changes,
    ...(changes.thread ? { quiet: quietIds({ ...before, thread: changes.thread }) } : {}),
    guesses,
    tree,
    roots: rootsInOrder(tree, facts.order),
    // Without a filter the same rows show whatever moved, and need not all be drawn for it.
    showings: changes.thread || changes.removed || facts.matches ? showings(tree, facts.matches) : before.showings,
  };
}
