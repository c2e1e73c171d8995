// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { outline } from '../../support/outline.ts';
import { layOutRows } from './support/fake-layout.ts';
import { button, createStand, drawn, ids, press, rebuild, root, row, type Stand, writePage } from './support/stand.ts';

let stand: Stand;
let reader: StartedReader;

beforeEach(() => {
  writePage(`
    a · Anonymous · 2026-03-02T17:35 · Alpha
      b · Anonymous · 2026-03-02T17:40 · Beta
        c · Ada · 2026-03-02T17:42 · Gamma
      d · Ada · 2026-03-02T17:44 · Delta
    e · Anonymous · 2026-03-02T18:00 · Epsilon
    f · Bo · 2026-03-02T18:10 · Zeta
  `);
  stand = createStand();
  stand.remembered = { visit: 2, since: 1, read: ids('a', 'b'), new: ids('d', 'f') };
  layOutRows();
});
afterEach(() => reader.stop());

describe('finding', () => {
  test('the unread filter keeps the way down, and keeps what is read meanwhile', async () => {
    reader = await rebuild(stand);
    button(root(), /^Unread/).click();
    const view = outline(`
      - Alpha
        - Beta
          Gamma
        Delta
      Epsilon
      Zeta
    `);
    expect(drawn()).toBe(view);
    row('Gamma').focus();
    press('j');
    expect(stand.marks).toEqual([['c', true]]);
    expect(drawn()).toBe(view);
    button(row('Beta'), 'Beta').click();
    expect(drawn()).toContain('\n  Beta\n');
    button(root(), 'All').click();
    expect(drawn()).not.toContain('- ');
  });

  test('an order of the roots leaves conversations as they are', async () => {
    reader = await rebuild(stand);
    button(root(), /^Oldest first/).click();
    const newest = await eventually(() => {
      const found = [...root().querySelectorAll<HTMLElement>('[role=menuitemradio]')].find((one) =>
        /Newest/.test(one.textContent ?? ''),
      );
      if (!found) throw new Error('not open');
      return found;
    });
    newest.click();
    await eventually(() =>
      expect(drawn()).toBe(
        outline(`
          Zeta
          Epsilon
          Alpha
            Beta
              Gamma
            Delta
        `),
      ),
    );
  });

  test('search marks its hits in our copy only, counts them, and opens what hides them', async () => {
    stand.remembered.folded = ids('a');
    reader = await rebuild(stand);
    const page = stand.list().textContent;
    press('/');
    const field = await eventually(() => {
      const input = root().querySelector('input');
      if (!input) throw new Error('not open');
      return input;
    });
    field.value = 'ta';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await eventually(() => expect(root().querySelector('.hits')?.textContent).toBe('3 matches'));
    expect([...root().querySelectorAll('mark.found')].map((mark) => mark.parentElement?.textContent)).toEqual([
      'Beta',
      'Delta',
      'Zeta',
    ]);
    const enter = () => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    enter();
    await eventually(() => expect(root().querySelector('.hits')?.textContent).toBe('1 of 3'));
    expect(drawn()).toContain('  Beta');
    expect(root().activeElement).toBe(field);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await eventually(() => expect(root().querySelector('input')).toBeNull());
    expect(root().querySelector('mark.found')).toBeNull();
    expect(stand.list().textContent).toBe(page);
  });
});

test('a line above the first of the new ones says since when, and goes with the order', async () => {
  reader = await rebuild(stand);
  const divider = () => root().querySelector('.new-div');
  expect(divider()?.parentElement).toBe(row('Zeta').closest('li'));
  expect(divider()?.textContent).toMatch(/^New since/);
  button(root(), /^Oldest first/).click();
  const replies = await eventually(() => {
    const last = root().querySelector<HTMLElement>('[role=menuitemradio]:nth-last-child(2)');
    if (!last) throw new Error('not open');
    return last;
  });
  replies.click();
  await eventually(() => expect(divider()).toBeNull());
});
