// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { layOutRows } from './support/fake-layout.ts';
import { createStand, focused, rebuild, root, row, writePage } from './support/stand.ts';

/* Hovering or focusing the words that say whom a comment answers. */

let reader: StartedReader;

beforeEach(async () => {
  writePage(`
    a · Ada · 2026-03-02T17:35 · Who has the key to the boathouse?
    b · Anonymous · 2026-03-02T17:40 · Not me
    c · Anonymous · 2026-03-02T17:52 · 17.35 and 17.40: I have it
  `);
  layOutRows();
  reader = await rebuild(createStand());
});
afterEach(() => reader.stop());

const peek = () => root().querySelector<HTMLElement>('.peek') as HTMLElement;
const cues = () => [...row('17.35 and 17.40: I have it').querySelectorAll<HTMLElement>('a.cue')];
const point = (type: string, at: Element | undefined, pointerType = 'mouse') =>
  at?.dispatchEvent(Object.assign(new MouseEvent(type, { bubbles: true, cancelable: true }), { pointerType }));
const shows = (text: string) => eventually(() => expect([peek().hidden, peek().textContent]).toEqual([false, text]));
const isGone = () => eventually(() => expect(peek().hidden).toBe(true));

test('the mouse on them shows the comment they mean', async () => {
  expect(peek().hidden).toBe(true);
  point('pointerover', cues()[0]);
  await shows('Mon 17:35 AdaWho has the key to the boathouse?');
  expect(cues()[0]?.getAttribute('aria-describedby')).toBe(peek().id);
  point('pointerout', cues()[0]);
  point('pointerover', cues()[1]);
  await shows('Mon 17:40 AnonymousNot me');
  expect(cues()[0]?.hasAttribute('aria-describedby')).toBe(false);
});

test('it stays while it is hovered itself, goes when left, and a press on it goes to the comment', async () => {
  point('pointerover', cues()[0]);
  await shows('Mon 17:35 AdaWho has the key to the boathouse?');
  point('pointerout', cues()[0]);
  point('pointerenter', peek());
  point('pointerleave', peek());
  await isGone();
  point('pointerover', cues()[0]);
  await shows('Mon 17:35 AdaWho has the key to the boathouse?');
  peek().click();
  expect(peek().hidden).toBe(true);
  expect(focused()).toContain('Who has the key');
});

test('Escape closes it, wherever the focus is, and closes nothing else', async () => {
  point('pointerover', cues()[0]);
  await shows('Mon 17:35 AdaWho has the key to the boathouse?');
  let heard = 0;
  document.body.addEventListener('keydown', () => heard++, { once: true });
  const pressEscape = () =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
  pressEscape();
  expect([peek().hidden, heard]).toEqual([true, 0]);
  pressEscape();
  expect(heard).toBe(1);
});

test('a finger goes there and sees none', async () => {
  point('pointerover', cues()[0], 'touch');
  cues()[0]?.click();
  expect(focused()).toContain('Who has the key');
  expect(peek().hidden).toBe(true);
});
