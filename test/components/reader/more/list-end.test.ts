// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StartedReader } from '../../../../components/reader/start-reader.ts';
import { eventually } from '../../../support/eventually.ts';
import { layOutRows } from '../support/fake-layout.ts';
import { createStand, rebuild, writePage } from '../support/stand.ts';

/* A list that grows as one scrolls to its end: the page is shown that end when the tree's is in view. */

let reader: StartedReader;
let layout: ReturnType<typeof layOutRows>;
/** How often the page was told that it is scrolled. */
let told = 0;
const count = (event: Event) => {
  if (event.target !== document) told++;
};

beforeEach(async () => {
  const toFake = ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame'] as const;
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: [...toFake] });
  writePage('a · Ada · 2026-03-02T17:35 · Alpha\nb · Bo · 2026-03-02T17:40 · Beta');
  const sentinel = document.createElement('div');
  sentinel.className = 'sentinel';
  document.getElementById('comments')?.append(sentinel);
  layout = layOutRows();
  window.addEventListener('scroll', count);
  reader = await rebuild(createStand());
  await eventually(() => expect(told).toBe(1));
});
afterEach(() => {
  reader.stop();
  window.removeEventListener('scroll', count);
  told = 0;
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a page that was at work is shown it again, though nobody scrolls any more; but not for ever', () => {
  vi.advanceTimersByTime(2_000);
  expect(told).toBe(1);
  vi.advanceTimersByTime(2_000);
  expect(told).toBe(2);
  vi.advanceTimersByTime(60_000);
  expect(told).toBe(3);
  layout.scrollTo(1);
  vi.advanceTimersByTime(60_000);
  expect(told).toBe(4);
});
