import type { ThreadState } from '../messaging/protocol.ts';
import type { CommentId } from './comment.ts';
import { newIds, type ThreadMemory, visitNow } from './memory.ts';

/** What a page is told of its comments: of `here`, the ids on the page, and of nothing else that is remembered. */
export function threadState(
  memory: ThreadMemory,
  here: Iterable<CommentId>,
  now: number,
): Pick<ThreadState, 'visit' | 'since' | 'read' | 'new' | 'edited' | 'folded'> {
  const isNew = newIds(memory, now);
  const state = { ...visitNow(memory, now), read: [], new: [], edited: [], folded: [] } as ReturnType<
    typeof threadState
  >;
  for (const id of new Set(here)) {
    const known = memory.comments.get(id);
    if (!known) continue;
    if (known.readIn !== null) state.read.push(id);
    if (isNew.has(id)) state.new.push(id);
    if (known.editedTo !== null) state.edited.push(id);
    if (memory.folds.get(id)?.folded) state.folded.push(id);
  }
  return state;
}
