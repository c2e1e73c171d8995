// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { outline } from '../../support/outline.ts';
import { layOutRows } from './support/fake-layout.ts';
import { button, createStand, drawn, ids, rebuild, root, row, type Stand, writePage } from './support/stand.ts';

let stand: Stand;
let reader: StartedReader;
let layout: ReturnType<typeof layOutRows>;

beforeEach(() => {
  writePage(`
    a · Anonymous · 2026-03-02T17:35 · Alpha
      b · Anonymous · 2026-03-02T17:40 · Beta
        c · Ada · 2026-03-02T17:42 · Gamma
      d · Ada · 2026-03-02T17:44 · Delta
    e · Anonymous · 2026-03-02T18:00 · Epsilon
  `);
  stand = createStand();
  layout = layOutRows();
  stand.remembered = { visit: 2, since: 1, read: ids('a', 'b'), new: ids('d') };
});
afterEach(() => reader.stop());

const foldOf = (text: string) => button(row(text), /^(Fold|Unfold)/);
const itemOf = (text: string) => row(text).closest('li') as HTMLElement;

test('a folded row says what it hides, and its button what it does', async () => {
  reader = await rebuild(stand);
  expect(foldOf('Alpha').getAttribute('aria-label')).toBe('Fold 17:35, 3 replies');
  foldOf('Alpha').click();
  expect(drawn()).toBe('- Alpha\nEpsilon');
  expect(foldOf('Alpha').getAttribute('aria-label')).toBe('Unfold 17:35, 3 replies');
  expect(foldOf('Alpha').getAttribute('aria-expanded')).toBe('false');
  expect(row('Alpha').querySelector('.cnt')?.textContent).toBe('3 replies, 1 new');
  const beads = row('Alpha').querySelector<HTMLElement>('.beads i')?.style.boxShadow ?? '';
  expect(beads.match(/(?<=var\(--)\w+/g)).toEqual(['bead', 'bg', 'accent', 'accent']);

  foldOf('Alpha').click();
  expect(drawn()).toBe(
    outline(`
      Alpha
        Beta
          Gamma
        Delta
      Epsilon
    `),
  );
  expect(row('Alpha').querySelector('.cnt')).toBeNull();
  expect(stand.folds).toEqual([
    ['a', true],
    ['a', false],
  ]);
});

test('folding does not mark anything as read', async () => {
  reader = await rebuild(stand);
  foldOf('Alpha').click();
  expect(stand.marks).toEqual([]);
});

test('what is folded can be found by the browser, which opens it', async () => {
  stand.remembered.folded = ids('a', 'b');
  reader = await rebuild(stand);
  expect(drawn()).toBe('- Alpha\nEpsilon');
  const hidden = itemOf('Gamma').parentElement as HTMLElement;
  expect(hidden.getAttribute('hidden')).toBe('until-found');
  hidden.dispatchEvent(new Event('beforematch', { bubbles: true }));
  expect(drawn()).toContain('    Gamma');
  expect(stand.folds).toEqual([
    ['a', false],
    ['b', false],
  ]);
});

test('the line folds its branch, and lights up under the pointer', async () => {
  reader = await rebuild(stand);
  const line = itemOf('Beta').querySelector(':scope > .line') as HTMLElement;
  line.dispatchEvent(new Event('pointerover', { bubbles: true }));
  expect(itemOf('Beta').classList.contains('lit')).toBe(true);
  line.dispatchEvent(new Event('pointerout', { bubbles: true }));
  expect(itemOf('Beta').classList.contains('lit')).toBe(false);
  line.click();
  expect(drawn()).toContain('  - Beta');
  expect(line.getAttribute('aria-hidden')).toBe('true');
});

test('a row whose top is out of view lands where it was pressed', async () => {
  reader = await rebuild(stand);
  layout.scrollTo(350);
  expect(row('Alpha').getBoundingClientRect().top).toBe(-150);
  const line = itemOf('Alpha').querySelector(':scope > .line') as HTMLElement;
  line.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientY: 240 }));
  // The middle of its fold button, 12 px below its top.
  expect(row('Alpha').getBoundingClientRect().top).toBe(240 - 12);
});

test('a row in view stays where it is', async () => {
  reader = await rebuild(stand);
  const before = foldOf('Beta').closest('article')?.getBoundingClientRect().top;
  foldOf('Beta').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientY: 555 }));
  expect(row('Beta').getBoundingClientRect().top).toBe(before);
});

test('depth folds the last level shown; only that all was opened is remembered', async () => {
  reader = await rebuild(stand);
  const depth = async (choice: string) => {
    button(root(), 'Fold to depth').click();
    const item = await eventually(() => {
      const found = [...root().querySelectorAll<HTMLElement>('[role=menuitemradio]')].find(
        (one) => one.textContent === choice,
      );
      if (!found) throw new Error('not open');
      return found;
    });
    item.click();
  };
  await depth('2 levels');
  expect(drawn()).toBe(
    outline(`
      Alpha
        - Beta
        Delta
      Epsilon
    `),
  );
  await depth('1 level');
  expect(drawn()).toBe('- Alpha\nEpsilon');
  expect(stand.folds).toEqual([]);
  await depth('All levels');
  expect(drawn()).toContain('    Gamma');
  expect(stand.folds).toEqual([['a', false]]);
});
