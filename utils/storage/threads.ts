import type { DecisionChange, FoldChange, MarkChange, ThreadOpening } from '../messaging/protocol.ts';
import type { MutedComment } from '../settings/kept.ts';
import type { ThreadKey } from '../thread/comment.ts';
import { emptyMemory, markComments, seeComments, type ThreadMemory } from '../thread/memory.ts';
import { newestKnown } from '../thread/newest-instant.ts';
import { isSameSite } from '../thread/site-host.ts';
import { type ThreadParts, threadState } from '../thread/thread-state.ts';
import { noVisits, touchVisit } from '../thread/visit.ts';
import type { Database } from './open.ts';
import { changeComments } from './pack-comments.ts';
import { findIds } from './pack-ids.ts';
import { putThread, threadStores } from './put-thread.ts';
import type { ThreadRecord } from './schema.ts';
import { packThread, unpackThread, visitFields, visitsOf } from './thread-record.ts';

// Every write below is acknowledged when its transaction is complete. The browsers' default durability is kept: data
// is with the operating system then, and outlives a killed worker or browser. Only a crash of the whole machine within
// moments loses marks; asking for `strict` would flush the disk on every batch of marks to spare that.

export interface OpenedThread extends ThreadParts {
  /** The key of the record; see `ThreadRecord.key`. */
  key: ThreadKey;
  /** What is known of it; of the page, all that is told is in the other fields. */
  memory: ThreadMemory;
  /** False where the thread is unknown and holds fewer comments than asked for; then nothing was written. */
  act: boolean;
}

/** Begins a visit to a thread, or continues the one under way. `host`: `siteHost` of the page that asks. */
export async function openThread(
  db: Database,
  opening: ThreadOpening,
  { host, fewestComments, now }: { host: string; fewestComments: number; now: number },
): Promise<OpenedThread> {
  const tx = db.transaction(threadStores, 'readwrite');
  const { key, record } = await findOwn(tx.objectStore('threads'), opening.key, host);
  const here = opening.comments.map((comment) => comment.id);
  const before = record ? unpackThread(record, here) : emptyMemory();
  const memory = seeComments(before, opening.comments, opening.declaredCount, now);
  const act = record !== undefined || countComments(opening) >= fewestComments;
  const isSame = memory.comments === before.comments;
  if (act) {
    const head = {
      ...headOf(opening, key, host),
      newestAt: newestAfter(record, opening, now),
      muted: record?.muted ?? [],
    };
    await putThread(tx, packThread(head, memory, isSame ? record?.comments : undefined));
  }
  await tx.done;
  return { key, act, memory, ...threadState(memory, here, now) };
}

/** How many comments the thread is known to have, wherever they are: its last page may hold one of hundreds. */
export function countComments({ comments, declaredCount = 0, elsewhere = 0 }: ThreadOpening): number {
  return Math.max(declaredCount, comments.length + elsewhere);
}

/** As `openThread`, with nothing written: for when nothing can be. */
export async function lookUpThread(
  db: Database,
  opening: ThreadOpening,
  { host, now }: { host: string; now: number },
): Promise<ThreadParts> {
  const { record } = await findOwn(db.transaction('threads').store, opening.key, host);
  const here = opening.comments.map((comment) => comment.id);
  const before = record ? unpackThread(record, here) : emptyMemory();
  return threadState(seeComments(before, opening.comments, opening.declaredCount, now), here, now);
}

/** As `openThread` on a first visit, with nothing read and nothing written: for private windows. */
export function openUnremembered(opening: ThreadOpening, now: number): ThreadParts {
  const memory = seeComments(emptyMemory(), opening.comments, opening.declaredCount, now);
  return threadState(
    memory,
    opening.comments.map((comment) => comment.id),
    now,
  );
}

/** Answers the record's key; null where no thread of that key belongs to the host, and nothing was changed. */
export function saveMarks(
  db: Database,
  thread: { key: ThreadKey; host: string },
  changes: readonly MarkChange[],
  now: number,
): Promise<ThreadKey | null> {
  const ids = new Set(changes.map(({ id }) => id));
  return change(db, thread, (record) => {
    let visits = noVisits;
    const comments = changeComments(record.comments, ids, (few) => {
      const marked = markComments({ ...emptyMemory(), visits: visitsOf(record), comments: few }, changes, now);
      visits = marked.visits;
      return marked.comments;
    });
    return { ...record, ...visitFields(visits), comments };
  });
}

/** As `saveMarks`. */
export function saveFolds(
  db: Database,
  thread: { key: ThreadKey; host: string },
  changes: readonly FoldChange[],
  now: number,
): Promise<ThreadKey | null> {
  return change(db, thread, (record) => {
    const folds = new Map(record.folds.map((fold) => [fold.id, fold]));
    const known = findIds(record.comments.ids, new Set(changes.map(({ id }) => id)));
    for (const { id, folded } of changes) if (known.has(id)) folds.set(id, { id, folded, at: now });
    return { ...record, ...visitFields(touchVisit(visitsOf(record), now)), folds: [...folds.values()] };
  });
}

/** As `saveMarks`. What was said earlier than what is known is left out: it was sent twice, and late. */
export function saveDecisions(
  db: Database,
  thread: { key: ThreadKey; host: string },
  changes: readonly DecisionChange[],
  now: number,
): Promise<ThreadKey | null> {
  return change(db, thread, (record) => {
    const decisions = new Map(record.decisions.map((decision) => [decision.id, decision]));
    const wanted = changes.flatMap(({ id, to }) => (to === null ? [id] : [id, to]));
    const known = findIds(record.comments.ids, new Set(wanted));
    for (const said of changes) {
      const before = decisions.get(said.id);
      // A time to come is from a clock that has been set back since: it orders nothing.
      const isLate = before !== undefined && said.at < before.at && before.at <= now;
      const isHere = known.has(said.id) && (said.to === null || known.has(said.to));
      if (isHere && !isLate) decisions.set(said.id, said);
    }
    return { ...record, ...visitFields(touchVisit(visitsOf(record), now)), decisions: [...decisions.values()] };
  });
}

/** As `saveMarks`. Adds to what was noted before, for pages that hold a part of the thread. */
export function noteMuted(
  db: Database,
  thread: { key: ThreadKey; host: string },
  comments: readonly MutedComment[],
): Promise<ThreadKey | null> {
  return change(db, thread, (record) => {
    const noted = new Map([...record.muted, ...comments].map((comment) => [comment.id, comment]));
    return { ...record, muted: [...noted.values()] };
  });
}

/** The record of a thread as a page of that host knows it, or, without a host, by its own key. Absent where unknown. */
export async function findThread(
  db: Database,
  { key, host }: { key: ThreadKey; host: string | null },
): Promise<ThreadRecord | undefined> {
  const tx = db.transaction('threads');
  return host === null ? tx.store.get(key) : (await findOwn(tx.store, key, host)).record;
}

async function change(
  db: Database,
  thread: { key: ThreadKey; host: string },
  apply: (record: ThreadRecord) => ThreadRecord,
): Promise<ThreadKey | null> {
  const tx = db.transaction(threadStores, 'readwrite');
  const { key, record } = await findOwn(tx.objectStore('threads'), thread.key, thread.host);
  if (record) await putThread(tx, apply(record));
  await tx.done;
  return record ? key : null;
}

/** A page whose thread has the key of another site's thread, by chance or by intent, gets a record of its own: also where that one is taken too. */
export async function findOwn(
  store: { get(key: ThreadKey): Promise<ThreadRecord | undefined> },
  key: ThreadKey,
  host: string,
): Promise<{ key: ThreadKey; record: ThreadRecord | undefined }> {
  let own = key;
  let record = await store.get(own);
  while (record && !isSameSite(record.host, host)) {
    own = `${own} @${host}` as ThreadKey;
    record = await store.get(own);
  }
  return { key: own, record };
}

/** A page that holds all comments has the last word: the newest one may have been removed. */
function newestAfter(
  record: ThreadRecord | undefined,
  { newestAt, declaredCount, comments }: ThreadOpening,
  now: number,
): number | null {
  const isWhole = declaredCount !== undefined && comments.length >= declaredCount;
  return newestKnown(record?.newestAt ?? null, newestAt ?? null, { isWhole, now });
}

function headOf(opening: ThreadOpening, key: ThreadKey, host: string) {
  const { url, title, site, platform, declaredCount = null } = opening;
  return { key, host, url, title, site, platform, declaredCount };
}
