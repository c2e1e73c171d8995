import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { placeMenus } from '../../utils/sites/menu-places.ts';
import { eventually } from '../support/eventually.ts';
import { type FakeExtension, frameReader, reader, startExtension } from './fake-extension.ts';
import { opening, url } from './opening.ts';

let extension: FakeExtension;
const entry = () => extension.menu.get('bookmark');
const install = () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' } as never);

beforeEach(async () => {
  extension = await startExtension();
  extension.granted.add('https://*/*');
});

it('the browser’s menu offers to bookmark a comment, on pages with a tree only', async () => {
  await install();
  expect(entry()).toMatchObject({ title: 'Bookmark this comment', visible: false });
  await extension.ask(reader(`${url}?utm=1`), 'openThread', opening());
  await eventually(() =>
    expect(entry()).toMatchObject({ visible: true, documentUrlPatterns: ['*://plum-jam.example/stones/*'] }),
  );
});

it('a frame is known by its own address, a port left out', async () => {
  await install();
  const frame = frameReader('https://talk.example:8443/embed/7', url);
  await extension.ask(frame, 'openThread', opening('1 2 3', { url: '' }));
  await eventually(() => expect(entry()?.documentUrlPatterns).toEqual(['*://talk.example/embed/7*']));
});

it('a private window leaves nothing in it', async () => {
  await install();
  await extension.ask(reader(url, { incognito: true }), 'openThread', opening());
  await fakeBrowser.runtime.onStartup.trigger();
  expect(entry()?.visible).toBe(false);
});

it('a press asks the tree of that frame, and nobody where there is none', async () => {
  const bookmarkPointed = vi.fn();
  extension.readers.set('1/7', { bookmarkPointed });
  await extension.choose('bookmark', { id: 1, url }, 7);
  expect(bookmarkPointed).toHaveBeenCalledTimes(1);
  await extension.choose('bookmark', { id: 2, url });
  await extension.choose('other', { id: 1, url }, 7);
  expect(bookmarkPointed).toHaveBeenCalledTimes(1);
});

it('stays as it is where nobody knows which pages hold a tree', async () => {
  await install();
  fakeBrowser.storage.session.get = vi.fn(() => Promise.reject(new Error('No'))) as never;
  await expect(placeMenus()).resolves.toBeUndefined();
  expect(entry()?.visible).toBe(false);
});
