// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followColumn } from '../../../components/reader/page/follow-column.ts';
import type { Original } from '../../../components/reader/page/original.ts';
import type { FoundThread } from '../../../components/reader/reader-services.ts';

/* jsdom lays nothing out: elements are as wide as they say here, the list while it has its box only. */

let resized: () => void;
const observed = new Set<Element>();
let roomPx: number;
let listPx: number;
let isBox: boolean;
let host: HTMLElement;
let root: HTMLElement;
let list: HTMLElement;
let stop: AbortController;
const change = vi.fn((work: () => void) => work());

class FakeObserver {
  constructor(callback: () => void) {
    resized = callback;
  }
  observe(element: Element): void {
    observed.add(element);
  }
  unobserve(): void {}
  disconnect(): void {
    observed.clear();
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('ResizeObserver', FakeObserver);
  document.body.innerHTML =
    '<main><div id="host"><section></section></div><ol style="padding: 0"><li></li></ol></main>';
  host = document.querySelector('#host') as HTMLElement;
  root = document.querySelector('section') as HTMLElement;
  list = document.querySelector('ol') as HTMLElement;
  [roomPx, listPx, isBox] = [1200, 700, false];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const width = this === list ? (isBox ? listPx : 0) : roomPx;
    const left = this === list ? (roomPx - width) / 2 : 0;
    return { left, width, right: left + width, top: 0, bottom: 0, height: 0, x: left, y: 0, toJSON: () => ({}) };
  });
  const original = {
    asBox<Result>(element: Element, read: () => Result): Result {
      isBox = element === list;
      const result = read();
      isBox = false;
      return result;
    },
  } as Original;
  const found = { section: list, covers: [list], thread: { comments: [{ element: list.firstElementChild }] } };
  stop = new AbortController();
  change.mockClear();
  followColumn({
    window: window as Window & typeof globalThis,
    ...{ host, root, original, change, signal: stop.signal },
    foundNow: () => found as unknown as FoundThread,
  });
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const column = () => root.style.getPropertyValue('--us-column');
const resize = (px: number) => {
  roomPx = px;
  resized();
  vi.advanceTimersByTime(100);
};

test('the tree follows the page’s list where the room around it changes', () => {
  resize(1000);
  expect(column()).toBe('700px');
  listPx = 480;
  resize(800);
  expect(column()).toBe('480px');
  listPx = 400;
  resize(400);
  expect(column()).toBe('');
});

test('a window being dragged is measured once it rests, and what we did ourselves not at all', () => {
  roomPx = 1000;
  resized();
  resized();
  vi.advanceTimersByTime(100);
  expect(change).toHaveBeenCalledOnce();
  resized();
  vi.advanceTimersByTime(1_000);
  expect(change).toHaveBeenCalledOnce();
});

test('rules that ask for the width of the window are followed where the room stays as wide', () => {
  resize(1000);
  listPx = 480;
  vi.stubGlobal('innerWidth', 500);
  window.dispatchEvent(new Event('resize'));
  vi.advanceTimersByTime(100);
  expect(column()).toBe('480px');
});

test('a list that is not shown says nothing', () => {
  resize(1000);
  resize(0);
  expect(column()).toBe('700px');
});

test('after the page has moved the tree it follows the room there', () => {
  const aside = document.createElement('aside');
  document.body.append(aside);
  aside.append(host, list);
  resize(900);
  expect([...observed]).toEqual([aside]);
});

test('nothing is done once the reader has gone', () => {
  roomPx = 1000;
  resized();
  stop.abort();
  vi.advanceTimersByTime(1_000);
  expect(change).not.toHaveBeenCalled();
  expect(observed.size).toBe(0);
});
