import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CommentId } from '../../utils/thread/comment.ts';
import { type FakeExtension, frameReader, popup, reader, startExtension } from './fake-extension.ts';
import { key, opening, url } from './opening.ts';

let extension: FakeExtension;
const page = reader(url);
const mutedIn = async (sender = page) => (await extension.ask(sender, 'openThread', opening())).muted;

beforeEach(async () => {
  extension = await startExtension();
});

describe('a muted author', () => {
  it('is muted on the whole site, whichever of its pages says so, and on no other', async () => {
    expect(await extension.ask(page, 'muteAuthor', 'Otto Brandl', true)).toBe(true);
    expect(await mutedIn(reader('https://www.plum-jam.example/kernels/'))).toEqual(['Otto Brandl']);
    expect(await mutedIn(reader('https://hedge.example/'))).toEqual([]);
  });

  it('is muted once, however often it is said, and the last one last', async () => {
    for (const author of ['Otto Brandl', 'Mina', 'Otto Brandl']) await extension.ask(page, 'muteAuthor', author, true);
    expect(await extension.ask(popup, 'listMuted')).toEqual([
      { host: 'plum-jam.example', authors: ['Mina', 'Otto Brandl'] },
    ]);
  });

  it('is taken back from the page and from the settings', async () => {
    await extension.ask(page, 'muteAuthor', 'Mina', true);
    await extension.ask(page, 'muteAuthor', 'Otto Brandl', true);
    await extension.ask(page, 'muteAuthor', 'Mina', false);
    await extension.ask(popup, 'saveMuted', 'plum-jam.example', 'Otto Brandl', false);
    expect(await extension.ask(popup, 'listMuted')).toEqual([]);
  });

  it('in a frame belongs to the site around it', async () => {
    await extension.ask(frameReader('https://talk.example/embed', url), 'muteAuthor', 'Mina', true);
    expect(await mutedIn()).toEqual(['Mina']);
  });

  it('keeps what else was said of the site', async () => {
    await extension.ask(popup, 'saveImplied', 'plum-jam.example', false);
    await extension.ask(page, 'muteAuthor', 'Mina', true);
    expect(await extension.ask(page, 'openThread', opening())).toMatchObject({ implied: false, muted: ['Mina'] });
  });

  it('shows in the open pages of the site, in all its frames', async () => {
    fakeBrowser.tabs.query = vi.fn(async () => [
      { id: 1, url },
      { id: 2, url: 'https://plum-jam.example/kernels/' },
      { id: 3, url: 'https://hedge.example/' },
    ]) as never;
    extension.pageCalls.length = 0;
    await extension.ask(page, 'muteAuthor', 'Mina', true);
    await vi.waitFor(() => expect(extension.pageCalls.sort()).toEqual(['1 mutedChanged', '2 mutedChanged']));
  });
});

describe('what a muted author wrote', () => {
  const counts = async () => (await extension.ask(popup, 'listThreads'))[0]?.counts;
  const note = () => extension.ask(page, 'noteMuted', key, [{ id: '2' as CommentId, author: 'Mina' }]);

  beforeEach(async () => {
    await extension.ask(page, 'openThread', opening('1 2 3'));
    await extension.ask(page, 'muteAuthor', 'Mina', true);
    await note();
  });

  it('is not counted as unread in lists, also when the thread is opened again', async () => {
    expect(await counts()).toEqual({ comments: 3, new: 0, olderUnread: 2, read: 1 });
    await extension.ask(page, 'openThread', opening('1 2 3 4'));
    expect(await counts()).toEqual({ comments: 4, new: 0, olderUnread: 3, read: 1 });
  });

  it('is unread again as soon as that is taken back', async () => {
    await extension.ask(popup, 'saveMuted', 'plum-jam.example', 'Mina', false);
    expect(await counts()).toEqual({ comments: 3, new: 0, olderUnread: 3, read: 0 });
  });

  it('stays noted when the thread is forgotten and put back', async () => {
    const forgotten = await extension.ask(popup, 'forgetThread', key);
    await extension.ask(popup, 'restoreThread', forgotten);
    expect(await counts()).toEqual({ comments: 3, new: 0, olderUnread: 2, read: 1 });
  });

  it('is not noted for a thread of another site', async () => {
    const elsewhere = extension.ask(reader('https://hedge.example/'), 'noteMuted', key, []);
    await expect(elsewhere).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});

it('nobody is muted under a name that many share', async () => {
  for (const name of ['Anonymous', ' anonyme ', '匿名']) {
    await expect(extension.ask(page, 'muteAuthor', name, true)).rejects.toMatchObject({ name: 'NotAllowedError' });
  }
  expect(await extension.ask(popup, 'listMuted')).toEqual([]);
});

it('a private window writes nothing, and follows what is muted elsewhere', async () => {
  await extension.ask(page, 'muteAuthor', 'Mina', true);
  const hidden = reader(url, { incognito: true });
  expect(await extension.ask(hidden, 'muteAuthor', 'Otto Brandl', true)).toBe(false);
  expect(await mutedIn(hidden)).toEqual(['Mina']);
  expect(await extension.ask(popup, 'listMuted')).toEqual([{ host: 'plum-jam.example', authors: ['Mina'] }]);
});

it('a page reaches no list, and no other site', async () => {
  await expect(extension.ask(page, 'listMuted')).rejects.toMatchObject({ name: 'NotAllowedError' });
  await expect(extension.ask(page, 'saveMuted', 'hedge.example', 'Mina', true)).rejects.toMatchObject({
    name: 'NotAllowedError',
  });
  await expect(extension.ask(popup, 'muteAuthor', 'Mina', true)).rejects.toMatchObject({ name: 'NotAllowedError' });
});
