import type { SeenVisit } from '../../../utils/messaging/protocol.ts';
import type { Comment, CommentId } from '../../../utils/thread/comment.ts';

/** From when on comments count as new: the visit that began then, or a day, `2026-03-02`. */
export type SinceChoice = { visit: number } | { day: string };

export interface NewSince {
  isNew: Set<CommentId>;
  /** Epoch milliseconds: the end of the visit, or the beginning of the day here. */
  since: number;
}

/**
 * What is new since an earlier visit: what no visit up to that one has seen. Since a day: what was first seen in a visit
 * that began later; of comments that were there on the very first look, those written on that day or after.
 */
export function newSince(
  choice: SinceChoice,
  visits: readonly SeenVisit[],
  comments: readonly Comment[],
): NewSince | null {
  if ('visit' in choice) {
    const at = visits.findIndex(({ startedAt }) => startedAt === choice.visit);
    const visit = visits[at];
    if (!visit) return null;
    return { isNew: new Set(visits.slice(0, at).flatMap(({ saw }) => saw)), since: visit.endedAt };
  }
  const since = new Date(`${choice.day}T00:00`).getTime();
  if (Number.isNaN(since)) return null;
  const isNew = new Set(visits.filter(({ startedAt }) => startedAt >= since).flatMap(({ saw }) => saw));
  const oldest = visits.at(-1);
  if (oldest && since <= oldest.startedAt) {
    const later = new Set(visits.flatMap(({ saw }) => saw));
    for (const { id, time } of comments) if (!later.has(id) && (time.wall ?? '') >= choice.day) isNew.add(id);
  }
  return { isNew, since };
}
