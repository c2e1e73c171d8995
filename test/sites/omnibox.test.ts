import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showDot } from '../../utils/sites/follow-news.ts';
import { closeDatabase } from '../../utils/storage/open.ts';
import type { ThreadKey } from '../../utils/thread/comment.ts';
import { type FakeExtension, reader, startExtension } from './fake-extension.ts';
import { draft, key, opening, url } from './opening.ts';

const page = reader(url);
let extension: FakeExtension;

beforeEach(async () => {
  extension = await startExtension();
  extension.granted.add('https://*/*');
  await extension.ask(page, 'openThread', opening('1 2 3', { title: 'Stones & <pits>' }));
  await extension.ask(page, 'saveBookmark', key, draft('2', 'ask Mina'));
});

const opened = async () => (await fakeBrowser.tabs.query({})).map((tab) => tab.url);

it('what is typed finds threads by title and blog, and bookmarks by words and note', async () => {
  const { first, more } = await extension.typeInOmnibox('stones');
  expect(first).toBe('Search bookmarks and threads for stones');
  expect(more.map(({ content }) => content)).toEqual([url, `${url}#2`]);
  expect((await extension.typeInOmnibox('mina ask')).more.map(({ content }) => content)).toEqual([`${url}#2`]);
  expect((await extension.typeInOmnibox('turnips')).more).toEqual([]);
  expect((await extension.typeInOmnibox(' ')).more).toEqual([]);
});

it('is said in a form that the browser can read, whatever a blog is called', async () => {
  const { more } = await extension.typeInOmnibox('pits');
  expect(more[0]?.description).toBe('Stones &#38; &#60;pits&#62; – Plum Jam');
  expect((await extension.typeInOmnibox('<b>\u0000x')).first).toBe('Search bookmarks and threads for &#60;b&#62; x');
});

it('goes to the comment that is chosen, after the worker was stopped, too', async () => {
  extension.restart();
  await extension.enterInOmnibox(`${url}#2`, 'newForegroundTab');
  expect((await opened()).at(-1)).toBe(url);
  expect((await extension.ask(page, 'openThread', opening())).goTo).toBe('2');
});

it('opens a thread in the present tab where that is wanted, at its first unread comment', async () => {
  const update = vi.fn(async () => ({}));
  fakeBrowser.tabs.update = update as never;
  await extension.enterInOmnibox(url);
  expect(update).toHaveBeenCalledExactlyOnceWith({ url });
  expect((await extension.ask(page, 'openThread', opening())).goTo).toBe('unread');
});

it('finds nothing while the database cannot be used, and opens the library, which says why', async () => {
  await closeDatabase();
  const working = indexedDB.open;
  indexedDB.open = () => {
    throw new DOMException('No', 'SecurityError');
  };
  try {
    expect((await extension.typeInOmnibox('stones')).more).toEqual([]);
    await extension.enterInOmnibox(url, 'newForegroundTab');
    expect((await opened()).at(-1)).toContain('/library.html');
    await showDot();
  } finally {
    indexedDB.open = working;
  }
});

it('searches the library for anything else', async () => {
  await extension.enterInOmnibox('old pits', 'newForegroundTab');
  expect((await opened()).at(-1)).toMatch(/\/library\.html#bookmarks\/old%20pits$/);
});

it('suggests six things at most, and threads do not crowd out bookmarks', async () => {
  for (let n = 0; n < 9; n++) {
    await extension.ask(page, 'openThread', opening('1 2 3', { key: `${n}` as ThreadKey, url: `${url}${n}` }));
    await extension.ask(page, 'saveBookmark', `${n}` as ThreadKey, draft('1'));
  }
  const { more } = await extension.typeInOmnibox('stones');
  expect(more).toHaveLength(6);
  expect(more.filter(({ content }) => content.includes('#'))).toHaveLength(3);
});
