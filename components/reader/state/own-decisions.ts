import type { ReplyDecision } from '../../../utils/messaging/protocol.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';
import type { Outbox } from '../reader-services.ts';
import type { Decisions } from './guesses.ts';

/** What was said on this page, the last of each comment; undefined where it was taken back. */
export type OwnDecisions = ReadonlyMap<CommentId, CommentId | null | undefined>;

/** The same outbox; what is said through it is noted too. */
export function noteDecisions(outbox: Outbox, own: Map<CommentId, CommentId | null | undefined>): Outbox {
  return {
    ...outbox,
    decide(change) {
      own.set(change.id, change.decision === null ? undefined : change.to);
      outbox.decide(change);
    },
  };
}

/** What the background remembers, and what was said here, which it may not have had yet when it answered. */
export function joinDecisions(remembered: readonly ReplyDecision[], own: OwnDecisions): Decisions {
  const decisions = new Map(remembered.map(({ id, to }) => [id, to]));
  for (const [id, said] of own) {
    if (said === undefined) decisions.delete(id);
    else decisions.set(id, said);
  }
  return decisions;
}

export function isSaidTheSame(a: Decisions, b: Decisions): boolean {
  return a.size === b.size && [...a].every(([id, said]) => b.has(id) && b.get(id) === said);
}
