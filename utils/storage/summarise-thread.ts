import type { Stroke, ThreadCounts, ThreadSummary } from '../messaging/protocol.ts';
import { previousVisit } from '../thread/visit.ts';
import { followSummary } from './follow-summary.ts';
import { unpackWords } from './pack-comments.ts';
import { findIds } from './pack-ids.ts';
import { unpackRuns } from './runs.ts';
import type { FollowRecord, ThreadRecord } from './schema.ts';
import { visitsOf } from './thread-record.ts';

/** A portrait in a list is a few hundred pixels wide: of longer threads it shows an even choice. */
const STROKES_SHOWN = 160;

/**
 * A thread as lists show it, with the states it would have if it were opened at `now`. Read straight from the columns:
 * thousands of threads are summarised at once. `muted`: the authors muted on its site, whose comments count
 * as read; `follow`: how it is followed, null where it is not.
 */
export function summariseThread(
  record: ThreadRecord,
  now: number,
  { muted, follow }: { muted: ReadonlySet<string>; follow: FollowRecord | null },
): ThreadSummary {
  const { key, url, title, site, lastVisitAt } = record;
  const length = record.comments.ids.low.length;
  const firstSeen = unpackRuns(record.comments.firstSeen, length);
  const readIn = unpackRuns(record.comments.readIn, length);
  const gone = unpackRuns(record.comments.gone, length);
  const previous = previousVisit(visitsOf(record), now);
  const counts: ThreadCounts = { comments: 0, new: 0, olderUnread: 0, read: 0 };
  const states: Stroke['state'][] = [];
  const here: number[] = [];
  const quiet = placesOf(record, muted);
  for (let i = 0; i < length; i++) {
    if (gone[i] === 1) continue;
    const isNew = previous !== null && (firstSeen[i] ?? 0) > previous.startedAt;
    const state = readIn[i] || quiet.has(i) ? 'read' : isNew ? 'new' : 'unread';
    counts.comments += 1;
    counts[state === 'unread' ? 'olderUnread' : state] += 1;
    here.push(i);
    states.push(state);
  }
  const shown = Math.min(here.length, STROKES_SHOWN);
  const strokes = Array.from({ length: shown }, (_, stroke): Stroke => {
    const at = Math.floor((stroke * here.length) / shown);
    const i = here[at] ?? 0;
    return {
      depth: record.comments.depths[i] ?? 0,
      words: unpackWords(record.comments.words[i] ?? 0),
      state: states[at] ?? 'read',
    };
  });
  const followed = follow && followSummary(follow, record, muted);
  return { key, url, title, site, counts, strokes, lastVisitAt, follow: followed };
}

/** Where the comments of these authors stand. */
function placesOf({ muted, comments }: ThreadRecord, authors: ReadonlySet<string>): ReadonlySet<number> {
  const ids = muted.filter(({ author }) => authors.has(author)).map(({ id }) => id);
  return new Set(ids.length === 0 ? [] : findIds(comments.ids, new Set(ids)).values());
}
