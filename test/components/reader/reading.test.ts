// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Reading, watchReading } from '../../../components/reader/page/reading.ts';

let seen: (entries: { target: Element; isIntersecting: boolean }[]) => void;
let visibility: DocumentVisibilityState;
let stop: AbortController;
let reading: Reading;
let read: Element[];
let watched: Set<Element>;
let coveredPx: number;
const rested = vi.fn();

class FakeObserver {
  constructor(callback: typeof seen) {
    seen = callback;
  }
  observe(target: Element): void {
    watched.add(target);
  }
  unobserve(target: Element): void {
    watched.delete(target);
  }
  disconnect(): void {}
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { get: () => visibility, configurable: true });
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  stop = new AbortController();
  read = [];
  watched = new Set();
  coveredPx = 46;
  reading = watchReading({
    window: window as Window & typeof globalThis,
    topPx: () => coveredPx,
    endsIn: (place) => (place.className === 'g' ? place.children : null),
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

/** Its line ends so far down the window. */
const end = (bottom = 300) => {
  const element = document.createElement('div');
  place(element, bottom);
  return element;
};
const place = (element: Element, bottom: number) => {
  element.getBoundingClientRect = () => ({ bottom }) as DOMRect;
};
const rest = () => {
  document.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(200);
};
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

  test('below a bar that covers the view, until it has come out and stayed', () => {
    const [a, b] = [end(120), end(200)];
    coveredPx = 146;
    come(a, b);
    vi.advanceTimersByTime(1_000);
    expect(read).toEqual([b]);
    rest();
    vi.advanceTimersByTime(5_000);
    expect(read).toEqual([b]);
    place(a, 160);
    rest();
    vi.advanceTimersByTime(999);
    expect(read).toEqual([b]);
    vi.advanceTimersByTime(1);
    rest();
    vi.advanceTimersByTime(5_000);
    expect(read).toEqual([b, a]);
  });

  test('after the reader has gone', () => {
    come(end());
    vi.advanceTimersByTime(500);
    stop.abort();
    vi.advanceTimersByTime(5000);
    expect(read).toEqual([]);
  });
});

describe('the ends in a group', () => {
  const group = (...ends: Element[]) => {
    const box = document.createElement('div');
    box.className = 'g';
    box.append(...ends);
    return box;
  };

  test('are watched while something of it is in view', async () => {
    const [a, b] = [end(), end()];
    const box = group(a, b);
    reading.watch(box);
    await null;
    expect([...watched]).toEqual([box]);
    come(box);
    expect([...watched]).toEqual([box, a, b]);
    come(a);
    vi.advanceTimersByTime(999);
    leave(box);
    vi.advanceTimersByTime(5000);
    expect([...watched]).toEqual([box]);
    expect(read).toEqual([]);
  });

  test('are looked for again where others have come into it', async () => {
    const box = group(end());
    reading.watch(box);
    await null;
    come(box);
    const late = end();
    box.append(late);
    reading.watch(box);
    await null;
    come(box, late);
    vi.advanceTimersByTime(1000);
    expect(watched).toContain(late);
    expect(read).toEqual([late]);
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
