import type { CommentId } from '../../../utils/thread/comment.ts';
import { DEEPEST_LIST } from '../tree/arrange.ts';
import type { RowNode } from './row-comment.ts';
import type { ReaderState } from './store.ts';

/** Branches side by side in one list, all of them read at an earlier visit, and shown as one line: "14 read replies". */
export interface ReadRun {
  /** The comments that stand side by side; the line takes the place of the first. */
  heads: readonly CommentId[];
  /** All comments in these branches. */
  size: number;
}

/** By each of their heads. */
export type ReadRuns = ReadonlyMap<CommentId, ReadRun>;

type RunFacts = Pick<ReaderState, 'tree' | 'roots' | 'settled' | 'matches'>;

/** So many comments are shown whole: hiding them would save little way. */
const mostWhole = 12;

/** The last answer of `readRunsOf`: every row asks. */
let last: { facts: RunFacts; runs: ReadRuns } | null = null;

/** The runs that are shown as a line now. A filter asks for comments, so with one there are none. */
export function readRunsOf({ tree, roots, settled, matches }: RunFacts): ReadRuns {
  const { facts } = last ?? {};
  const isSame =
    facts?.tree === tree && facts.roots === roots && facts.settled === settled && facts.matches === matches;
  if (last && isSame) return last.runs;
  const runs = matches === null && settled.size > mostWhole ? findRuns({ tree, roots, settled }) : new Map();
  last = { facts: { tree, roots, settled, matches }, runs };
  return runs;
}

/** The run that hides the comment; null where none does. */
export function runAround(node: RowNode, runs: ReadRuns): ReadRun | null {
  for (let at: RowNode | null = runs.size > 0 ? node : null; at; at = at.parent) {
    const run = runs.get(at.comment.id);
    if (run) return run;
  }
  return null;
}

function findRuns({ tree, roots, settled }: Omit<RunFacts, 'matches'>): Map<CommentId, ReadRun> {
  const runs = new Map<CommentId, ReadRun>();
  const isSettled = ({ comment, replies }: RowNode) =>
    (comment.element === null || settled.has(comment.id)) && replies.every((reply) => whole.has(reply));
  const whole = new Set<RowNode>();
  // Replies come after what they answer, so going backwards every branch is decided before the one around it.
  for (const node of tree.inOrder.toReversed()) if (isSettled(node)) whole.add(node);
  // A run leads to what is left to read. In a thread read to its end all would be one line, and nothing behind it.
  if (roots.every((root) => whole.has(root))) return runs;
  addRuns(runs, roots, whole);
  for (const node of tree.inOrder) {
    // Further down replies stand in the list of an ancestor, among others.
    if (node.depth < DEEPEST_LIST && !whole.has(node)) addRuns(runs, node.replies, whole);
  }
  return runs;
}

function addRuns(runs: Map<CommentId, ReadRun>, list: readonly RowNode[], whole: ReadonlySet<RowNode>): void {
  let heads: CommentId[] = [];
  let size = 0;
  const close = () => {
    const run = { heads, size };
    if (size > mostWhole) for (const head of heads) runs.set(head, run);
    heads = [];
    size = 0;
  };
  for (const node of list) {
    if (!whole.has(node)) close();
    else {
      heads.push(node.comment.id);
      size += node.size + 1;
    }
  }
  close();
}
