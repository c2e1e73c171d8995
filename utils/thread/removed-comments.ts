import type { RemovedComment } from '../messaging/protocol.ts';
import type { CommentId } from './comment.ts';
import type { ThreadMemory } from './memory.ts';

/** Of the comments asked for, those that the page should hold and does not, and where they stood in it. */
export function removedComments({ comments }: ThreadMemory, wanted: ReadonlySet<CommentId>): RemovedComment[] {
  const removed: RemovedComment[] = [];
  if (wanted.size === 0) return removed;
  /** The last comment at each depth above the present one. */
  const above: CommentId[] = [];
  let after: CommentId | null = null;
  for (const { id, depth, gone } of comments.values()) {
    const isShown = !gone || wanted.has(id);
    if (gone && isShown) removed.push({ id, parentId: above[depth - 1] ?? null, after });
    above.length = Math.min(above.length, depth);
    above[depth] = id;
    if (isShown) after = id;
  }
  return removed;
}
