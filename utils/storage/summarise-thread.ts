import type { ThreadSummary } from '../messaging/protocol.ts';
import type { ThreadCounts } from '../messaging/tab-protocol.ts';
import { siteHost } from '../thread/site-host.ts';
import { packStrokes, type Stroke } from '../thread/strokes.ts';
import { isVisitUnderWay, type Visit } from '../thread/visit.ts';
import { unpackWords } from './pack-comments.ts';
import { findIds } from './pack-ids.ts';
import { unpackRuns } from './runs.ts';
import type { SummaryRecord, ThreadLook, ThreadRecord } from './schema.ts';

/** A portrait in a list is a few hundred pixels wide: of longer threads it shows an even choice. */
const STROKES_SHOWN = 160;

/** `muted`: the authors muted on its site, whose comments count as read. */
export function summariseThread(record: ThreadRecord, muted: ReadonlySet<string>): SummaryRecord {
  const { key, host, url, title, site, platform, lastVisitAt, newestAt, visits } = record;
  const look = looker(record, muted);
  const inVisit = look(visits.at(-2));
  const afterVisit = look(visits.at(-1));
  const isSame = inVisit.strokes === afterVisit.strokes && inVisit.counts.new === afterVisit.counts.new;
  return {
    ...{ key, host, url, title, site, platform, lastVisitAt, newestAt, blog: siteHost(url) },
    lookedAt: visits.at(-1)?.startedAt ?? 0,
    inVisit,
    afterVisit: isSame ? null : afterVisit,
  };
}

/** As it is listed, but for what its sources say of it. */
export type ListedThread = Omit<ThreadSummary, 'canFollow'> & Pick<SummaryRecord, 'host' | 'platform'>;

/** A thread with the states it would have if it were opened at `now`. */
export function summaryAt(record: SummaryRecord, follow: ThreadSummary['follow'], now: number): ListedThread {
  const { inVisit, afterVisit, blog: _, lookedAt: __, ...head } = record;
  const isUnderWay = isVisitUnderWay(head.lastVisitAt, now);
  return { ...head, follow, ...(isUnderWay || afterVisit === null ? inVisit : afterVisit) };
}

/** Tells how the thread looks to a visit, by the one before it. Read straight from the columns. */
function looker(record: ThreadRecord, muted: ReadonlySet<string>): (previous: Visit | undefined) => ThreadLook {
  const { depths, words, ...comments } = record.comments;
  const { length } = comments.ids.low;
  const firstSeen = unpackRuns(comments.firstSeen, length);
  const readIn = unpackRuns(comments.readIn, length);
  const gone = unpackRuns(comments.gone, length);
  for (const i of placesOf(record, muted)) readIn[i] = 1;
  const here: number[] = [];
  for (let i = 0; i < length; i++) if (gone[i] !== 1) here.push(i);

  return (previous) => {
    const knownUntil = previous?.startedAt ?? Number.POSITIVE_INFINITY;
    const stateOf = (i: number): Stroke['state'] => {
      if (readIn[i]) return 'read';
      return (firstSeen[i] ?? 0) > knownUntil ? 'new' : 'unread';
    };
    const counts: ThreadCounts = { comments: here.length, new: 0, olderUnread: 0, read: 0 };
    for (const i of here) {
      const state = stateOf(i);
      counts[state === 'unread' ? 'olderUnread' : state] += 1;
    }
    const shown = Math.min(here.length, STROKES_SHOWN);
    const strokes = Array.from({ length: shown }, (_, stroke): Stroke => {
      const i = here[Math.floor((stroke * here.length) / shown)] ?? 0;
      return { depth: depths[i] ?? 0, words: unpackWords(words[i] ?? 0), state: stateOf(i) };
    });
    return { counts, strokes: packStrokes(strokes) };
  };
}

/** Where the comments of these authors stand. */
function placesOf({ muted, comments }: ThreadRecord, authors: ReadonlySet<string>): Iterable<number> {
  const ids = muted.filter(({ author }) => authors.has(author)).map(({ id }) => id);
  return ids.length === 0 ? [] : findIds(comments.ids, new Set(ids)).values();
}
