import type { ReplyDecision, SeenVisit, ThreadState } from '../messaging/protocol.ts';
import type { CommentId } from './comment.ts';
import { type ThreadMemory, visitNow } from './memory.ts';
import { previousVisit } from './visit.ts';

/** As much of a `ThreadState` as comes out of what is remembered of the thread. */
export type ThreadParts = Pick<
  ThreadState,
  'visit' | 'since' | 'read' | 'readInVisit' | 'new' | 'visits' | 'edited' | 'folded' | 'decisions'
>;

/** What a page is told of its comments: of `here`, the ids on the page, and of nothing else that is remembered. */
export function threadState(memory: ThreadMemory, here: Iterable<CommentId>, now: number): ThreadParts {
  const state = {
    ...visitNow(memory, now),
    read: [] as CommentId[],
    readInVisit: [] as CommentId[],
    new: [] as CommentId[],
    visits: [] as SeenVisit[],
    edited: [] as CommentId[],
    folded: [] as CommentId[],
    decisions: [] as ReplyDecision[],
  };
  const previous = previousVisit(memory.visits, now);
  if (previous !== null) {
    state.visits = memory.visits.kept
      .map(({ startedAt, lastActiveAt }) => ({ startedAt, endedAt: lastActiveAt, saw: [] }))
      .toReversed();
  }
  const present = memory.visits.kept.at(-1)?.startedAt;
  const byStart = new Map(state.visits.slice(0, -1).map((visit) => [visit.startedAt, visit.saw]));
  for (const id of new Set(here)) {
    const known = memory.comments.get(id);
    if (!known) continue;
    // Of one that was removed the page keeps the place: there is nothing to read.
    const { gone } = known;
    if (known.readIn !== null || gone) state.read.push(id);
    if (known.readIn !== null && known.readIn === present) state.readInVisit.push(id);
    // Not known at the end of the visit before: what that visit, or one before it, has seen bears its start or less.
    if (previous !== null && !gone && (known.firstSeen ?? Number.POSITIVE_INFINITY) > previous.startedAt)
      state.new.push(id);
    if (known.firstSeen !== null) byStart.get(known.firstSeen)?.push(id);
    if (known.editedTo !== null && !gone) state.edited.push(id);
    if (memory.folds.get(id)?.folded) state.folded.push(id);
    const said = memory.decisions.get(id);
    if (said?.decision) state.decisions.push({ id, decision: said.decision, to: said.to });
  }
  return state;
}
