import type { FollowSummary } from '../messaging/follow-protocol.ts';
import type { CommentId, ThreadKey } from '../thread/comment.ts';
import type { PageLinks } from '../thread/page-links.ts';
import { siteHost } from '../thread/site-host.ts';
import { followSummary, writtenBy } from './follow-summary.ts';
import type { Database } from './open.ts';
import type { FollowRecord, SiteRecord, ThreadRecord } from './schema.ts';
import { findOwn } from './threads.ts';
import { watchedFound } from './watched-found.ts';

/** A thread as its caller names it: by the key on a page of that host, or, without a host, by that of its record. */
export interface ThreadName {
  key: ThreadKey;
  host: string | null;
}

export interface Followed {
  follow: FollowRecord;
  thread: ThreadRecord;
  /** The authors muted on its site. */
  muted: ReadonlySet<string>;
}

/**
 * Follows a thread, or the replies below one of its comments, or goes on doing so. `asks`: the host that will be asked
 * first. Null where the thread is not known.
 */
export async function followThread(
  db: Database,
  name: ThreadName,
  what: { under: CommentId | null; links: PageLinks | null; asks(thread: ThreadRecord, links: PageLinks): string },
  now: number,
): Promise<Followed | null> {
  const tx = db.transaction(['threads', 'follows', 'sites'], 'readwrite');
  const thread = await findNamed(tx.objectStore('threads'), name);
  if (!thread) return null;
  const known = await tx.objectStore('follows').get(thread.key);
  const links = what.links ?? known?.links ?? { api: null, feeds: [] };
  const under = known ? widen(known.under, what.under) : what.under === null ? null : [what.under];
  const follow: FollowRecord = known
    ? { ...known, under, links }
    : {
        ...{ key: thread.key, under, since: now, links, asks: what.asks(thread, links), dueAt: now },
        ...{ sourceId: null, validators: [], newest: null, activeAt: now, foundAt: null },
        ...{ checkedAt: null, wholeAt: null, failure: null },
      };
  await tx.objectStore('follows').put(follow);
  const muted = await mutedIn(tx.objectStore('sites'), thread);
  await tx.done;
  return { follow, thread, muted };
}

/** Follows the thread, or below that comment, no longer. Answers how it was followed; null where it was not. */
export async function unfollowThread(
  db: Database,
  name: ThreadName,
  under: CommentId | null,
): Promise<FollowRecord | null> {
  const tx = db.transaction(['threads', 'follows', 'feeds'], 'readwrite');
  const key = (await findNamed(tx.objectStore('threads'), name))?.key;
  const before = key && (await tx.objectStore('follows').get(key));
  if (!before) return null;
  const left = under === null ? [] : (before.under?.filter((id) => id !== under) ?? null);
  if (left?.length === 0) {
    await tx.objectStore('follows').delete(key);
    await tx.objectStore('feeds').delete(key);
  } else await tx.objectStore('follows').put({ ...before, under: left });
  await tx.done;
  return before;
}

/** Puts back what `unfollowThread` answered. False where the thread is not known (any more). */
export async function restoreFollow(db: Database, name: ThreadName, record: FollowRecord): Promise<boolean> {
  const tx = db.transaction(['threads', 'follows'], 'readwrite');
  const thread = await findNamed(tx.objectStore('threads'), name);
  if (thread) await tx.objectStore('follows').put({ ...record, key: thread.key });
  await tx.done;
  return thread !== undefined;
}

/** A thread that is followed, and the comments in it that are watched, new, and on no page yet; null where it is not. */
export async function findWatched(db: Database, name: ThreadName): Promise<(Followed & { found: CommentId[] }) | null> {
  const tx = db.transaction(['threads', 'follows', 'sites']);
  const thread = await findNamed(tx.objectStore('threads'), name);
  const follow = thread && (await tx.objectStore('follows').get(thread.key));
  if (!follow) return null;
  const muted = await mutedIn(tx.objectStore('sites'), thread);
  return { thread, follow, muted, found: watchedFound(thread, follow.under, writtenBy(thread, muted)) };
}

/** A page of the thread has been opened: what checks have found is looked at, on whatever page of it that lies. */
export async function noteLooked(db: Database, key: ThreadKey): Promise<void> {
  const tx = db.transaction('follows', 'readwrite');
  const follow = await tx.store.get(key);
  if (follow && follow.foundAt !== null) await tx.store.put({ ...follow, foundAt: null });
  await tx.done;
}

/** How a thread is followed; null where it is not. */
export async function findFollow(db: Database, key: ThreadKey): Promise<FollowSummary | null> {
  const watched = await findWatched(db, { key, host: null });
  return watched && followSummary(watched.follow, watched.thread, watched.muted);
}

/** All that is followed, with its thread. */
export async function listFollowed(db: Database): Promise<Followed[]> {
  const tx = db.transaction(['threads', 'follows', 'sites']);
  const follows = await tx.objectStore('follows').getAll();
  const threads = await Promise.all(follows.map(({ key }) => tx.objectStore('threads').get(key)));
  const sites = new Map((await tx.objectStore('sites').getAll()).map(({ host, muted }) => [host, new Set(muted)]));
  return follows.flatMap((follow, at) => {
    const thread = threads[at];
    return thread ? [{ follow, thread, muted: sites.get(siteHost(thread.url)) ?? new Set<string>() }] : [];
  });
}

/** What checks have found in followed threads that was not looked at yet: how many comments, in how many threads. */
export async function countFound(db: Database): Promise<{ comments: number; threads: number }> {
  const followed = await listFollowed(db);
  const counts = followed.map(({ follow, thread, muted }) => followSummary(follow, thread, muted).found);
  return { comments: counts.reduce((sum, found) => sum + found, 0), threads: counts.filter(Boolean).length };
}

async function mutedIn(
  store: { get(host: string): Promise<SiteRecord | undefined> },
  { url }: ThreadRecord,
): Promise<ReadonlySet<string>> {
  return new Set((await store.get(siteHost(url)))?.muted);
}

/** The thread that is meant; undefined where none is known. */
async function findNamed(
  store: { get(key: ThreadKey): Promise<ThreadRecord | undefined> },
  { key, host }: ThreadName,
): Promise<ThreadRecord | undefined> {
  return host === null ? store.get(key) : (await findOwn(store, key, host)).record;
}

function widen(present: CommentId[] | null, under: CommentId | null): CommentId[] | null {
  if (present === null || under === null) return null;
  return present.includes(under) ? present : [...present, under];
}
