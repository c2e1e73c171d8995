import type { ReplyDecision, ThreadState } from '../messaging/protocol.ts';
import type { CommentId } from './comment.ts';
import { type ThreadMemory, visitNow } from './memory.ts';
import { previousVisit } from './visit.ts';

/** What a page is told of its comments: of `here`, the ids on the page, and of nothing else that is remembered. */
export function threadState(
  memory: ThreadMemory,
  here: Iterable<CommentId>,
  now: number,
): Pick<ThreadState, 'visit' | 'since' | 'read' | 'new' | 'edited' | 'folded' | 'decisions'> {
  const state = {
    ...visitNow(memory, now),
    read: [] as CommentId[],
    new: [] as CommentId[],
    edited: [] as CommentId[],
    folded: [] as CommentId[],
    decisions: [] as ReplyDecision[],
  };
  const previous = previousVisit(memory.visits, now);
  for (const id of new Set(here)) {
    const known = memory.comments.get(id);
    if (!known) continue;
    if (known.readIn !== null) state.read.push(id);
    // Not known at the end of the visit before: what that visit, or one before it, has seen bears its start or less.
    if (previous !== null && known.firstSeen > previous.startedAt) state.new.push(id);
    if (known.editedTo !== null) state.edited.push(id);
    if (memory.folds.get(id)?.folded) state.folded.push(id);
    const said = memory.decisions.get(id);
    if (said?.decision) state.decisions.push({ id, decision: said.decision, to: said.to });
  }
  return state;
}
