import type { First, ThreadSummary } from '../messaging/protocol.ts';
import type { Database } from './open.ts';
import { summaryAt } from './summarise-thread.ts';

/** All threads, those with new comments first, then by last visit, latest first. */
export async function listThreads(db: Database, now: number): Promise<ThreadSummary[]> {
  const summaries = (await db.getAll('summaries')).map((record) => summaryAt(record, now));
  return summaries.sort((a, b) => Number(b.counts.new > 0) - Number(a.counts.new > 0) || b.lastVisitAt - a.lastVisitAt);
}

export async function firstThreads(
  db: Database,
  most: number,
  now: number,
): Promise<First<ThreadSummary> & { newComments: number }> {
  const threads = await listThreads(db, now);
  return {
    first: threads.slice(0, most),
    inAll: threads.length,
    newComments: threads.reduce((sum, { counts }) => sum + counts.new, 0),
  };
}
