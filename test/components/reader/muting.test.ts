// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { eventually } from '../../support/eventually.ts';
import { layOutRows } from './support/fake-layout.ts';
import {
  button,
  createStand,
  drawn,
  focused,
  ids,
  press,
  rebuild,
  root,
  row,
  type Stand,
  writePage,
} from './support/stand.ts';

let stand: Stand;
let reader: StartedReader | null;

const page = `
  a · Mina · 2026-03-02T17:00 · Alpha
    b · Otto Brandl · 2026-03-02T17:10 · Beta
      c · Mina · 2026-03-02T17:20 · Gamma
  d · Otto Brandl · 2026-03-02T17:30 · Delta
  e · Anonymous · 2026-03-02T17:40 · Epsilon
  f ·  · 2026-03-02T17:50 · Zeta`;

beforeEach(() => {
  stand = createStand();
  reader = null;
  writePage(page);
  layOutRows();
});
afterEach(() => {
  reader?.stop();
  vi.restoreAllMocks();
});

const menuOf = (text: string) => {
  button(row(text), 'More for this comment').click();
  return row(text);
};
const choices = (article: HTMLElement) =>
  [...article.querySelectorAll('.row-menu button')].map((choice) => choice.textContent);
const choose = (text: string, label: string) => button(menuOf(text), label).click();
const mute = (text: string, author: string) => choose(text, `Fold what ${author} writes`);
const toast = () => root().querySelector('.toast')?.textContent ?? '';
const muteCalls = () => stand.calls.filter(({ name }) => name === 'muteAuthor').map(({ args }) => args);
const nameOf = (text: string) => row(text).querySelector('h3')?.textContent;

describe('muting from a row', () => {
  test('folds every comment by that name to a line, and leaves the replies', async () => {
    reader = await rebuild(stand);
    mute('Beta', 'Otto Brandl');
    expect(drawn()).toBe('Alpha\n  - muted\n    Gamma\n- muted\nEpsilon\nZeta');
    expect(muteCalls()).toEqual([['Otto Brandl', true]]);
    expect(stand.calls.filter(({ name }) => name === 'noteMuted').map(({ args }) => args[1])).toEqual([
      [
        { id: 'b', author: 'Otto Brandl' },
        { id: 'd', author: 'Otto Brandl' },
      ],
    ]);
    expect(focused()).toBe('Beta');
    await eventually(() => expect(toast()).toContain('What Otto Brandl writes on this site is folded.'));
  });

  test('is undone in the toast', async () => {
    reader = await rebuild(stand);
    mute('Beta', 'Otto Brandl');
    await eventually(() => button(root(), 'Undo'));
    button(root(), 'Undo').click();
    expect(drawn()).not.toContain('muted');
    expect(muteCalls()).toEqual([
      ['Otto Brandl', true],
      ['Otto Brandl', false],
    ]);
  });

  test('is never offered for a name that many share, or where there is none', async () => {
    reader = await rebuild(stand);
    expect(choices(menuOf('Alpha'))).toContain('Fold what Mina writes');
    expect(choices(menuOf('Epsilon')).join()).not.toContain('Fold what');
    expect(choices(menuOf('Zeta')).join()).not.toContain('Fold what');
  });

  test('is taken back where it could not be kept, and said', async () => {
    const { call } = stand.services;
    stand.services.call = ((name: never, ...args: never) =>
      name === 'muteAuthor' ? Promise.reject(new Error('no answer')) : call(name, ...args)) as typeof call;
    reader = await rebuild(stand);
    mute('Beta', 'Otto Brandl');
    await eventually(() => expect(toast()).toContain('Couldn’t keep that'));
    expect(drawn()).not.toContain('muted');
  });
});

describe('a muted comment', () => {
  beforeEach(() => {
    stand.remembered.muted = ['Otto Brandl'];
  });

  test('is a line from the start: when, who, and that it is muted', async () => {
    reader = await rebuild(stand);
    expect(nameOf('Beta')).toMatch(/17:10.*Otto Brandl.*, muted, answers 17:00, level 2|Otto Brandl.*17:10.*, muted/);
    expect(drawn()).toContain('- muted');
  });

  test('opens for now when it is pressed, alone, and can be muted no more from its row', async () => {
    reader = await rebuild(stand);
    button(row('Beta'), 'muted. Open this comment').click();
    expect(drawn()).toBe('Alpha\n  Beta\n    Gamma\n- muted\nEpsilon\nZeta');
    expect(muteCalls()).toEqual([]);
    button(menuOf('Beta'), 'No longer fold what Otto Brandl writes').click();
    expect(drawn()).not.toContain('muted');
    expect(muteCalls()).toEqual([['Otto Brandl', false]]);
  });

  test('is not counted as unread, is not read either, and n passes it', async () => {
    stand.remembered.read = ids('a');
    reader = await rebuild(stand);
    expect(stand.calls.findLast(({ name }) => name === 'showUnread')?.args).toEqual([3]);
    expect(stand.answers()?.pageSummary().counts).toEqual({ comments: 6, new: 0, olderUnread: 3, read: 3 });
    row('Alpha').focus();
    press('n');
    expect(focused()).toBe('Gamma');
    press('n');
    expect(focused()).toBe('Epsilon');
    expect(stand.marks).not.toContainEqual(['d', true]);
    expect(stand.marks).not.toContainEqual(['b', true]);
  });

  test('stays unread when all is marked as read, or one goes past it', async () => {
    reader = await rebuild(stand);
    row('Alpha').focus();
    press('j');
    expect(focused()).toBe('Beta');
    press('j');
    expect(focused()).toBe('Gamma');
    button(root(), 'Mark all as read').click();
    expect(stand.marks.map(([id]) => id).sort()).toEqual(['a', 'c', 'e', 'f']);
  });

  test('is found by the search, and shown when one goes there', async () => {
    reader = await rebuild(stand);
    press('/');
    await eventually(() => expect(root().querySelector('form.search input')).not.toBeNull());
    const field = root().querySelector('form.search input') as HTMLInputElement;
    field.value = 'Delta';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    expect(drawn()).toBe('Alpha\n  - muted\n    Gamma\nDelta\nEpsilon\nZeta');
  });

  test('is shown when it is asked for from elsewhere', async () => {
    stand.remembered.goTo = ids('d')[0] ?? null;
    reader = await rebuild(stand);
    await eventually(() => expect(drawn()).toContain('\nDelta'));
  });

  test('is opened by the browser’s own search', async () => {
    reader = await rebuild(stand);
    row('Delta')
      .querySelector('.body')
      ?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    expect(drawn()).toBe('Alpha\n  - muted\n    Gamma\nDelta\nEpsilon\nZeta');
  });

  test('folds with its replies like any other, and says so', async () => {
    reader = await rebuild(stand);
    button(row('Beta'), /^Fold/).click();
    expect(drawn()).toBe('Alpha\n  - muted\n- muted\nEpsilon\nZeta');
    button(row('Beta'), /^Unfold/).click();
    expect(drawn()).toBe('Alpha\n  - muted\n    Gamma\n- muted\nEpsilon\nZeta');
  });

  test('is none of the unread ones that the filter shows', async () => {
    stand.remembered.read = ids('a', 'c', 'e');
    reader = await rebuild(stand);
    button(root(), /^Unread/).click();
    expect(drawn()).toBe('Zeta');
  });
});

describe('open pages', () => {
  test('follow what is muted elsewhere', async () => {
    reader = await rebuild(stand);
    stand.answers()?.mutedChanged(['Mina']);
    expect(drawn()).toBe('- muted\n  Beta\n    - muted\nDelta\nEpsilon\nZeta');
    stand.answers()?.mutedChanged([]);
    expect(drawn()).not.toContain('muted');
  });

  test('in a private window keep what was said in them', async () => {
    stand.remembered.remembers = false;
    reader = await rebuild(stand);
    mute('Beta', 'Otto Brandl');
    reader.ask();
    await eventually(() => expect(stand.calls.filter(({ name }) => name === 'openThread')).toHaveLength(2));
    await eventually(() => expect(drawn()).toContain('- muted'));
  });
});
