// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { layOutRows } from './support/fake-layout.ts';
import { button, createStand, ids, rebuild, root, row, type Stand, writePage } from './support/stand.ts';

let stand: Stand;
let reader: StartedReader;
let writeText: ReturnType<typeof vi.fn>;

beforeEach(async () => {
  writePage(`
    a · Anonymous · 2026-03-02T17:35 · Alpha
      b · Anonymous · 2026-03-02T17:40 · Beta
    c · Ada · 2026-03-02T17:42 · Gamma
  `);
  layOutRows();
  writeText = vi.fn(() => Promise.resolve());
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  stand = createStand();
  stand.remembered = { visit: 2, since: 1, read: ids('b') };
  reader = await rebuild(stand);
});
afterEach(() => reader.stop());

async function choose(text: string, label: RegExp): Promise<void> {
  button(row(text), /^More/).click();
  const find = () => button(row(text), label);
  await eventually(find);
  find().click();
}

const toast = () => root().querySelector('.toast')?.textContent ?? '';

test('all above a comment is read at once, and that can be undone', async () => {
  await choose('Gamma', /^Mark all above/);
  expect(stand.marks).toEqual([['a', true]]);
  await eventually(() => expect(toast()).toMatch(/1 comment/));
  button(root(), /^Undo/).click();
  expect(stand.marks.at(-1)).toEqual(['a', false]);
});

test('the first comment has nothing above it', () => {
  button(row('Alpha'), /^More/).click();
  const labels = [...row('Alpha').querySelectorAll('.row-menu button')].map(({ textContent }) => textContent);
  expect(labels).toContain('Copy as a quotation');
  expect(labels).not.toContain('Mark all above as read');
});

test('a comment is copied as a quotation', async () => {
  await choose('Gamma', /^Copy as a quotation/);
  expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^> Gamma\n>\n> — \[Ada, /));
  await eventually(() => expect(toast()).toMatch(/Quotation copied/));
});

test('a page that forbids copying is said so', async () => {
  writeText.mockReturnValue(Promise.reject(new Error('forbidden')));
  await choose('Gamma', /^Copy as a quotation/);
  await eventually(() => expect(toast()).toMatch(/does not let us copy/));
});
