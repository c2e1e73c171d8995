import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../storage/fresh-database.ts';
import { SimulatedReader, start, threadOn } from './support/simulated-reader.ts';
import { times, troubles, type WebThread } from './support/simulated-web.ts';

const { HOUR, DAY } = times;

describe('a month of following', () => {
  it('200 threads on 60 hosts: at its end everything is known, and nobody was bothered', {
    timeout: 300_000,
  }, async () => {
    const reader = new SimulatedReader(await freshDatabase());
    const { web, clock } = reader;
    const hosts = Array.from({ length: 60 }, (_, i) => `blog-${i}.example`);
    for (let i = 0; i < 200; i++) web.threads.push(threadOn(hosts[i % 60] as string, i % 60, 100 + i));
    for (const [i, thread] of web.threads.entries()) {
      const age = reader.from(0, 300) * DAY;
      for (let n = i >= 197 ? 230 : reader.from(1, 20); n > 0; n--) reader.write(thread, start - age - n * HOUR);
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

describe('a day of following', () => {
  it('1,000 threads in which nothing is new ask less than once a minute, and for little', {
    timeout: 300_000,
  }, async () => {
    const reader = new SimulatedReader(await freshDatabase());
    const { web } = reader;
    for (let i = 0; i < 1000; i++) {
      const thread = threadOn(`blog-${i % 200}.example`, i % 200, 100 + i);
      web.threads.push(thread);
      // Something was said in the last hours in some, and a year ago in others.
      const age = reader.random() ** 3 * 365 * DAY;
      for (let n = 20; n > 0; n--) reader.write(thread, start - age - n * HOUR);
      await reader.visit(thread);
      await reader.follow(thread);
    }
    // The first time all of it has to be told.
    await reader.live(start + 2 * DAY);
    const before = { requests: web.requests, bytes: web.bytes };
    await reader.live(start + 3 * DAY);
    const [requests, bytes] = [web.requests - before.requests, web.bytes - before.bytes];
    process.stdout.write(`A day of 1,000 threads: ${requests} requests, ${(bytes / 1e6).toFixed(2)} MB\n`);
    expect(web.offences).toEqual([]);
    expect(requests).toBeGreaterThan(400);
    expect(requests).toBeLessThanOrEqual(24 * 60);
    expect(bytes).toBeLessThanOrEqual(10e6);
  });
});
