import type { Engine } from '../../../utils/follow/check.ts';
import { HOST_GAP_MS } from '../../../utils/follow/politeness.ts';
import { runDue } from '../../../utils/follow/run-due.ts';
import { shortestInterval } from '../../../utils/follow/schedule.ts';
import { sourcesWith } from '../../../utils/follow/sources/index.ts';
import { followThread } from '../../../utils/storage/follows.ts';
import { closeDatabase, type Database, openDatabase } from '../../../utils/storage/open.ts';
import { unpackThread } from '../../../utils/storage/thread-record.ts';
import { findThread, openThread, saveMarks } from '../../../utils/storage/threads.ts';
import type { CommentId, ThreadKey } from '../../../utils/thread/comment.ts';
import { countWords } from '../../../utils/thread/count-words.ts';
import { hashText } from '../../../utils/thread/hash.ts';
import { threadState } from '../../../utils/thread/thread-state.ts';
import { Killed, type Life, mortal, tick } from './mortal.ts';
import { SimulatedWeb, seededRandom, times, type WebThread } from './simulated-web.ts';

const { SECOND, HOUR } = times;
export const start = Date.UTC(2026, 2, 2, 8);
const seed = Number(process.env.SEED ?? 1);

/** Somebody who follows threads of a simulated web: visits now and then, and a background that is woken as browsers do. */
export class SimulatedReader {
  #db: Database;

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

  constructor(db: Database) {
    this.#db = db;
  }

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
      this.#db,
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
      this.#db,
      thread,
      marked.map(({ id }) => ({ id, read: true, at: now })),
      now,
    );
    this.shown.set(thread.key, shown);
    this.read.set(thread.key, read);
  }

  async follow({ key, host }: WebThread): Promise<void> {
    const api = key.startsWith('wordpress') ? `https://${host}/wp-json/` : null;
    await followThread(
      this.#db,
      { key, host },
      { under: null, links: { api, feeds: [] }, asks: () => host },
      this.clock.now,
    );
  }

  /** One life of the worker: until it has nothing to do, or is stopped. */
  async wake(lifetime: number): Promise<void> {
    const life: Life = { left: lifetime, open: null };
    const { clock, web, random } = this;
    const engine: Engine = {
      ...{ db: mortal(this.#db, life), now: () => clock.now, random, gapMs: HOST_GAP_MS },
      sources: sourcesWith(web.parsePage),
      mayAsk: async () => true,
      haste: 1,
      shortest: async () => {
        if (clock.now - this.#shortest.at > 6 * HOUR) {
          this.#shortest = { at: clock.now, value: shortestInterval(await this.#db.getAll('follows'), clock.now) };
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
      this.#db = await openDatabase();
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
    const record = await findThread(this.#db, { key, host: null });
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

/** `system`: which of the three systems runs the blog, and its number there. */
export function threadOn(host: string, system: number, post: number): WebThread {
  const key = [`wordpress:${host}:${post}`, `blogger:${system}:${post}`, `url:https://${host}/${post}/`][
    system % 3
  ] as ThreadKey;
  const platform = ['wordpress', 'blogger', 'generic'][system % 3] as string;
  return { key, host, url: `https://${host}/${post}/`, platform, comments: [] };
}
