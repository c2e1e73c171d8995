import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings } from '../../utils/settings/settings.ts';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';
import { type FakeExtension, popup, reader, startExtension } from './fake-extension.ts';
import { draft, key, opening, url } from './opening.ts';

const page = reader(url);
const everything = ['threads', 'bookmarks', 'choices'] as const;
let extension: FakeExtension;

beforeEach(async () => {
  extension = await startExtension();
  extension.granted.add('https://*/*');
  await extension.ask(page, 'openThread', opening());
  await extension.ask(page, 'saveMarks', key, [{ id: '2' as CommentId, read: true, at: 1 }]);
  await extension.ask(page, 'saveBookmark', key, draft('3', 'pits'));
  await extension.ask(page, 'addRule', { kind: 'not-comments', selectors: ['div.talk'] });
  await extension.ask(popup, 'saveSettings', { dimRead: false });
});

const takeOut = (...parts: (typeof everything)[number][]) => extension.ask(popup, 'exportBackup', parts);

async function answers() {
  const names = ['countStored', 'listThreads', 'listRules', 'loadSettings'] as const;
  const all = await Promise.all(names.map((name) => extension.ask(popup, name)));
  return [...all, await extension.ask(popup, 'listBookmarks', '')];
}

describe('an export', () => {
  it('is told before by what it will hold, and after by when it was', async () => {
    const before = await extension.ask(popup, 'backupContents');
    expect(before).toEqual({ threads: 1, bookmarks: 1, sites: 1, lastExportAt: null });
    await takeOut(...everything);
    const { lastExportAt } = await extension.ask(popup, 'backupContents');
    expect(Math.abs(Date.now() - (lastExportAt ?? 0))).toBeLessThan(60_000);
  });

  it('holds the parts that were asked for', async () => {
    const { threads, bookmarks, sites, settings } = JSON.parse(await takeOut('bookmarks'));
    expect([threads, bookmarks.length, sites, settings]).toEqual([[], 1, [], null]);
    const choices = JSON.parse(await takeOut('choices'));
    expect([choices.threads, choices.bookmarks, choices.sites.length]).toEqual([[], [], 1]);
    expect(choices.settings).toMatchObject({ dimRead: false, changedAt: { dimRead: expect.any(Number) } });
  });

  it('brings back all of it after everything was forgotten, once it is imported and not before', async () => {
    const then = await answers();
    const text = await takeOut(...everything);
    await extension.ask(popup, 'forgetEverything');
    const empty = await answers();
    const counts = {
      threads: { added: 1, changed: 0, same: 0 },
      read: 1,
      bookmarks: { added: 1, changed: 0, same: 0, bothNotes: 0 },
      ...{ sites: 1, settings: 1, unusable: 0 },
    };
    expect(await extension.ask(popup, 'previewImport', text)).toEqual(counts);
    expect(await answers()).toEqual(empty);
    expect(await extension.ask(popup, 'importBackup', text)).toEqual(counts);
    expect(await answers()).toEqual(then);
  });
});

describe('the threads of a blog', () => {
  it('are forgotten together, and come back from what was answered', async () => {
    const elsewhere = opening('1 2 3', { key: 'other' as ThreadKey, url: 'https://hedge.example/p', site: 'Hedge' });
    await extension.ask(reader('https://hedge.example/p'), 'openThread', elsewhere);
    const then = await answers();
    const forgotten = await extension.ask(popup, 'forgetSite', 'Plum Jam');
    expect((await extension.ask(popup, 'listThreads')).map(({ site }) => site)).toEqual(['Hedge']);
    expect(await extension.ask(popup, 'listBookmarks', '')).toHaveLength(1);
    for (const one of forgotten) await extension.ask(popup, 'restoreThread', one);
    expect(await answers()).toEqual(then);
  });
});

describe('an import', () => {
  it('shows in open pages, trees and our own', async () => {
    const text = await takeOut(...everything);
    await extension.ask(popup, 'saveSettings', { dimRead: true });
    fakeBrowser.tabs.query = vi.fn(async () => [{ id: 1, url }]) as never;
    const [settingsChanged, threadChanged] = [vi.fn(), vi.fn()];
    extension.readers.set(1, { settingsChanged, threadChanged });
    extension.notices.length = extension.injected.length = 0;
    await extension.ask(page, 'sectionSeen');
    await extension.ask(popup, 'importBackup', text);
    expect(settingsChanged).toHaveBeenCalledWith({ ...defaultSettings });
    expect(threadChanged).toHaveBeenCalledWith(key);
    expect(extension.injected).toContain('1/* given [[{"kind":"not-comments","selectors":["div.talk"]}]]');
    expect(new Set(extension.notices)).toEqual(new Set(['threads', 'bookmarks', 'settings', 'tab']));
  });

  it('of a site that was turned off gives its open pages their own comments back', async () => {
    await extension.ask(popup, 'saveSite', 'plum-jam.example', false);
    const text = await takeOut('choices');
    await extension.ask(popup, 'saveSite', 'plum-jam.example', null);
    fakeBrowser.tabs.query = vi.fn(async () => [{ id: 1, url }]) as never;
    const show = vi.fn();
    extension.readers.set(1, { show });
    await extension.ask(popup, 'importBackup', text);
    expect(show.mock.calls).toEqual([['original']]);
    await extension.ask(popup, 'importBackup', text);
    expect(show).toHaveBeenCalledTimes(1);
  });

  it('of another file is refused, and changes nothing', async () => {
    const before = await answers();
    for (const [refused, text] of [
      ['notOurs', 'Dear diary'],
      ['newer', '{"understory":"backup","version":9}'],
      ['damaged', '{"understory":"backup","version":1,"threads":[{'],
    ]) {
      expect(await extension.ask(popup, 'previewImport', text ?? '')).toEqual({ refused });
      expect(await extension.ask(popup, 'importBackup', text ?? '')).toEqual({ refused });
    }
    expect(await answers()).toEqual(before);
  });

  it('is for our own pages only, as an export is', async () => {
    for (const call of ['backupContents', 'exportBackup', 'previewImport', 'importBackup'] as const) {
      const args = call === 'exportBackup' ? [['threads']] : call === 'backupContents' ? [] : ['{}'];
      expect(await extension.send(page, call, args)).toMatchObject({ ok: false, error: { name: 'NotAllowedError' } });
    }
  });
});
