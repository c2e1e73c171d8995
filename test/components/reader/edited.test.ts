// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StartedReader } from '../../../components/reader/start-reader.ts';
import type { Bookmark, ThreadOpening } from '../../../utils/messaging/protocol.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';
import { eventually } from '../../support/eventually.ts';
import { commentId, fromOutline } from '../../support/outline.ts';
import { layOutRows } from './support/fake-layout.ts';
import { button, createStand, drawn, ids, press, rebuild, root, row, type Stand, writePage } from './support/stand.ts';

/* What the blog changed since it was read: edited comments, and removed ones that are bookmarked. */

let stand: Stand;
let reader: StartedReader;
let layout: ReturnType<typeof layOutRows>;

beforeEach(() => {
  writePage(`
    a · Ada · 2026-03-02T17:35 · The key is under the new stone
      b · Anonymous · 2026-03-02T17:40 · Beta
    e · Anonymous · 2026-03-02T18:00 · Epsilon
  `);
  stand = createStand();
  layout = layOutRows();
});
afterEach(() => {
  reader.stop();
  vi.restoreAllMocks();
});

function bookmark(id: string, text: string): Bookmark {
  const [comment] = fromOutline(`${id} · Cy · 2026-03-02T17:50 · ${text}`);
  if (!comment) throw new Error('no comment');
  const { author, time } = comment;
  return {
    ...{ id: `b-${id}` as Bookmark['id'], key: 'blogger:1:2' as Bookmark['key'], url: '', title: '', site: '' },
    ...{ comment: { id: commentId(id), author, time, text }, note: 'Keep this', tags: [], createdAt: 0, changedAt: 0 },
    ...{ readText: null, gone: false },
  };
}

describe('an edited comment', () => {
  beforeEach(() => {
    stand.remembered = { visit: 2, since: 1, read: ids('a', 'b'), edited: ids('a', 'b') };
    stand.remembered.bookmarks = [bookmark('a', 'The key is under the old stone')];
  });
  const article = () => root().querySelector('article') as HTMLElement;
  const shown = () => article().querySelector('.changed');

  test('that is bookmarked shows what was changed in its place, and its words again', async () => {
    reader = await rebuild(stand);
    const show = button(article(), 'show change');
    expect(show.parentElement?.textContent).toBe('edited since you read it · show change');
    show.click();
    await eventually(() => expect(shown()?.textContent).toBe('The key is under the oldnew stone'));
    expect(shown()?.querySelector('del')?.textContent).toBe('old');
    expect(shown()?.querySelector('ins')?.textContent).toBe('new');
    expect(article().querySelector('.body')?.hasAttribute('hidden')).toBe(true);
    expect(button(article(), 'hide change').getAttribute('aria-expanded')).toBe('true');
    button(article(), 'hide change').click();
    expect(shown()).toBeNull();
    expect(article().querySelector('.body')?.hasAttribute('hidden')).toBe(false);
  });

  test('in a thread that is followed does so without a bookmark', async () => {
    stand.remembered.bookmarks = [];
    const readTexts: [CommentId, string][] = [[commentId('a'), 'The key is under the old stone']];
    stand.remembered.follow = { under: null, checkedAt: 1, failure: null, found: 0, readTexts };
    reader = await rebuild(stand);
    button(article(), 'show change').click();
    await eventually(() => expect(shown()?.textContent).toBe('The key is under the oldnew stone'));
    expect(row('Beta').textContent).not.toContain('show change');
    for (const _ of [1, 2]) {
      article().focus();
      press('m');
    }
    // Its words are the check's to keep.
    expect(stand.texts).toEqual([]);
  });

  test('that was edited twice shows what was changed since it was read last', async () => {
    const [kept] = stand.remembered.bookmarks ?? [];
    if (kept) stand.remembered.bookmarks = [{ ...kept, readText: 'The key is under the new pot' }];
    reader = await rebuild(stand);
    button(article(), 'show change').click();
    await eventually(() => expect(shown()?.textContent).toBe('The key is under the new potstone'));
  });

  test('tells its present words with the mark, so that the next change is told from them', async () => {
    reader = await rebuild(stand);
    for (const text of [article(), row('Beta')]) {
      text.focus();
      press('m');
      press('m');
    }
    expect(stand.texts).toEqual([['a', 'The key is under the new stone']]);
    // The same words once more are no news.
    article().focus();
    press('m');
    press('m');
    expect(stand.texts).toHaveLength(1);
  });

  test('of which nobody kept the words says that it was edited', async () => {
    reader = await rebuild(stand);
    expect(row('Beta').textContent).toContain('edited since you read it');
    expect(row('Beta').querySelector('.chg')).toBeNull();
  });

  test('read in passing says so until it has left the view; marked as read, no longer', async () => {
    reader = await rebuild(stand);
    article().focus();
    press('j');
    await eventually(() => expect(stand.marks).toContainEqual(['a', true]));
    button(article(), 'show change').click();
    await eventually(() => expect(shown()).not.toBeNull());
    layout.scrollTo(2_000);
    await eventually(() => expect(article().textContent).not.toContain('edited'));
    expect(shown()).toBeNull();
    row('Beta').focus();
    press('m');
    press('m');
    expect(row('Beta').textContent).not.toContain('edited');
  });

  test('says so where the script that tells does not come', async () => {
    stand.services.loadChange = () => Promise.reject(new Error('gone'));
    reader = await rebuild(stand);
    button(article(), 'show change').click();
    await eventually(() => expect(root().textContent).toContain('Couldn’t show that'));
    expect(shown()).toBeNull();
  });
});

test('a removed comment whose place the blog keeps is told as such, and counted nowhere', async () => {
  document.getElementById('c-b')?.classList.add('gone');
  stand.remembered = { visit: 2, since: 1, read: ids('a', 'b') };
  reader = await rebuild(stand);
  const comments = stand.calls.flatMap(({ name, args }) =>
    name === 'openThread' ? (args[0] as ThreadOpening).comments : [],
  );
  expect(comments.filter(({ isRemoved }) => isRemoved).map(({ id }) => id)).toEqual(['b']);
  expect(root().querySelector('h2')?.textContent).toBe('2 comments');
  expect(stand.calls).toContainEqual({ name: 'showUnread', args: [1] });
});

describe('a removed comment that is bookmarked', () => {
  const notice = 'Removed from the blog. This is your copy.';

  test('stands in its place with the words that were kept, and its note', async () => {
    stand.remembered = { visit: 2, since: 1, read: ids('a', 'b', 'e') };
    stand.remembered.bookmarks = [bookmark('c', 'Gamma,\nas it was')];
    stand.remembered.removed = [{ id: commentId('c'), parentId: commentId('b'), after: commentId('b') }];
    reader = await rebuild(stand);
    expect(drawn()).toBe(`The key is under the new stone\n  Beta\n    ${notice}Gamma,\nas it was\nEpsilon`);
    const copy = row(`${notice}Gamma,\nas it was`);
    expect(copy.querySelector('h3')?.textContent?.replace(/\s+/g, ' ')).toBe('Cy Mon 17:50, answers 17:40, level 3');
    expect(copy.textContent).toContain('Keep this');
    expect(copy.querySelector('[aria-pressed=true]')).not.toBeNull();
    // It is nobody's to count or to read.
    expect(root().querySelector('h2')?.textContent).toBe('3 comments');
    button(root(), 'Bookmarked 1').click();
    expect(drawn()).toContain('Gamma');
  });

  test('keeps the place the blog kept for it, and its replies', async () => {
    document.getElementById('c-b')?.classList.add('gone');
    stand.remembered = { visit: 2, since: 1, bookmarks: [bookmark('b', 'Beta, before')] };
    reader = await rebuild(stand);
    expect(drawn()).toBe(`The key is under the new stone\n  ${notice}Beta, before\nEpsilon`);
  });

  test('is left out where what stood before it is on another page of the thread', async () => {
    stand.remembered = { visit: 2, since: 1, bookmarks: [bookmark('c', 'Gamma')] };
    stand.remembered.removed = [{ id: commentId('c'), parentId: null, after: commentId('x') }];
    reader = await rebuild(stand);
    expect(drawn()).not.toContain('Gamma');
  });
});
