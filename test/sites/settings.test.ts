import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings } from '../../utils/settings/settings.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import { type FakeExtension, popup, reader, startExtension } from './fake-extension.ts';
import { draft, key, opening, url } from './opening.ts';

let extension: FakeExtension;
const page = reader(url);

beforeEach(async () => {
  extension = await startExtension();
  fakeBrowser.tabs.query = vi.fn(async () => [
    { id: 1, url },
    { id: 2, url: 'https://hedge.example/' },
  ]) as never;
});

it('every change of the settings is told to every tree that stands', async () => {
  const heard = vi.fn();
  extension.readers.set(2, { settingsChanged: heard });
  await extension.ask(popup, 'saveSettings', { keyChanges: { next: 'q' } });
  expect(heard).toHaveBeenCalledWith({ ...defaultSettings, keyChanges: { next: 'q' } });
});

it('fewer comments being enough, pages that had too few are looked at again, and trees are left', async () => {
  extension.granted.add('https://*/*');
  await extension.ask(page, 'sectionSeen');
  await extension.ask(reader('https://hedge.example/', { tabId: 2 }), 'sectionSeen');
  await extension.ask(page, 'openThread', opening('1 2 3'));
  extension.injected.length = 0;
  await extension.ask(popup, 'saveSettings', { fewestComments: 1 });
  expect(extension.injected).toEqual(['2/* /reader.js']);
});

describe('what was said of single sites', () => {
  it('is listed, and is nothing any more once taken back', async () => {
    await extension.ask(popup, 'saveSite', 'hedge.example', false);
    await extension.ask(popup, 'saveImplied', 'plum-jam.example', false);
    expect(await extension.ask(popup, 'listSites')).toEqual([
      { host: 'hedge.example', rebuild: false, implied: null },
      { host: 'plum-jam.example', rebuild: null, implied: false },
    ]);
    await extension.ask(popup, 'saveSite', 'hedge.example', null);
    await extension.ask(popup, 'saveImplied', 'plum-jam.example', null);
    expect(await extension.ask(popup, 'listSites')).toEqual([]);
  });

  it('taken back, open pages that may be read begin anew, and others are left', async () => {
    extension.granted.add('https://plum-jam.example/*');
    await extension.ask(popup, 'saveSite', 'plum-jam.example', false);
    await extension.ask(popup, 'saveSite', 'hedge.example', false);
    extension.pageCalls.length = extension.injected.length = 0;
    await extension.ask(popup, 'saveSite', 'plum-jam.example', null);
    await extension.ask(popup, 'saveSite', 'hedge.example', null);
    expect(extension.pageCalls).toEqual(['1 leave', '2 leave']);
    expect(extension.injected).toEqual(['1/* /reader.js']);
  });
});

it('what is kept is counted', async () => {
  await extension.ask(page, 'openThread', opening('1 2 3'));
  await extension.ask(page, 'openThread', opening('4 5 6 7', { key: `${key}9` as typeof key }));
  await extension.ask(page, 'saveBookmark', key, draft('3'));
  expect(await extension.ask(popup, 'countStored')).toEqual({ threads: 2, comments: 7, bookmarks: 1 });
});

describe('forgetting everything', () => {
  beforeEach(async () => {
    extension.granted.add('https://plum-jam.example/*');
    await extension.ask(page, 'sectionSeen');
    await extension.ask(page, 'openThread', opening());
    await extension.ask(page, 'saveMarks', key, [{ id: '2' as CommentId, read: true, at: 1 }]);
    await extension.ask(page, 'saveBookmark', key, draft('3', 'pits'));
    await extension.ask(page, 'addRule', { kind: 'comments', selectors: ['div.talk'] });
    await extension.ask(page, 'muteAuthor', 'Mina', true);
    await extension.ask(popup, 'saveSettings', { keys: false, keyChanges: { next: 'q' }, cueLanguagesOff: ['de'] });
    await extension.ask(popup, 'saveSite', 'hedge.example', false);
    await fakeBrowser.storage.local.set({ anything: 1 });
    extension.pageCalls.length = extension.injected.length = extension.notices.length = 0;
    await extension.ask(popup, 'forgetEverything');
  });

  it('leaves nothing in the database or any storage', async () => {
    expect(await extension.ask(popup, 'countStored')).toEqual({ threads: 0, comments: 0, bookmarks: 0 });
    expect(await extension.ask(popup, 'listThreads')).toEqual([]);
    expect(await extension.ask(popup, 'listBookmarks', '')).toEqual([]);
    expect(await extension.ask(popup, 'listRules')).toEqual([]);
    expect(await extension.ask(popup, 'listMuted')).toEqual([]);
    expect(await extension.ask(popup, 'listSites')).toEqual([]);
    expect(await extension.ask(popup, 'loadSettings')).toEqual(defaultSettings);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('takes the trees off open pages, and looks anew at those that may be read', () => {
    expect(extension.pageCalls).toEqual(['1 leave', '2 leave']);
    expect(extension.injected.at(-1)).toContain('/probe.js');
    // What was said of the site is out of the page, too.
    expect(extension.injected[0]).toBe('1/* given []');
  });

  it('keeps the access to sites, and registers nothing for places that were pointed to', () => {
    expect([...extension.granted]).toEqual(['https://plum-jam.example/*']);
    expect([...extension.scripts.keys()]).toEqual(['probe', 'early']);
  });

  it('tells our own pages', () => {
    expect(new Set(extension.notices)).toEqual(new Set(['threads', 'bookmarks', 'settings', 'tab']));
  });

  it('begins as on a first visit', async () => {
    expect(await extension.ask(page, 'openThread', opening())).toMatchObject({
      ...{ visit: 1, read: [], bookmarks: [], muted: [] },
      settings: defaultSettings,
    });
  });

  it('refuses marks that a page still sends of what is forgotten', async () => {
    const late = extension.ask(page, 'saveMarks', key, [{ id: '2' as CommentId, read: true, at: 2 }]);
    await expect(late).rejects.toMatchObject({ name: 'UnknownThreadError' });
  });
});
