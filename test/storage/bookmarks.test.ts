import { beforeEach, describe, expect, it } from 'vitest';
import type { BookmarkDraft } from '../../utils/messaging/protocol.ts';
import { defaultSettings } from '../../utils/settings/settings.ts';
import {
  bookmarksOf,
  firstBookmarks,
  listBookmarks,
  newBookmark,
  removeBookmark,
  restoreBookmark,
  saveBookmark,
} from '../../utils/storage/bookmarks.ts';
import type { Database } from '../../utils/storage/open.ts';
import { loadSettings, loadSite, saveSettings, saveSite } from '../../utils/storage/settings.ts';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';
import { freshDatabase } from './fresh-database.ts';

let db: Database;

beforeEach(async () => {
  db = await freshDatabase();
});

const thread = {
  key: 'blogger:1:2' as ThreadKey,
  url: 'https://hedge.example/p',
  title: 'Pruning the hedge',
  site: 'The Hedge',
};

function draft(id: string, text: string, note = '', tags: string[] = []): BookmarkDraft {
  return {
    comment: {
      id: id as CommentId,
      author: { name: 'Élodie', wrotePost: false },
      time: { shown: '17:35', wall: '2026-03-02T17:35', instant: null, precision: 'minute' },
      text,
    },
    note,
    tags,
  };
}

const save = (one: BookmarkDraft, now: number) => saveBookmark(db, newBookmark(thread, one, now));

describe('a bookmark', () => {
  it('keeps its first copy of the comment when note and tags change', async () => {
    await save(draft('7', 'Never in May.'), 10);
    const changed = await save(draft('7', '[removed]', 'nests!', ['birds']), 20);
    expect(changed).toMatchObject({ note: 'nests!', tags: ['birds'], createdAt: 10, changedAt: 20 });
    expect(changed.comment.text).toBe('Never in May.');
    expect(await bookmarksOf(db, thread.key)).toEqual([changed]);
  });

  it('is one, however often the same is saved', async () => {
    await Promise.all([save(draft('7', 'Never in May.'), 10), save(draft('7', 'Never in May.'), 10)]);
    expect(await listBookmarks(db, '')).toHaveLength(1);
  });

  it('comes back as it was', async () => {
    const bookmark = await save(draft('7', 'Never in May.', 'nests!'), 10);
    await removeBookmark(db, bookmark.id);
    expect(await listBookmarks(db, '')).toEqual([]);
    await restoreBookmark(db, bookmark);
    expect(await listBookmarks(db, '')).toEqual([bookmark]);
  });
});

describe('the list of bookmarks', () => {
  const found = async (query: string) => (await listBookmarks(db, query)).map(({ comment }) => comment.id);

  beforeEach(async () => {
    await save(draft('1', 'Never in May.', 'ask Élodie', ['Nesting birds']), 10);
    await save(draft('2', 'Electric shears are a menace.'), 20);
  });

  it('is newest first', async () => {
    expect(await found('')).toEqual(['2', '1']);
    expect(await found('  ')).toEqual(['2', '1']);
  });

  it.each([
    ['never may', ['1']],
    ['NESTING', ['1']],
    ['elodie', ['2', '1']],
    ['pruning', ['2', '1']],
    ['hedge menace', ['2']],
    ['strimmer', []],
  ])('finds %s in copy, author, note, tags, title and site', async (query, ids) => {
    expect(await found(query)).toEqual(ids);
  });
});

describe('settings', () => {
  it('have defaults, and keep what was changed', async () => {
    expect(await loadSettings(db)).toEqual(defaultSettings);
    expect(await saveSettings(db, { keys: false }, 1)).toMatchObject({ keys: false, dimRead: true });
    await saveSettings(db, { dimRead: false }, 2);
    expect(await loadSettings(db)).toMatchObject({ keys: false, dimRead: false });
  });

  it('of a site are null until someone says', async () => {
    expect(await loadSite(db, 'hedge.example')).toBeNull();
    await saveSite(db, 'hedge.example', false, 1);
    expect(await loadSite(db, 'hedge.example')).toBe(false);
    expect(await loadSite(db, 'other.example')).toBeNull();
  });
});

it('the newest come first, with the number of all', async () => {
  for (let n = 1; n <= 5; n++) await save(draft(`${n}`, 'Never in May.'), n);
  const first = async (most: number) => {
    const { first, inAll } = await firstBookmarks(db, most);
    return [inAll, ...first.map(({ createdAt }) => createdAt)];
  };
  expect(await first(0)).toEqual([5]);
  expect(await first(1)).toEqual([5, 5]);
  expect(await first(3)).toEqual([5, 5, 4, 3]);
  expect(await first(9)).toEqual([5, 5, 4, 3, 2, 1]);
});
