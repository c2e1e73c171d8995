import type { CommentId } from '../../../utils/thread/comment.ts';
import type { Outbox } from '../reader-services.ts';

export interface OwnMark {
  read: boolean;
  /** Of `performance.now()`. */
  atMs: number;
}

/** The same outbox; what is marked through it is noted too. */
export function noteMarks(outbox: Outbox, marks: Map<CommentId, OwnMark>, window: Window): Outbox {
  return {
    ...outbox,
    mark(id, read, text) {
      marks.set(id, { read, atMs: window.performance.now() });
      outbox.mark(id, read, text);
    },
  };
}

/** Marks that an answer from the background, asked just now, may not know of yet. */
export function marksSince(marks: ReadonlyMap<CommentId, OwnMark>, sinceMs: number): Map<CommentId, boolean> {
  const recent = new Map<CommentId, boolean>();
  for (const [id, { read, atMs }] of marks) if (atMs >= sinceMs) recent.set(id, read);
  return recent;
}
