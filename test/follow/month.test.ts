import { beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../utils/follow/check.ts';
import { HOST_GAP_MS } from '../../utils/follow/politeness.ts';
import { runDue } from '../../utils/follow/run-due.ts';
import { shortestInterval } from '../../utils/follow/schedule.ts';
import { sourcesWith } from '../../utils/follow/sources/index.ts';
import { followThread } from '../../utils/storage/follows.ts';
import { closeDatabase, type Database, openDatabase } from '../../utils/storage/open.ts';
import { unpackThread } from '../../utils/storage/thread-record.ts';
import { findThread, openThread, saveMarks } from '../../utils/storage/threads.ts';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';
import { countWords } from '../../utils/thread/count-words.ts';
import { hashText } from '../../utils/thread/hash.ts';
import { threadState } from '../../utils/thread/thread-state.ts';
import { freshDatabase } from '../storage/fresh-database.ts';
import { Killed, type Life, mortal, tick } from './support/mortal.ts';
import { SimulatedWeb, seededRandom, times, troubles, type WebThread } from './support/simulated-web.ts';

const { SECOND, HOUR, DAY } = times;
const start = Date.UTC(2026, 2, 2, 8);
const seed = Number(process.env.SEED ?? 1);

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

class Reader {
  clock = { now: start };
  web = new SimulatedWeb(this.clock);
  random = seededRandom(seed);
  /** By thread: what pages have shown, what was read in which words. */
  shown = new Map<ThreadKey, Set<CommentId>>();
  read = new Map<ThreadKey, Map<CommentId, string>>();
  wakeAt = start;
  deaths = 0;
  /** Reckoned anew now and then only, since a month has to pass in seconds. */
  #shortest = { at: 0, value: 0 };

  chance(part: number): boolean {
    return this.random() < part;
  }

  from(least: number, most: number): number {
    return Math.floor(least + this.random() * (most - least));
  }

  write(thread: WebThread, instant: number): void {
    const id = String(thread.comments.length + 1 + 1000 * this.web.threads.indexOf(thread)) as CommentId;
    const parent =
      thread.comments.length > 0 && this.chance(0.5) ? thread.comments[this.from(0, thread.comments.length)] : null;
    thread.comments.push({
      ...{ id, parentId: parent?.id ?? null, instant, shownAt: instant, removedAt: null },
      texts: [{ from: instant, text: `Words of ${id}, said at ${instant}` }],
    });
  }

  async visit(thread: WebThread): Promise<void> {
    const { now } = this.clock;
    const visible = this.web.visible(thread);
    const depths = new Map<CommentId, number>();
    for (const { id, parentId } of visible) depths.set(id, parentId === null ? 0 : 1 + (depths.get(parentId) ?? -1));
    await openThread(
      db,
      {
        ...{ key: thread.key, url: thread.url, title: thread.key, site: thread.host, platform: thread.platform },
        declaredCount: visible.length,
        comments: visible.map(({ id, text }) => {
          return { id, depth: depths.get(id) ?? 0, words: countWords(text), hash: hashText(text) };
        }),
      },
      { host: thread.host, fewestComments: 0, now },
    );
    const shown = this.shown.get(thread.key) ?? new Set();
    const read = this.read.get(thread.key) ?? new Map<CommentId, string>();
    for (const { id } of visible) shown.add(id);
    const marked = visible.filter(() => this.chance(0.6));
    for (const { id, text } of marked) read.set(id, text);
    await saveMarks(
      db,
      thread,
      marked.map(({ id }) => ({ id, read: true, at: now })),
      now,
    );
    this.shown.set(thread.key, shown);
    this.read.set(thread.key, read);
  }

  async follow({ key, host }: WebThread): Promise<void> {
    const api = key.startsWith('wordpress') ? `https://${host}/wp-json/` : null;
    await followThread(db, { key, host }, { under: null, links: { api, feeds: [] }, asks: () => host }, this.clock.now);
  }

  /** One life of the worker: until it has nothing to do, or is stopped. */
  async wake(lifetime: number): Promise<void> {
    const life: Life = { left: lifetime, open: null };
    const { clock, web, random } = this;
    const engine: Engine = {
      ...{ db: mortal(db, life), now: () => clock.now, random, gapMs: HOST_GAP_MS },
      sources: sourcesWith(web.parsePage),
      mayAsk: async () => true,
      haste: 1,
      shortest: async () => {
        if (clock.now - this.#shortest.at > 6 * HOUR) {
          this.#shortest = { at: clock.now, value: shortestInterval(await db.getAll('follows'), clock.now) };
        }
        return this.#shortest.value;
      },
      fetch: async (address, init) => {
        tick(life);
        const answer = await web.fetch(address, init);
        clock.now += this.from(50, 2000);
        return answer;
      },
    };
    // What `follow-run.ts` does with the browser's alarm.
    this.wakeAt = clock.now + 5 * 60 * SECOND;
    try {
      const { nextAt } = await runDue(engine);
      this.wakeAt = Math.max(nextAt ?? Number.POSITIVE_INFINITY, clock.now + 30 * SECOND);
    } catch (error: unknown) {
      if (!(error instanceof Killed)) throw error;
      this.deaths += 1;
      web.forgive();
      await closeDatabase();
      db = await openDatabase();
    }
  }

  /** Everything that happens until then. `events`: at what time, and what; `asleep`: when the machine is. */
  async live(
    until: number,
    events: { at: number; happen(): Promise<void> | void }[] = [],
    asleep: [number, number][] = [],
  ) {
    const coming = events.toSorted((a, b) => b.at - a.at);
    while (Math.min(this.wakeAt, coming.at(-1)?.at ?? until) < until) {
      const next = coming.at(-1);
      const isEvent = next !== undefined && next.at <= this.wakeAt;
      this.clock.now = Math.max(this.clock.now, isEvent ? next.at : this.wakeAt);
      const sleep = asleep.find(([from, to]) => from <= this.clock.now && this.clock.now < to);
      if (isEvent) {
        coming.pop();
        await next.happen();
      } else if (sleep) this.wakeAt = sleep[1];
      else await this.wake(this.chance(0.05) ? this.from(1, 40) : Number.POSITIVE_INFINITY);
    }
    this.clock.now = until;
  }

  /** What is remembered of a thread, beside what is true, and how many comments are remembered that were removed. */
  async compare(thread: WebThread): Promise<{ remembered: object; truth: object; removed: number }> {
    const { key } = thread;
    const record = await findThread(db, { key, host: null });
    if (!record) throw new Error(`${key} was lost`);
    const memory = unpackThread(record);
    const all = [...memory.comments.values()].filter(({ gone }) => !gone).map(({ id }) => id);
    const isThere = new Set(this.web.visible(thread).map(({ id }) => id));
    const known = all.filter((id) => isThere.has(id) || !this.shown.get(key)?.has(id));
    const state = threadState(memory, known, this.clock.now);
    const read = new Set(state.read);
    const visible = this.web.visible(thread);
    const [shown, marked] = [this.shown.get(key), this.read.get(key)];
    return {
      removed: all.length - known.length,
      remembered: {
        known: known.toSorted(),
        unread: known.filter((id) => !read.has(id)).toSorted(),
        new: state.new.toSorted(),
        edited: state.edited.toSorted(),
      },
      truth: {
        known: visible.map(({ id }) => id).toSorted(),
        unread: visible.flatMap(({ id }) => (marked?.has(id) ? [] : [id])).toSorted(),
        new: visible.flatMap(({ id }) => (shown?.has(id) ? [] : [id])).toSorted(),
        edited: visible.flatMap(({ id, text }) => (marked?.has(id) && marked.get(id) !== text ? [id] : [])).toSorted(),
      },
    };
  }
}

function threadOn(host: string, system: number, post: number): WebThread {
  const key = [`wordpress:${host}:${post}`, `blogger:${system}:${post}`, `url:https://${host}/${post}/`][
    system % 3
  ] as ThreadKey;
  const platform = ['wordpress', 'blogger', 'generic'][system % 3] as string;
  return { key, host, url: `https://${host}/${post}/`, platform, comments: [] };
}

describe('a month of following', () => {
  it('200 threads on 60 hosts: at its end everything is known, and nobody was bothered', {
    timeout: 120_000,
  }, async () => {
    const reader = new Reader();
    const { web, clock } = reader;
    const hosts = Array.from({ length: 60 }, (_, i) => `blog-${i}.example`);
    for (let i = 0; i < 200; i++) web.threads.push(threadOn(hosts[i % 60] as string, i % 60, 100 + i));
    for (const [i, thread] of web.threads.entries()) {
      const age = reader.from(0, 300) * DAY;
      for (let n = i < 3 ? 230 : reader.from(1, 20); n > 0; n--) reader.write(thread, start - age - n * HOUR);
      thread.comments.sort((a, b) => a.instant - b.instant);
      await reader.visit(thread);
      await reader.follow(thread);
    }
    const monthEnd = start + 30 * DAY;
    const happenings: { at: number; happen(): Promise<void> | void }[] = [];
    const happen = (act: (thread: WebThread) => Promise<void> | void, times: number) => {
      for (; times > 0; times--) {
        const thread = web.threads[Math.floor(reader.random() ** 2 * 200)] as WebThread;
        happenings.push({ at: reader.from(start + HOUR, monthEnd), happen: () => act(thread) });
      }
    };
    const any = (thread: WebThread) => thread.comments[reader.from(0, thread.comments.length)];
    happen((thread) => reader.write(thread, clock.now), 800);
    happen((thread) => {
      reader.write(thread, clock.now);
      const late = thread.comments.at(-1);
      // It waits for the blog's owner, and then bears the date of when it was written.
      if (late) late.shownAt += reader.from(1, 72) * HOUR;
    }, 120);
    happen((thread) => {
      const comment = any(thread);
      if (comment) comment.texts.push({ from: clock.now, text: `Words of ${comment.id}, mended at ${clock.now}` });
    }, 200);
    happen((thread) => {
      const comment = any(thread);
      if (comment && !thread.comments.some(({ parentId }) => parentId === comment.id)) comment.removedAt ??= clock.now;
    }, 100);
    const asleep: [number, number][] = [5, 12.5, 21].map((day) => [start + day * DAY, start + (day + 2.5) * DAY]);
    const isAwake = (at: number) => !asleep.some(([from, to]) => from <= at && at < to);
    happen((thread) => (isAwake(clock.now) ? reader.visit(thread) : undefined), 500);
    for (let i = 0; i < 150; i++) {
      const from = reader.from(start, monthEnd);
      const kind = troubles[i % troubles.length] as (typeof troubles)[number];
      web.troubles.push({
        host: hosts[reader.from(0, 60)] as string,
        from,
        to: from + reader.from(1, 48) * HOUR,
        kind,
      });
    }
    await reader.live(monthEnd, happenings, asleep);
    const { requests, bytes } = web;
    // Whatever is told by complete readings only, and hosts that seemed to be gone, take their time.
    await reader.live(monthEnd + 21 * DAY);
    let left = 0;
    for (const thread of web.threads) {
      const { remembered, truth, removed } = await reader.compare(thread);
      expect(remembered, thread.key).toEqual(truth);
      left += removed;
    }
    // One way of asking does not know what another one told, so some wait for the next visit to be noticed.
    expect(left).toBeLessThan(5);
    expect(web.offences).toEqual([]);
    expect(reader.deaths).toBeGreaterThan(20);
    process.stdout.write(
      `A month of 200 threads on 60 hosts: ${requests} requests, ${(bytes / 1e6).toFixed(1)} MB, ${reader.deaths} times stopped\n`,
    );
  });
});
