// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Reading, watchReading } from '../../../components/reader/page/reading.ts';

let seen: (entries: { target: Element; isIntersecting: boolean }[]) => void;
let visibility: DocumentVisibilityState;
let stop: AbortController;
let reading: Reading;
let read: Element[];
const rested = vi.fn();

class FakeObserver {
  constructor(callback: typeof seen) {
    seen = callback;
  }
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { get: () => visibility, configurable: true });
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  stop = new AbortController();
  read = [];
  reading = watchReading({
    window: window as Window & typeof globalThis,
    topPx: 46,
    stayed: (ends) => read.push(...ends),
    rested,
    signal: stop.signal,
  });
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const end = () => document.createElement('div');
const come = (...targets: Element[]) => seen(targets.map((target) => ({ target, isIntersecting: true })));
const leave = (...targets: Element[]) => seen(targets.map((target) => ({ target, isIntersecting: false })));
const show = (state: DocumentVisibilityState) => {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('a comment is read', () => {
  test('once its end has stayed in view for a second, and only once', () => {
    const a = end();
    come(a);
    vi.advanceTimersByTime(999);
    expect(read).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(read).toEqual([a]);
    vi.advanceTimersByTime(5000);
    expect(read).toEqual([a]);
  });

  test('each in its own time', () => {
    const [a, b] = [end(), end()];
    come(a);
    vi.advanceTimersByTime(600);
    come(b);
    vi.advanceTimersByTime(400);
    expect(read).toEqual([a]);
    vi.advanceTimersByTime(600);
    expect(read).toEqual([a, b]);
  });
});

describe('nothing is read', () => {
  test('of what flies past', () => {
    const ends = Array.from({ length: 50 }, end);
    for (const one of ends) {
      come(one);
      vi.advanceTimersByTime(300);
      leave(one);
    }
    vi.advanceTimersByTime(5000);
    expect(read).toEqual([]);
  });

  test('while the page cannot be seen; the second begins when it can', () => {
    const [a, b] = [end(), end()];
    come(a);
    vi.advanceTimersByTime(900);
    show('hidden');
    come(b);
    vi.advanceTimersByTime(60_000);
    expect(read).toEqual([]);
    show('visible');
    vi.advanceTimersByTime(999);
    expect(read).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(read).toEqual([a, b]);
  });

  test('that is no longer watched, or after the reader has gone', () => {
    const [a, b] = [end(), end()];
    come(a, b);
    reading.unwatch(a);
    vi.advanceTimersByTime(500);
    stop.abort();
    vi.advanceTimersByTime(5000);
    expect(read).toEqual([]);
  });
});

test('says when scrolling has come to rest', () => {
  document.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(150);
  document.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(150);
  expect(rested).not.toHaveBeenCalled();
  vi.advanceTimersByTime(50);
  expect(rested).toHaveBeenCalledOnce();
});
