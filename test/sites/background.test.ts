import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Bookmark } from '../../utils/messaging/protocol.ts';
import { defaultSettings } from '../../utils/settings/settings.ts';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeExtension, popup, reader, startExtension } from './fake-extension.ts';
import { draft, key, opening, url } from './opening.ts';

let extension: FakeExtension;
const page = reader(url);
const mark = (id: string, read = true) => [{ id: id as CommentId, read, at: Date.now() }];

beforeEach(async () => {
  extension = await startExtension();
});

describe('a thread', () => {
  it('is remembered across a worker that is stopped between any two calls', async () => {
    await extension.ask(page, 'openThread', opening());
    extension.restart();
    await extension.ask(page, 'saveMarks', key, mark('2'));
    extension.restart();
    await extension.ask(page, 'saveFolds', key, [{ id: '1' as CommentId, folded: true }]);
    extension.restart();
    const said = { id: '3' as CommentId, decision: 'confirmed', to: '2' as CommentId, at: 1 } as const;
    await extension.ask(page, 'saveDecisions', key, [said]);
    extension.restart();
    const bookmark = await extension.ask(page, 'saveBookmark', key, draft('3', 'pits'));
    extension.restart();
    expect(await extension.ask(page, 'openThread', opening())).toEqual({
      ...{ visit: 1, since: null, read: ['2'], readInVisit: ['2'], new: [], visits: [], edited: [] },
      ...{
        folded: ['1'],
        implied: true,
        removed: [],
        decisions: [{ id: '3', decision: 'confirmed', to: '2' }],
        bookmarks: [bookmark],
        goTo: null,
        remembers: true,
        act: true,
      },
      muted: [],
      follow: null,
      canFollow: true,
      settings: defaultSettings,
    });
    extension.restart();
    const [listed] = await extension.ask(popup, 'listThreads');
    expect(listed).toMatchObject({ key, title: 'Stones', counts: { comments: 3, read: 1 } });
  });

  it('is the same in two tabs, and each hears of what the other changed', async () => {
    const other = reader(url, { tabId: 2 });
    await extension.ask(page, 'openThread', opening());
    await extension.ask(other, 'openThread', opening());
    await extension.ask(page, 'saveMarks', key, mark('2'));
    await eventually(() => expect(extension.pageCalls).toEqual(['2 threadChanged']));
    expect((await extension.ask(other, 'openThread', opening())).read).toEqual(['2']);
  });

  it('tells where a bookmarked comment stood that the page no longer holds, and of no other', async () => {
    await extension.ask(page, 'openThread', opening('1 2 3 4'));
    await extension.ask(page, 'saveBookmark', key, draft('3'));
    const state = await extension.ask(page, 'openThread', opening('1 4'));
    expect(state.removed).toMatchObject([{ id: '3', after: '1' }]);
  });

  it('begins a visit for a page only when it is rebuilt', async () => {
    expect(await extension.ask(page, 'openThread', opening('1 2'))).toMatchObject({ act: false, visit: 1 });
    expect(await extension.ask(popup, 'listThreads')).toEqual([]);
    await extension.ask(popup, 'saveSettings', { fewestComments: 2 });
    expect(await extension.ask(page, 'openThread', opening('1 2'))).toMatchObject({ act: true });
  });

  it('is rebuilt whatever its size when the person asks for the page', async () => {
    await fakeBrowser.tabs.create({ url: `${url}#comments` });
    await extension.ask(popup, 'readTab', 1);
    expect(extension.injected).toEqual(['1/* /reader.js']);
    extension.restart();
    expect(await extension.ask(page, 'openThread', opening('1'))).toMatchObject({ act: true });
    const another = opening('1', { key: 'url:https://plum-jam.example/x' as ThreadKey });
    const elsewhere = reader('https://plum-jam.example/other/');
    expect(await extension.ask(elsewhere, 'openThread', another)).toMatchObject({ act: false });
  });

  it('can be forgotten and put back from the popup', async () => {
    await extension.ask(page, 'openThread', opening());
    await extension.ask(page, 'saveMarks', key, mark('2'));
    const forgotten = await extension.ask(popup, 'forgetThread', key);
    expect(await extension.ask(popup, 'listThreads')).toEqual([]);
    await extension.ask(popup, 'restoreThread', forgotten);
    expect((await extension.ask(popup, 'listThreads'))[0]?.counts.read).toBe(1);
  });
});

describe('the sender decides', () => {
  it('that a page of another site changes nothing of a thread', async () => {
    await extension.ask(page, 'openThread', opening());
    const stranger = reader('https://copycat.example/', { tabId: 2 });
    for (const attempt of [
      extension.ask(stranger, 'saveMarks', key, mark('1')),
      extension.ask(stranger, 'saveFolds', key, [{ id: '1' as CommentId, folded: true }]),
      extension.ask(stranger, 'saveBookmark', key, draft('1')),
    ]) {
      await expect(attempt).rejects.toThrow('This page has not opened that thread');
    }
    const state = await extension.ask(page, 'openThread', opening());
    expect(state).toMatchObject({ read: [], folded: [], bookmarks: [] });
  });

  it('that a page of another site cannot take over a thread by opening it', async () => {
    await extension.ask(page, 'openThread', opening());
    await extension.ask(page, 'saveMarks', key, mark('1'));
    const stranger = reader('https://copycat.example/p', { tabId: 2 });
    const copy = await extension.ask(stranger, 'openThread', opening('1 2 3', { title: 'Buy plums' }));
    expect(copy.read).toEqual([]);
    const listed = await extension.ask(popup, 'listThreads');
    expect(listed.map(({ url, title }) => `${title} ${url}`).sort()).toEqual([
      'Buy plums https://copycat.example/p',
      `Stones ${url}`,
    ]);
  });

  it.each(['about:srcdoc', 'javascript:alert(1)', 'https://copycat.example/'])(
    'where a thread is, not %s',
    async (claimed) => {
      await extension.ask(page, 'openThread', opening('1 2 3', { url: claimed }));
      expect((await extension.ask(popup, 'listThreads'))[0]?.url).toBe(url);
    },
  );

  it('whose bookmarks may be removed or put back', async () => {
    await extension.ask(page, 'openThread', opening());
    const bookmark = await extension.ask(page, 'saveBookmark', key, draft('1'));
    const stranger = reader('https://copycat.example/');
    await expect(extension.ask(stranger, 'removeBookmark', bookmark.id)).rejects.toThrow('another site');
    await expect(extension.ask(stranger, 'restoreBookmark', { ...bookmark, note: 'x' })).rejects.toThrow(
      'another site',
    );
    const renamed = { ...bookmark, id: 'x' } as Bookmark;
    await expect(extension.ask(page, 'restoreBookmark', renamed)).rejects.toThrow('not one of ours');
    expect(await extension.ask(popup, 'listBookmarks', '')).toEqual([bookmark]);
    await extension.ask(page, 'removeBookmark', bookmark.id);
    expect(await extension.ask(popup, 'listBookmarks', '')).toEqual([]);
    await extension.ask(page, 'restoreBookmark', bookmark);
    expect(await extension.ask(popup, 'listBookmarks', '')).toEqual([bookmark]);
  });

  it('that our own pages cannot speak for a page', async () => {
    expect(await extension.send(popup, 'openThread', [opening()])).toMatchObject({ ok: false });
    expect(await extension.send(popup, 'showUnread', [3])).toMatchObject({ ok: false });
  });

  it('that other extensions are nobody', async () => {
    expect(await extension.send({ ...page, id: 'another' }, 'openThread', [opening()])).toMatchObject({ ok: false });
  });

  it('that a frame of which nobody says where it comes from is nobody', async () => {
    await extension.ask(page, 'openThread', opening());
    const boxed = { ...page, url: 'about:srcdoc', origin: 'null', frameId: 4 };
    expect(await extension.send(boxed, 'openThread', [opening()])).toMatchObject({ ok: false });
    expect(await extension.send(boxed, 'saveMarks', [key, mark('1')])).toMatchObject({ ok: false });
    expect(await extension.send({ ...boxed, url: 'data:text/html,x' }, 'sectionSeen', [])).toMatchObject({ ok: false });
    expect((await extension.ask(page, 'openThread', opening())).read).toEqual([]);
  });

  it('what a frame without an address of its own belongs to', async () => {
    const srcdoc = { ...page, url: 'about:srcdoc', origin: 'https://plum-jam.example', frameId: 4 };
    await extension.ask(srcdoc, 'openThread', opening());
    await extension.ask(page, 'saveMarks', key, mark('1'));
    expect((await extension.ask(srcdoc, 'openThread', opening())).read).toEqual(['1']);
  });
});

describe('in a private window', () => {
  const secret = reader(url, { tabId: 5, incognito: true });

  it('everything answers and nothing is written', async () => {
    expect(await extension.ask(secret, 'openThread', opening())).toMatchObject({
      canFollow: false,
      remembers: false,
      act: true,
      visit: 1,
    });
    await extension.ask(secret, 'saveMarks', key, mark('1'));
    await extension.ask(secret, 'saveFolds', key, [{ id: '1' as CommentId, folded: true }]);
    const bookmark = await extension.ask(secret, 'saveBookmark', key, draft('1', 'secret'));
    expect(bookmark.note).toBe('secret');
    await extension.ask(secret, 'removeBookmark', bookmark.id);
    await extension.ask(secret, 'restoreBookmark', bookmark);
    expect(await extension.ask(popup, 'listThreads')).toEqual([]);
    expect(await extension.ask(popup, 'listBookmarks', '')).toEqual([]);
  });

  it('a known thread is not told of, and not changed', async () => {
    await extension.ask(page, 'openThread', opening());
    await extension.ask(page, 'saveMarks', key, mark('1'));
    expect(await extension.ask(secret, 'openThread', opening())).toMatchObject({ read: [], bookmarks: [] });
    await extension.ask(secret, 'saveMarks', key, mark('2'));
    expect((await extension.ask(page, 'openThread', opening())).read).toEqual(['1']);
  });
});

describe('going to a comment', () => {
  const target = { url, key, id: '2' as CommentId };
  const summary = { key, url, title: '', site: '', view: 'tree', since: null, strokes: [], firstNew: [] } as never;

  it('opens the thread, and tells the page where to go, once', async () => {
    await extension.ask(popup, 'goToComment', target);
    expect((await fakeBrowser.tabs.query({})).at(-1)?.url).toBe(url);
    extension.restart();
    expect((await extension.ask(page, 'openThread', opening())).goTo).toBe('2');
    expect((await extension.ask(page, 'openThread', opening())).goTo).toBeNull();
  });

  it('means the first unread one where none is named', async () => {
    await extension.ask(popup, 'goToComment', { ...target, id: null });
    expect((await extension.ask(page, 'openThread', opening())).goTo).toBe('unread');
  });

  it('goes to the tab that has the thread', async () => {
    const { id: tabId = 0 } = await fakeBrowser.tabs.create({ url });
    await extension.ask(reader(url, { tabId }), 'openThread', opening());
    const goTo = vi.fn();
    extension.readers.set(tabId, { pageSummary: () => summary, goTo });
    await extension.ask(popup, 'goToComment', target);
    expect(goTo).toHaveBeenCalledExactlyOnceWith('2');
    expect((await fakeBrowser.tabs.query({ active: true })).map(({ id }) => id)).toEqual([tabId]);
    expect(await fakeBrowser.tabs.query({ url })).toHaveLength(1);
  });

  it('opens a new tab when the one that had it has moved on', async () => {
    const { id: tabId = 0 } = await fakeBrowser.tabs.create({ url });
    await extension.ask(reader(url, { tabId }), 'openThread', opening());
    await extension.ask(popup, 'goToComment', target);
    expect((await fakeBrowser.tabs.query({})).filter((tab) => tab.url === url)).toHaveLength(2);
  });
});

it('our own pages are told of every write, and of none that was refused', async () => {
  await extension.ask(page, 'openThread', opening());
  await extension.ask(page, 'saveMarks', key, mark('1'));
  await extension.ask(page, 'saveBookmark', key, draft('1'));
  await extension.ask(popup, 'saveSettings', { keys: false });
  expect(extension.notices).toEqual(['threads', 'threads', 'bookmarks', 'settings']);
  await extension.send(reader('https://copycat.example/'), 'saveMarks', [key, mark('1')]);
  await extension.send(popup, 'saveSettings', [{ keys: 'no' }]);
  expect(extension.notices).toHaveLength(4);
});

it('a database that cannot be used is said in words', async () => {
  extension.restart();
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  const { closeDatabase } = await import('../../utils/storage/open.ts');
  await closeDatabase();
  const reply = await extension.send(popup, 'listThreads', []);
  expect(reply).toMatchObject({
    ok: false,
    error: { name: 'StorageError', message: expect.stringMatching(/does not let Understory keep/) },
  });
});
