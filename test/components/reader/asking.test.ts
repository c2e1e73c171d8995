// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type StartedReader, startReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { button, createStand, drawn, host, root, type Stand, writePage } from './support/stand.ts';

/* A page of a site that is threads itself. */

let stand: Stand;
let reader: StartedReader | null = null;
let isYes: boolean;

beforeEach(() => {
  writePage('a · Ada · 2026-03-02T17:35 · Who has the key?');
  stand = createStand();
  stand.asks = true;
  isYes = false;
  const { call } = stand.services;
  stand.services.call = ((name: string, ...args: never[]) =>
    name === 'threadOffered'
      ? Promise.resolve(stand.calls.push({ name, args }) > 0 && isYes)
      : (call as (name: string, ...args: never[]) => unknown)(name, ...args)) as typeof call;
});
afterEach(() => {
  reader?.stop();
  reader = null;
});

const called = () => stand.calls.map(({ name }) => name);

test('is offered and left alone: nothing is drawn, nothing is remembered', async () => {
  let loaded = 0;
  stand.services.loadTree = () => {
    loaded += 1;
    throw new Error('nobody asked for it');
  };
  reader = startReader(stand.services);
  await eventually(() => expect(called()).toEqual(['threadOffered']));
  reader.ask();
  await eventually(() => expect(called()).toEqual(['threadOffered', 'threadOffered']));
  expect(loaded).toBe(0);
  expect(host()).toBe(null);
  expect(stand.list().getAttribute('style')).toBe('color: red');
});

test('becomes a tree once the reader has said yes, and is asked for again', async () => {
  reader = startReader(stand.services);
  await eventually(() => expect(called()).toEqual(['threadOffered']));
  isYes = true;
  reader.ask();
  await eventually(() => expect(host()?.hasAttribute('complete')).toBe(true));
  expect(drawn()).toBe('Who has the key?');
});

test('tells when it is decided whether the page’s own list is hidden', async () => {
  const hidden: boolean[] = [];
  stand.services.decided = () => hidden.push(stand.list().getAttribute('style') !== 'color: red');
  reader = startReader(stand.services);
  await eventually(() => expect(hidden).toEqual([false]));
  isYes = true;
  reader.ask();
  await eventually(() => expect(hidden).toEqual([false, true]));
});

test('stands in the order of the page, which is a ranking, until another is chosen', async () => {
  writePage(`
    best · Ada · 2026-03-03T09:00 · The best answer
    first · Bo · 2026-03-02T17:35 · The first answer
  `);
  isYes = true;
  reader = startReader(stand.services);
  await eventually(() => expect(host()?.hasAttribute('complete')).toBe(true));
  expect(drawn()).toBe('The best answer\nThe first answer');
  button(root(), /^As on the page/).click();
  const oldest = await eventually(() => {
    const first = root().querySelector<HTMLElement>('[role=menuitemradio]');
    if (!first) throw new Error('not open');
    return first;
  });
  oldest.click();
  await eventually(() => expect(drawn()).toBe('The first answer\nThe best answer'));
});
