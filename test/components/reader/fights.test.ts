// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { layOutRows } from './support/fake-layout.ts';
import { createStand, host, rebuild, type Stand, writePage } from './support/stand.ts';

/* Pages that will not have the tree, are another page all the time, or hold more than a page may cost. */

let stand: Stand;
let reader: StartedReader | null;
const thread = 'a · Ann · 2026-03-02T17:35 · Alpha';
const left = () => stand.calls.filter(({ name }) => name === 'pageLeft').map(({ args }) => args[0]);
const openings = () => stand.calls.filter(({ name }) => name === 'openThread').length;

beforeEach(() => {
  writePage(thread);
  stand = createStand();
  reader = null;
  layOutRows();
});
afterEach(() => reader?.stop());

test('a page that takes the tree away each time keeps its own comments, and it is said why', async () => {
  reader = await rebuild(stand);
  const evicting = new MutationObserver(() => host()?.remove());
  evicting.observe(document.body, { childList: true, subtree: true });
  host()?.remove();
  await eventually(() => expect(left()).toEqual(['unwanted']));
  evicting.disconnect();
  expect(host()).toBeNull();
  expect(stand.list().getAttribute('style')).toBe('color: red');
});

test('a page that is written anew is read anew', async () => {
  reader = await rebuild(stand);
  const before = host();
  const watching = vi.spyOn(stand.services, 'watchAnew');
  const root = document.documentElement.cloneNode(true) as Element;
  root.querySelector('understory-reader')?.remove();
  document.replaceChildren(root);
  await eventually(() => expect(host()?.hasAttribute('complete')).toBe(true));
  expect(host()).not.toBe(before);
  expect(watching).toHaveBeenCalled();
});

test('one that is written anew all the time is left', async () => {
  reader = await rebuild(stand);
  const again = new MutationObserver(() => {
    if (!host()) return;
    const root = document.documentElement.cloneNode(true) as Element;
    root.querySelector('understory-reader')?.remove();
    document.replaceChildren(root);
  });
  again.observe(document, { childList: true, subtree: true });
  document.body.append('');
  await eventually(() => expect(left()).toEqual(['unwanted']));
  again.disconnect();
  expect(openings()).toBeLessThan(20);
  expect(host()).toBeNull();
});

test('more comments than a page may cost: nothing is drawn, and it is said why', async () => {
  const { readThreads } = stand.services;
  const many = () =>
    readThreads().map((found) => {
      const [comment] = found.thread.comments;
      return { ...found, thread: { ...found.thread, comments: Array(30_001).fill(comment) } };
    });
  stand.services.readThreads = many;
  const { startReader } = await import('../../../components/reader/start-reader.ts');
  reader = startReader(stand.services);
  await eventually(() => expect(left()).toEqual(['tooMuch']));
  expect(host()).toBeNull();
  expect(openings()).toBe(0);
});

test('a thread that grows beyond that while it is read goes back to the page', async () => {
  reader = await rebuild(stand);
  const { readThreads } = stand.services;
  stand.services.readThreads = () =>
    readThreads().map((found) => ({
      ...found,
      thread: { ...found.thread, comments: Array(30_001).fill(found.thread.comments[0]) },
    }));
  stand.list().append(document.createTextNode(' '));
  await eventually(() => expect(left()).toEqual(['tooMuch']));
  expect(host()).toBeNull();
  expect(stand.list().getAttribute('style')).toBe('color: red');
});
