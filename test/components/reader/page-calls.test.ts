// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';
import { eventually } from '../../support/eventually.ts';
import { createStand, host, ids, rebuild, root, type Stand, writePage } from './support/stand.ts';

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
});
afterEach(() => {
  reader.stop();
});

const here = () => root().activeElement?.querySelector('.body')?.textContent ?? null;

describe('the background', () => {
  test('is told what the page shows', async () => {
    reader = await rebuild(stand);
    const summary = stand.answers()?.pageSummary();
    expect(summary?.counts).toEqual({ comments: 6, new: 2, olderUnread: 2, read: 2 });
    expect(summary?.strokes.map(({ depth, state }) => `${depth} ${state}`)).toEqual([
      '0 read',
      '1 read',
      '2 unread',
      '1 new',
      '0 unread',
      '0 new',
    ]);
    expect(summary?.firstNew.map(({ text }) => text)).toEqual(['Delta', 'Zeta']);
    // A message carries plain data only.
    expect(() => structuredClone(summary)).not.toThrow();
  });

  test('can have the reader taken to a comment', async () => {
    stand.remembered.folded = ids('a');
    stand.remembered.goTo = ids('c')[0] ?? null;
    reader = await rebuild(stand);
    await eventually(() => expect(here()).toBe('Gamma'));
    stand.answers()?.show('original');
    expect(host()?.nextElementSibling?.getAttribute('style')).toBe('color: red');
    stand.answers()?.goTo(ids('e')[0] ?? null);
    await eventually(() => expect(here()).toBe('Epsilon'));
  });

  describe('can have a comment kept by the browser’s menu', () => {
    const openMenuOn = (element: Element | null | undefined) =>
      element?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true }));
    const kept = () => stand.calls.flatMap(({ name, args }) => (name === 'saveBookmark' ? [args] : []));
    const rowOf = (text: string) =>
      [...root().querySelectorAll('article')].find((article) => article.querySelector('.body')?.textContent === text);

    test('that a row shows, with its note; once more keeps it', async () => {
      reader = await rebuild(stand);
      openMenuOn(rowOf('Gamma')?.querySelector('.body'));
      stand.answers()?.bookmarkPointed();
      await eventually(() => expect(root().querySelector('textarea')).not.toBeNull());
      expect(kept()).toMatchObject([[expect.anything(), { comment: { id: ids('c')[0] } }]]);
      stand.answers()?.bookmarkPointed();
      expect(stand.calls.map(({ name }) => name)).not.toContain('removeBookmark');
    });

    test('that the page shows, and not the one that holds it', async () => {
      reader = await rebuild(stand);
      stand.answers()?.show('original');
      openMenuOn(document.getElementById(`c-${ids('b')[0]}`));
      stand.answers()?.bookmarkPointed();
      await eventually(() => expect(kept()).toMatchObject([[expect.anything(), { comment: { id: ids('b')[0] } }]]));
    });

    test('or hears that there is none', async () => {
      reader = await rebuild(stand);
      openMenuOn(document.body);
      stand.answers()?.bookmarkPointed();
      await eventually(() => expect(root().querySelector('.toast')?.textContent).toContain('That is not a comment.'));
      expect(kept()).toEqual([]);
    });
  });

  test('is asked again when the page comes back from the browser’s cache: read elsewhere is read here, new stays new', async () => {
    reader = await rebuild(stand);
    stand.remembered = { ...stand.remembered, read: ids('a', 'b', 'c', 'd') };
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await eventually(() => expect(stand.answers()?.pageSummary().counts).toMatchObject({ read: 4, new: 1 }));
    const asked = stand.calls.filter(({ name }) => name === 'openThread').length;
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(stand.calls.filter(({ name }) => name === 'openThread')).toHaveLength(asked);
  });

  test('is told by the page that a comment it wants shown is no longer there', async () => {
    stand.remembered.goTo = 'c-gone' as CommentId;
    reader = await rebuild(stand);
    await eventually(() =>
      expect(root().querySelector('.toast')?.textContent).toContain('This comment is not on the page.'),
    );
  });
});
