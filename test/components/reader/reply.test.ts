// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { button, createStand, rebuild, root, row, type Stand, writePage } from './support/stand.ts';

/* The blog's own control for a reply, which comes and goes with what the blog draws. */

let stand: Stand;
let reader: StartedReader;
let pressed: string[];

beforeEach(() => {
  writePage(`
    a · Anonymous · 2026-03-02T17:35 · Alpha
    b · Ada · 2026-03-02T17:42 · Beta
  `);
  pressed = [];
  addControl('a');
  stand = createStand();
});
afterEach(() => {
  reader.stop();
});

const item = (id: string) => document.getElementById(`c-${id}`) as HTMLElement;

function addControl(id: string): void {
  const control = document.createElement('button');
  control.className = 'reply';
  control.addEventListener('click', () => pressed.push(id));
  item(id).append(control);
}

const offers = (text: string) => row(text).querySelector('button.reply') !== null;
const back = () => button(root(), 'Back to the tree').click();

test('is offered where the blog has one, and presses it', async () => {
  reader = await rebuild(stand);
  expect([offers('Alpha'), offers('Beta')]).toEqual([true, false]);
  button(row('Alpha'), 'Reply on the blog').click();
  await eventually(() => expect(pressed).toEqual(['a']));
});

test('is found again by its comment, pressed right after the blog has drawn its comments again', async () => {
  reader = await rebuild(stand);
  const again = item('a').cloneNode(true) as HTMLElement;
  again.querySelector('button')?.remove();
  item('a').replaceWith(again);
  addControl('a');
  button(row('Alpha'), 'Reply on the blog').click();
  await eventually(() => expect(pressed).toEqual(['a']));
});

test('is no longer offered once the blog has taken it away', async () => {
  reader = await rebuild(stand);
  item('a').querySelector('button')?.remove();
  button(row('Alpha'), 'Reply on the blog').click();
  await eventually(() => expect(offers('Alpha')).toBe(false));
  expect(pressed).toEqual([]);
  await eventually(() => expect(root().textContent).toContain('The blog has no reply button for this one now'));
});

test('is offered once the blog brings one', async () => {
  reader = await rebuild(stand);
  addControl('b');
  await eventually(() => expect(offers('Beta')).toBe(true));
  button(row('Beta'), 'Reply on the blog').click();
  await eventually(() => expect(pressed).toEqual(['b']));
  await eventually(back);
});
