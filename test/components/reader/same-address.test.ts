// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { createStand, focused, press, rebuild, root, type Stand, writePage } from './support/stand.ts';

/* Links of the page's own to the comment that its address names already. */

let stand: Stand;
let reader: StartedReader;
let link: HTMLAnchorElement;

beforeEach(async () => {
  writePage(`
    a · Anonymous · 2026-03-02T17:35 · Alpha
    b · Ada · 2026-03-02T17:42 · Beta
  `);
  link = document.createElement('a');
  link.href = '#c-b';
  link.append(document.createElement('b'));
  document.getElementById('post')?.append(link);
  window.location.hash = '#c-b';
  stand = createStand();
  reader = await rebuild(stand);
  await eventually(() => expect(focused()).toBe('Beta'));
  press('k');
  expect(focused()).toBe('Alpha');
});
afterEach(() => {
  reader.stop();
  window.location.hash = '';
});

test('go there', async () => {
  link.firstElementChild?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  await eventually(() => expect(focused()).toBe('Beta'));
});

test.each([
  ['that the page has handled', () => link.addEventListener('click', (event) => event.preventDefault()), {}],
  ['opened elsewhere', () => {}, { ctrlKey: true }],
  ['to elsewhere', () => link.setAttribute('href', '/another-post#c-b'), {}],
])('are left alone: a press %s', async (_which, prepare, init) => {
  prepare();
  const other = new MouseEvent('click', { bubbles: true, cancelable: true, ...init });
  // Heard last: where the press would have led is not the matter here.
  window.addEventListener('click', (event) => event.preventDefault(), { once: true });
  link.dispatchEvent(other);
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  expect(focused()).toBe('Alpha');
  expect(root().activeElement).not.toBeNull();
});
