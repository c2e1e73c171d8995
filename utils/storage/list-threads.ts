import type { First } from '../settings/kept.ts';
import { followSummary, quietFollow } from './follow-summary.ts';
import type { Database } from './open.ts';
import { type ListedThread, summaryAt } from './summarise-thread.ts';

/** All threads, those with new comments first, then by last visit, latest first. */
export async function listThreads(db: Database, now: number): Promise<ListedThread[]> {
  const tx = db.transaction(['summaries', 'follows', 'threads', 'sites']);
  const [records, follows] = await Promise.all([
    tx.objectStore('summaries').getAll(),
    tx.objectStore('follows').getAll(),
  ]);
  const byKey = new Map(follows.map((follow) => [follow.key, follow]));
  const summaries = await Promise.all(
    records.map(async (record): Promise<ListedThread> => {
      const follow = byKey.get(record.key);
      if (!follow) return summaryAt(record, null, now);
      // The thread itself is needed only where a check has found something since it was looked at.
      const isQuiet = follow.foundAt === null || follow.foundAt < record.lookedAt;
      const thread = isQuiet ? undefined : await tx.objectStore('threads').get(record.key);
      if (!thread) return summaryAt(record, quietFollow(follow), now);
      const muted = new Set((await tx.objectStore('sites').get(record.blog))?.muted);
      return summaryAt(record, followSummary(follow, thread, muted), now);
    }),
  );
  return summaries.sort((a, b) => Number(b.counts.new > 0) - Number(a.counts.new > 0) || b.lastVisitAt - a.lastVisitAt);
}

export async function firstThreads(
  db: Database,
  most: number,
  now: number,
): Promise<First<ListedThread> & { newFollowed: number }> {
  const threads = await listThreads(db, now);
  const followed = threads.filter(({ follow }) => follow);
  return {
    // Those that are followed stand first where they are listed with the others.
    first: [...followed, ...threads.filter(({ follow }) => !follow)].slice(0, most),
    inAll: threads.length,
    newFollowed: threads.reduce((sum, { counts, follow }) => (follow ? sum + counts.new : sum), 0),
  };
}
