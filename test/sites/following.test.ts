import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showDot, tellNews } from '../../utils/sites/follow-news.ts';
import { openDatabase } from '../../utils/storage/open.ts';
import type { FollowRecord, ThreadRecord } from '../../utils/storage/schema.ts';
import { packThread, unpackThread } from '../../utils/storage/thread-record.ts';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';
import { hearComments } from '../../utils/thread/hear-comments.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeExtension, popup, reader, startExtension } from './fake-extension.ts';
import { key, opening, url } from './opening.ts';

let extension: FakeExtension;
const page = reader(url);
const whole = { under: null, links: { api: null, feeds: [] } };
const found = (...ids: string[]) => ids as CommentId[];

beforeEach(async () => {
  extension = await startExtension();
  fakeBrowser.tabs.get = vi.fn(async (id: number) => ({ id, url })) as never;
});

const open = (ids?: string) => extension.ask(page, 'openThread', opening(ids));

describe('following', () => {
  it('says at once what has to be allowed first', async () => {
    await open();
    const { failure } = await extension.ask(page, 'follow', key, whole);
    expect(failure).toMatchObject({ kind: 'permission', origins: ['https://plum-jam.example/*'] });
    extension.granted.add('https://plum-jam.example/*');
    expect((await extension.ask(page, 'follow', key, whole)).failure?.kind).not.toBe('permission');
  });

  it('goes on where the blog has moved the post once somebody has opened it there', async () => {
    await open();
    extension.granted.add('https://*/*');
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address);
      return new Response(null, address.includes('/rocks/feed/') ? {} : { status: 301 });
    });
    await extension.ask(page, 'follow', key, whole);
    await eventually(() => expect(asked).toHaveLength(3));
    const db = await openDatabase();
    const failure = { since: 1, kind: 'moved', count: 1 } as const;
    for (const one of await db.getAll('follows')) await db.put('follows', { ...one, failure, dueAt: Date.now() + 9e7 });
    // The host may be asked again.
    for (const one of await db.getAll('hosts')) await db.put('hosts', { ...one, askedAt: 0 });
    const moved = 'https://plum-jam.example/rocks/';
    await extension.ask(reader(moved), 'openThread', opening('1 2 3', { url: moved }));
    await eventually(() => expect(asked.some((address) => address.includes('/rocks/'))).toBe(true));
    vi.unstubAllGlobals();
  });
});

describe('the dot', () => {
  it('goes when any page of the thread is opened, also within the visit in which its comment was found', async () => {
    const ids = (page: string) => opening(page, { declaredCount: 4, elsewhere: 10 });
    await extension.ask(page, 'openThread', ids('1 2'));
    await extension.ask(page, 'follow', key, whole);
    const db = await openDatabase();
    const { memory: heard } = hearComments(unpackThread((await db.get('threads', key)) as ThreadRecord), {
      comments: [{ id: '9' as CommentId, parentId: null, author: null, instant: null, text: 'So.' }],
      ...{ gone: [], texts: new Map(), oldUntil: null, isUndatedOld: false, now: Date.now() },
    });
    await db.put('threads', packThread((await db.get('threads', key)) as ThreadRecord, heard));
    await db.put('follows', { ...((await db.get('follows', key)) as FollowRecord), foundAt: Date.now() });
    await showDot();
    expect(extension.button.icons[0]).toContain('-new');
    // The comment lies on another page of it.
    expect((await extension.ask(page, 'openThread', ids('1 2'))).follow?.found).toBe(0);
    await eventually(() => expect(extension.button.icons[0]).not.toContain('-new'));
  });
});

describe('what the popup says of a page', () => {
  const kept = async (shown = key) => {
    const counts = { comments: 3, new: 0, olderUnread: 3, read: 0 };
    extension.readers.set(1, { pageSummary: () => ({ key: shown, url, counts }) as never });
    const status = await extension.ask(popup, 'tabStatus', 1);
    return status.state === 'tree' ? status.kept : 'no tree';
  };

  it('is whether its thread is followed', async () => {
    await open();
    expect(await kept()).toEqual({ key, follow: null });
    await extension.ask(page, 'follow', key, whole);
    expect(await kept()).toMatchObject({ key, follow: { under: null, found: 0 } });
  });

  it('is nothing in a private window', async () => {
    await extension.ask(reader(url, { incognito: true }), 'openThread', opening());
    expect(await kept()).toBeUndefined();
  });

  it('not of comments that nobody but the page can show', async () => {
    const drawn = opening('1 2 3', { key: 'disqus:jam:7' as ThreadKey, platform: 'disqus' });
    expect(await extension.ask(page, 'openThread', drawn)).toMatchObject({ act: true, canFollow: false });
    expect(await kept(drawn.key)).toBeUndefined();
  });
});

describe('the menu of pages', () => {
  const tab = { id: 1, url };
  beforeEach(async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install', temporary: false } as never);
    await open();
    const counts = { comments: 3, new: 0, olderUnread: 3, read: 0 };
    extension.readers.set(1, { pageSummary: () => ({ key, url, counts }) as never, threadChanged: () => undefined });
  });

  it('follows the thread of the page, and asks for its site within the press', async () => {
    expect([...extension.menu.values()].map(({ title }) => title)).toContain('Follow this page');
    const chosen = extension.choose('follow-page', tab);
    expect(fakeBrowser.permissions.request).toHaveBeenCalledExactlyOnceWith({
      origins: ['https://plum-jam.example/*'],
    });
    await chosen;
    expect((await extension.ask(popup, 'listThreads'))[0]?.follow).toMatchObject({ under: null });
    expect(extension.pageCalls).toContain('1 threadChanged');
  });

  it('asks for no site in a private window, where nothing is followed', async () => {
    await extension.choose('follow-page', { ...tab, incognito: true });
    expect(fakeBrowser.permissions.request).not.toHaveBeenCalled();
    expect(extension.popups).toBe(1);
    expect((await extension.ask(popup, 'listThreads'))[0]?.follow).toBeNull();
  });

  it('opens the popup where there is no thread to follow', async () => {
    await extension.choose('follow-page', { id: 2, url: 'https://other.example/' });
    expect(extension.popups).toBe(1);
    await extension.choose('somebody else’s', tab);
    expect((await extension.ask(popup, 'listThreads'))[0]?.follow).toBeNull();
  });
});

describe('a notification', () => {
  const news = [{ key, url, title: 'Stones', found: found('4', '5') }];
  beforeEach(async () => {
    await open();
    extension.notifications = new Map();
  });
  const said = () =>
    [...(extension.notifications ?? [])].map(([id, one]) => [id, (one as { message: string }).message]);

  it('is shown only where it is asked for and allowed', async () => {
    await tellNews(news);
    expect(said()).toEqual([]);
    await extension.ask(popup, 'saveSettings', { notify: true });
    extension.notifications = null;
    await tellNews(news);
    extension.notifications = new Map();
    await tellNews([]);
    await tellNews([{ key, url, title: 'Stones', found: [] }]);
    expect(said()).toEqual([]);
  });

  it('is one for each batch, without a sound, and leads to the first unread comment', async () => {
    await extension.ask(popup, 'saveSettings', { notify: true });
    await tellNews(news);
    expect(said()).toEqual([[`follow:${key}`, '2 new replies in “Stones”']]);
    expect([...(extension.notifications?.values() ?? [])][0]).toMatchObject({ silent: true });
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await extension.pressNotification(`follow:${key}`);
    expect(create).toHaveBeenCalledExactlyOnceWith({ url });
    expect(said()).toEqual([]);
    expect((await open()).goTo).toBe('unread');
  });

  it('has a name that browsers take, however long the address of the thread', async () => {
    await extension.ask(popup, 'saveSettings', { notify: true });
    await tellNews([
      {
        key: `https://plum-jam.example/${'%E0%B8%81'.repeat(60)}` as ThreadKey,
        url,
        title: 'Stones',
        found: found('9'),
      },
    ]);
    expect(said()).toEqual([['follow:', '1 new reply in “Stones”']]);
  });

  it('about several threads leads to the list of them', async () => {
    await extension.ask(popup, 'saveSettings', { notify: true });
    await tellNews([...news, { key: 'k' as ThreadKey, url, title: 'Plums', found: found('9') }]);
    expect(said()).toEqual([['follow:', '3 new in 2 threads']]);
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await extension.pressNotification('follow:');
    expect(create.mock.calls[0]?.[0]?.url).toMatch(/library\.html#threads$/);
  });
});

describe('feeds for feed readers', () => {
  it('are those of followed threads, as their pages name them', async () => {
    await open();
    expect(await extension.ask(popup, 'listFeeds')).toEqual([]);
    const feeds = ['https://plum-jam.example/feed/', `${url}feed/`];
    await extension.ask(page, 'follow', key, { under: null, links: { api: null, feeds } });
    expect(await extension.ask(popup, 'listFeeds')).toEqual([{ title: 'Stones', url, feed: `${url}feed/` }]);
  });
});
