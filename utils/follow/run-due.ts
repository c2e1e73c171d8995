import { keysByVisit, loadDue } from '../storage/checks.ts';
import type { FollowRecord } from '../storage/schema.ts';
import type { CommentId, ThreadKey } from '../thread/comment.ts';
import { check, type Engine, giveUp } from './check.ts';
import { askableAt } from './schedule.ts';

export interface Run {
  /** How many threads were asked for, in vain or not. */
  asked: number;
  /** The threads in which something new was found. */
  news: { key: ThreadKey; found: CommentId[] }[];
  /** When the next thread can be asked for, epoch milliseconds; null where none is followed. */
  nextAt: number | null;
}

/** So many requests are made in one go. After a long sleep everything is due: it is caught up with little by little. */
const MOST_AT_ONCE = 12;

/** Asks for what is due, one after the other. May be stopped at any moment: what is asked next is decided anew each time. */
export async function runDue(engine: Engine): Promise<Run> {
  const { db, now, gapMs } = engine;
  const news: Run['news'] = [];
  for (let asked = 0; ; asked++) {
    const { follows, hosts, nextAt } = await loadDue(db, now());
    const pace = { gapMs, now: now() };
    const open = follows.filter((follow) => askableAt(follow, hosts, pace) <= pace.now);
    if (open.length === 0 || asked === MOST_AT_ONCE) {
      const times = follows.map((follow) => askableAt(follow, hosts, pace));
      const next = [...times, ...(nextAt === null ? [] : [nextAt])];
      return { asked, news, nextAt: next.length > 0 ? next.reduce((a, b) => Math.min(a, b)) : null };
    }
    const { key } = await visitedLast(engine, open);
    // One that can't be checked must not keep the others from being: it would be the first of them each time.
    const found = await check(engine, key).catch(() => giveUp(engine, key));
    if (found.length > 0) news.push({ key, found });
  }
}

/** After a long sleep, what was looked at last is what one wants to know of first. */
async function visitedLast({ db }: Engine, [first, ...others]: readonly FollowRecord[]): Promise<FollowRecord> {
  if (!first) throw new Error('Nothing is due');
  if (others.length === 0) return first;
  const places = new Map((await keysByVisit(db)).map((key, i) => [key, i]));
  const place = ({ key }: FollowRecord) => places.get(key) ?? -1;
  return others.reduce((last, follow) => (place(follow) > place(last) ? follow : last), first);
}
