import { loadSchedule } from '../storage/checks.ts';
import type { CommentId, ThreadKey } from '../thread/comment.ts';
import { check, type Engine } from './check.ts';
import { askableAt, chooseNext, stretchFor } from './schedule.ts';

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
  for (let left = MOST_AT_ONCE; ; left--) {
    const { follows, hosts, visited } = await loadSchedule(db);
    const next = left > 0 ? chooseNext(follows, { hosts, visited, now: now(), gapMs }) : null;
    if (!next) {
      const times = follows.map((follow) => askableAt(follow, hosts, gapMs));
      return {
        asked: MOST_AT_ONCE - left,
        news,
        nextAt: times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : null,
      };
    }
    const found = await check(engine, next.key, stretchFor(follows, now()) * engine.pace);
    if (found.length > 0) news.push({ key: next.key, found });
  }
}
