import type { ThreadKey } from '../thread/comment.ts';
import { siteHost } from '../thread/site-host.ts';
import type { SiteRule } from '../thread/site-rule.ts';
import type { Database } from './open.ts';
import { putThread } from './put-thread.ts';
import type { FeedRecord, FollowRecord, HostRecord, ThreadRecord } from './schema.ts';

export interface CheckState {
  follow: FollowRecord;
  thread: ThreadRecord;
  /** Null before the first answer. */
  feed: FeedRecord | null;
}

export interface Due {
  /** The threads that are due. */
  follows: FollowRecord[];
  /** Those of their hosts that were ever asked. */
  hosts: Map<string, HostRecord>;
  /** When the next thread is due after these; null where no other is followed. */
  nextAt: number | null;
}

/** What was said of a thread's site that bears on its checks. */
export interface SiteChoices {
  rules: SiteRule[];
  muted: ReadonlySet<string>;
}

/** No check is put off for longer. What is, was noted while the clock was wrong, and would be for years. */
const FARTHEST_MS = 9 * 24 * 60 * 60_000;

export function isDue({ dueAt }: Pick<FollowRecord, 'dueAt'>, now: number): boolean {
  return dueAt <= now || dueAt > now + FARTHEST_MS;
}

/** Everything that decides whom to ask now. */
export async function loadDue(db: Database, now: number): Promise<Due> {
  const tx = db.transaction(['follows', 'hosts']);
  const byDue = tx.objectStore('follows').index('dueAt');
  const [due, lost, next] = await Promise.all([
    byDue.getAll(IDBKeyRange.upperBound(now)),
    byDue.getAll(IDBKeyRange.lowerBound(now + FARTHEST_MS, true)),
    byDue.openKeyCursor(IDBKeyRange.bound(now, now + FARTHEST_MS, true)),
  ]);
  const follows = [...due, ...lost];
  const names = [...new Set(follows.map(({ asks }) => asks))];
  const hosts = await Promise.all(names.map((name) => tx.objectStore('hosts').get(name)));
  const known = hosts.flatMap((host) => (host ? [[host.host, host] as const] : []));
  return { follows, hosts: new Map(known), nextAt: next?.key ?? null };
}

/** The keys of all threads, the one visited last at the end. */
export function keysByVisit(db: Database): Promise<ThreadKey[]> {
  return db.getAllKeysFromIndex('threads', 'lastVisitAt');
}

/** What a check of a thread begins with, and what was said of its site; null where it is not followed any more. */
export async function loadCheck(db: Database, key: ThreadKey): Promise<(CheckState & SiteChoices) | null> {
  const tx = db.transaction(['follows', 'feeds', 'threads', 'sites']);
  const [follow, feed, thread] = await Promise.all([
    tx.objectStore('follows').get(key),
    tx.objectStore('feeds').get(key),
    tx.objectStore('threads').get(key),
  ]);
  if (!follow || !thread) return null;
  const site = await tx.objectStore('sites').get(siteHost(thread.url));
  return { follow, thread, feed: feed ?? null, rules: site?.rules ?? [], muted: new Set(site?.muted) };
}

/**
 * Notes that a host is asked now on behalf of a thread, before it is: whatever happens then, it was asked. Until
 * `until` nobody else asks for the thread. False where the thread is not due any more, or `mayAsk` says no to the host;
 * the thread then waits for it.
 */
export async function claimHost(
  db: Database,
  { key, host, until, now }: { key: ThreadKey; host: string; until: number; now: number },
  mayAsk: (host: HostRecord | undefined) => boolean,
): Promise<boolean> {
  const tx = db.transaction(['follows', 'hosts'], 'readwrite');
  const [follows, hosts] = [tx.objectStore('follows'), tx.objectStore('hosts')];
  const [follow, known] = await Promise.all([follows.get(key), hosts.get(host)]);
  if (!follow || !isDue(follow, now)) return false;
  const isFree = mayAsk(known);
  await follows.put({ ...follow, asks: host, dueAt: isFree ? until : follow.dueAt });
  if (isFree) {
    await hosts.put({ ...(known ?? { host, notBefore: 0, failures: 0, restUntil: 0 }), askedAt: now });
  }
  await tx.done;
  return isFree;
}

/** What there is to say of a thread's checks and of the host that was asked. */
export interface Outcome {
  follow: FollowRecord;
  /** Null where none was asked, or none ever before. */
  host: HostRecord | null;
}

/** Keeps what came of asking where nothing was told. Nothing is kept where the thread is not followed any more. */
export async function saveOutcome(
  db: Database,
  key: ThreadKey,
  host: string | null,
  change: (known: Outcome) => Outcome,
): Promise<void> {
  const tx = db.transaction(['follows', 'hosts'], 'readwrite');
  const [follow, known] = await Promise.all([
    tx.objectStore('follows').get(key),
    host === null ? undefined : tx.objectStore('hosts').get(host),
  ]);
  if (follow) {
    const changed = change({ follow, host: known ?? null });
    await tx.objectStore('follows').put(changed.follow);
    if (changed.host) await tx.objectStore('hosts').put(changed.host);
  }
  await tx.done;
}

/**
 * Keeps what was told, all of it or nothing. `change` is given what is known at that moment; the same thread and feed
 * say that nothing was learnt. Answers what it answered; null, with nothing kept, where the thread is not followed any
 * more.
 */
export async function saveTold<Change extends CheckState & Outcome>(
  db: Database,
  key: ThreadKey,
  host: string,
  change: (known: CheckState & Outcome) => Change,
): Promise<Change | null> {
  const tx = db.transaction(['follows', 'feeds', 'threads', 'summaries', 'sites', 'hosts'], 'readwrite');
  const [follow, feed, thread, known] = await Promise.all([
    tx.objectStore('follows').get(key),
    tx.objectStore('feeds').get(key),
    tx.objectStore('threads').get(key),
    tx.objectStore('hosts').get(host),
  ]);
  if (!follow || !thread) return null;
  const changed = change({ follow, thread, feed: feed ?? null, host: known ?? null });
  await tx.objectStore('follows').put(changed.follow);
  if (changed.feed && changed.feed !== feed) await tx.objectStore('feeds').put(changed.feed);
  if (changed.thread !== thread) await putThread(tx, changed.thread);
  if (changed.host) await tx.objectStore('hosts').put(changed.host);
  await tx.done;
  return changed;
}

/** Nothing is known of the thread any more: nobody asks for it. */
export async function dropFollow(db: Database, key: ThreadKey): Promise<void> {
  const tx = db.transaction(['follows', 'feeds'], 'readwrite');
  await Promise.all([tx.objectStore('follows').delete(key), tx.objectStore('feeds').delete(key)]);
  await tx.done;
}

/** A thread is due now. Its host rests no longer than it asked for itself: a person has asked for this. */
export async function wakeThread(db: Database, key: ThreadKey, now: number): Promise<void> {
  const tx = db.transaction(['follows', 'hosts'], 'readwrite');
  const follow = await tx.objectStore('follows').get(key);
  if (follow) {
    await tx.objectStore('follows').put({ ...follow, dueAt: Math.min(follow.dueAt, now) });
    const host = await tx.objectStore('hosts').get(follow.asks);
    if (host) await tx.objectStore('hosts').put({ ...host, restUntil: 0 });
  }
  await tx.done;
}

/** The threads that wait for a permission are due now, since one was given. */
export async function wakeUnpermitted(db: Database, now: number): Promise<void> {
  const tx = db.transaction('follows', 'readwrite');
  for (let at = await tx.store.openCursor(); at; at = await at.continue()) {
    const { failure, dueAt } = at.value;
    if (failure?.kind === 'permission') await at.update({ ...at.value, dueAt: Math.min(dueAt, now) });
  }
  await tx.done;
}
