// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import { defaultSettings } from '../../../utils/settings/settings.ts';
import { eventually } from '../../support/eventually.ts';
import { layOutRows } from './support/fake-layout.ts';
import {
  button,
  createStand,
  drawn,
  focused,
  ids,
  openings,
  press,
  rebuild,
  root,
  row,
  type Stand,
  writePage,
} from './support/stand.ts';

let stand: Stand;
let reader: StartedReader;
let layout: ReturnType<typeof layOutRows>;
/** Says that the ends of these rows have come into view. */
let comeIntoView: (...texts: string[]) => void;

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
  layout = layOutRows();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(seen: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
        comeIntoView = (...texts) =>
          seen(texts.map((text) => ({ target: row(text).querySelector('.end') as Element, isIntersecting: true })));
      }
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
});
afterEach(() => {
  reader.stop();
  vi.unstubAllGlobals();
});

const stateOf = (text: string) => /\b(new|unread|read)\b/.exec(row(text).closest('li')?.className ?? '')?.[0];
const unreadButton = () => button(root(), /^Unread/).textContent;

describe('reading', () => {
  test('counts at once, and is drawn when the row has left the view', async () => {
    reader = await rebuild(stand);
    expect(unreadButton()).toBe('Unread 4');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    comeIntoView('Gamma', 'Delta');
    vi.advanceTimersByTime(1000);
    vi.useRealTimers();
    expect(stand.marks).toEqual([
      ['c', true],
      ['d', true],
    ]);
    await eventually(() => expect(unreadButton()).toBe('Unread 2'));
    expect([stateOf('Gamma'), stateOf('Delta')]).toEqual(['unread', 'new']);
    expect(row('Delta').querySelector('h3')?.textContent).not.toContain('new');

    layout.scrollTo(100_000);
    await eventually(() => expect([stateOf('Gamma'), stateOf('Delta')]).toEqual(['read', 'read']));
    expect(row('Delta').querySelector('.newt')).toBeNull();
  });

  test('by itself can be turned off; keys still mark', async () => {
    stand.remembered.settings = { ...defaultSettings, markWhileReading: false };
    reader = await rebuild(stand);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    comeIntoView('Gamma');
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    expect(stand.marks).toEqual([]);
    press('n');
    press('n');
    expect(stand.marks).toEqual([['c', true]]);
  });

  test('can be given back, and all of it taken back after "Mark all as read"', async () => {
    reader = await rebuild(stand);
    row('Alpha').focus();
    press('u');
    expect(stand.marks).toEqual([['a', false]]);
    expect(stateOf('Alpha')).toBe('unread');
    press('m');
    expect(stateOf('Alpha')).toBe('read');

    button(root(), 'Mark all as read').click();
    expect(stateOf('Zeta')).toBe('read');
    await eventually(() => expect(root().querySelector('.toast')?.textContent).toContain('4 comments marked as read'));
    button(root(), 'Undo').click();
    expect([stateOf('Gamma'), stateOf('Zeta'), stateOf('Beta')]).toEqual(['unread', 'new', 'read']);
  });

  test('marks of the last moments win over an answer that does not know them yet', async () => {
    reader = await rebuild(stand);
    row('Zeta').focus();
    press('m');
    stand.answers()?.threadChanged('blogger:1:2' as never);
    await eventually(() => expect(openings(stand)).toHaveLength(2));
    await eventually(() => expect(stateOf('Zeta')).toBe('read'));
    expect(row('Zeta').querySelector('h3')?.textContent).not.toContain('new');
  });
});

describe('keys', () => {
  test('j and k move the focus; going on past a comment reads it, going back does not', async () => {
    reader = await rebuild(stand);
    press('j');
    expect(focused()).toBe('Alpha');
    press('j');
    press('j');
    expect(focused()).toBe('Gamma');
    press('k');
    expect(focused()).toBe('Beta');
    expect(stand.marks).toEqual([]);
    press('j');
    press('j');
    expect(focused()).toBe('Delta');
    expect(stand.marks).toEqual([['c', true]]);
  });

  test('going on past a folded comment reads neither it nor what it hides', async () => {
    stand.remembered = { visit: 2, since: 1, read: [] };
    reader = await rebuild(stand);
    row('Beta').focus();
    press('o');
    press('j');
    expect(stand.marks).toEqual([]);
    press('j');
    expect(stand.marks).toHaveLength(1);
  });

  test('n goes to the next unread, opening no more than its path, and says when it is the end', async () => {
    stand.remembered.folded = ids('a', 'b');
    reader = await rebuild(stand);
    expect(drawn()).toBe('- Alpha\nEpsilon\nZeta');
    press('n');
    expect(focused()).toBe('Gamma');
    expect(drawn()).toContain('    Gamma');
    for (const text of ['Delta', 'Epsilon', 'Zeta']) {
      press('n');
      expect(focused()).toBe(text);
    }
    press('u', {});
    press('n');
    await eventually(() => expect(root().querySelector('.toast')?.textContent).toBe('That’s the end. Nothing unread.'));
    press('N', { shiftKey: true });
    await eventually(() => expect(root().querySelector('.toast')?.textContent).toBe('Nothing unread above.'));
  });

  test('p, [ and ] go up and along', async () => {
    reader = await rebuild(stand);
    row('Gamma').focus();
    press('p');
    expect(focused()).toBe('Beta');
    press(']');
    expect(focused()).toBe('Delta');
    press('[');
    expect(focused()).toBe('Beta');
    press('p');
    press('p');
    expect(focused()).toBe('Alpha');
  });

  test('o folds, b bookmarks and opens a note, the focus stays in the row', async () => {
    reader = await rebuild(stand);
    row('Alpha').focus();
    press('o');
    expect(drawn()).toBe('- Alpha\nEpsilon\nZeta');
    press('o');
    row('Epsilon').focus();
    press('b');
    await eventually(() => expect(root().activeElement?.localName).toBe('textarea'));
    expect(button(row('Epsilon'), 'Bookmark').getAttribute('aria-pressed')).toBe('true');
    button(row('Epsilon'), 'Cancel').click();
    await eventually(() => expect(focused()).toBe('Epsilon'));

    press('b');
    expect(stand.calls.map(({ name }) => name).filter((name) => /Bookmark/.test(name))).toEqual([
      'saveBookmark',
      'removeBookmark',
    ]);
    await eventually(() => button(root(), 'Undo').click());
    expect(button(row('Epsilon'), 'Bookmark').getAttribute('aria-pressed')).toBe('true');
    expect(stand.calls.at(-1)?.name).toBe('restoreBookmark');
  });

  test('are the page’s while the tree is out of view, and all but g while the original shows', async () => {
    reader = await rebuild(stand);
    Object.defineProperty(window, 'innerHeight', { value: 150, configurable: true });
    expect(press('j')).toBe(true);
    Object.defineProperty(window, 'innerHeight', { value: 600, configurable: true });
    expect(press('g')).toBe(false);
    await eventually(() => button(root(), 'Back to the tree'));
    expect(press('j')).toBe(true);
    expect(press('g')).toBe(false);
    await eventually(() => expect(root().querySelectorAll('article')).toHaveLength(6));
  });
});
