import { describe, expect, it } from 'vitest';
import { afterAnswer, afterFailure, HOST_GAP_MS, readyAt, unasked } from '../../utils/follow/politeness.ts';
import { nextCheck, nextTry, shortestInterval } from '../../utils/follow/schedule.ts';
import { fc } from '../support/properties.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 2, 2, 8);
const pace = { now, random: () => 0.5, shortest: 0, haste: 1 };
const quietFor = (ms: number) => ({ activeAt: now - ms });

describe('a thread is asked for again', () => {
  it.each([
    ['in ten minutes while it is lively', 5 * minute, 10 * minute],
    ['in an hour after a working day of silence', 8 * hour, hour],
    ['in a day after weeks of it', 20 * day, day],
    ['in a day after years of it', 2000 * day, day],
  ])('%s', (_when, silence, interval) => {
    expect(nextCheck(quietFor(silence), pace) - now).toBe(interval);
  });

  it('never at the very same time as others', () => {
    const [early, late] = [0, 0.999].map((chance) => nextCheck(quietFor(day), { ...pace, random: () => chance }) - now);
    expect(early).toBe(0.9 * 3 * hour);
    expect(late).toBeGreaterThan(1.09 * 3 * hour);
  });

  it('after a failure when that may have passed', () => {
    const waitAfter = (kind: Parameters<typeof nextTry>[1]['kind'], count = 1) =>
      nextTry(quietFor(0), { kind, count }, pace) - now;
    expect(waitAfter('silent')).toBe(10 * minute);
    expect(waitAfter('shut')).toBe(day);
    expect(waitAfter('gone')).toBe(7 * day);
    expect([1, 2, 5, 20].map((count) => waitAfter('unreadable', count) / hour)).toEqual([2, 4, 32, 168]);
  });
});

describe('many threads', () => {
  it('together ask no more than once in a minute, however lively they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 * day }), { minLength: 1, maxLength: 60 }), (silences) => {
        // Each of them stands for thirty.
        const follows = silences.flatMap((silence) => Array.from({ length: 30 }, () => quietFor(silence)));
        const shortest = shortestInterval(follows, now);
        const perMinute = follows.reduce((sum, one) => sum + minute / (nextCheck(one, { ...pace, shortest }) - now), 0);
        expect(perMinute).toBeLessThan(0.61);
      }),
    );
  });

  it('make the lively ones wait, and few make nobody wait', () => {
    const quiet = Array.from({ length: 400 }, () => quietFor(100 * day));
    expect(shortestInterval([...quiet, quietFor(0)], now)).toBe(10 * minute);
    const lively = Array.from({ length: 40 }, () => quietFor(0));
    const shortest = shortestInterval([...quiet, ...lively], now);
    expect(shortest / hour).toBeGreaterThan(1);
    expect(shortest).toBeLessThan(day);
    expect(shortestInterval([], now)).toBe(10 * minute);
  });
});

describe('a host', () => {
  const asked = { ...unasked('hedge.example'), askedAt: now };
  const moment = { now, random: () => 0.5 };

  it('is asked once in thirty seconds', () => {
    expect(readyAt(undefined, HOST_GAP_MS, now)).toBe(0);
    expect(readyAt(asked, HOST_GAP_MS, now) - now).toBe(30_000);
  });

  it('that fails rests twice as long each time, at most a day, and not at all once it answers', () => {
    let host = asked;
    const rests = Array.from({ length: 14 }, () => {
      host = afterFailure(host, null, moment);
      return (readyAt(host, HOST_GAP_MS, now) - now) / minute;
    });
    expect(rests.slice(0, 5)).toEqual([2, 4, 8, 16, 32]);
    expect(rests.at(-1)).toBe(1440);
    expect(readyAt(afterAnswer(host), HOST_GAP_MS, now) - now).toBe(30_000);
  });

  it.each([
    ['seconds', '7200', 2 * hour],
    ['a date', new Date(now + 3 * hour).toUTCString(), 3 * hour],
    ['more than a day', String(30 * 86_400), day],
    ['a date gone by', 'Mon, 01 Jan 2024 00:00:00 GMT', 2 * minute],
    ['nonsense', 'soon', 2 * minute],
  ])('is left alone as long as it asks for: %s', (_what, header, wait) => {
    expect(readyAt(afterFailure(asked, header, moment), HOST_GAP_MS, now) - now).toBe(wait);
  });
});
