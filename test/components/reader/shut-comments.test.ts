// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { layOutRows } from './support/fake-layout.ts';
import { button, createStand, openings, rebuild, root, type Stand, writePage } from './support/stand.ts';

/* Comments that the page shows only the head of, until it is asked for more. */

let stand: Stand;
let reader: StartedReader;
let comeIntoView: () => void;

beforeEach(async () => {
  writePage(`
    a · Ada · 2026-03-02T17:35 · Alpha
      b · Bo · 2026-03-02T17:40 · Re: tides
  `);
  item().classList.add('shut');
  stand = createStand();
  layOutRows();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
        comeIntoView = () =>
          seen([...root().querySelectorAll('.end')].map((target) => ({ target, isIntersecting: true })));
      }
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  reader = await rebuild(stand);
});
afterEach(() => {
  reader.stop();
  vi.unstubAllGlobals();
});

const item = () => document.getElementById('c-b') as HTMLElement;
const body = () => [...root().querySelectorAll('.body')].at(-1) as HTMLElement;

test('the row says so, and the background is told nothing of its words', () => {
  expect(body().textContent).toBe('Re: tides · Not opened on the page.');
  expect(openings(stand)[0]?.comments.map(({ hash }) => hash === 0)).toEqual([false, true]);
});

test('it is not read in passing', async () => {
  comeIntoView();
  await eventually(() => expect(stand.marks).toEqual([['a', true]]));
});

test('opened on the page, it is opened in the tree', async () => {
  item().classList.remove('shut');
  (item().querySelector('.text') as HTMLElement).textContent = 'The tide was late.';
  await eventually(() => expect(body().textContent).toBe('The tide was late.'));
  expect(body().className).toBe('body');
});

test('"Open all" opens it with the page’s own control, though no comment comes of it', async () => {
  reader.stop();
  const control = document.createElement('button');
  control.className = 'more';
  control.onclick = () => {
    item().classList.remove('shut');
    item().append('');
    (item().querySelector('.text') as HTMLElement).textContent = 'The tide was late.';
    control.remove();
  };
  document.getElementById('comments')?.append(control);
  reader = await rebuild(stand);
  await eventually(() => button(root(), 'Open all'));
  button(root(), 'Open all').click();
  await eventually(() => expect(root().textContent).toContain('1 more comment. That’s all of them.'));
  expect(body().textContent).toBe('The tide was late.');
});
