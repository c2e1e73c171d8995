import { beforeEach, expect, it } from 'vitest';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';
import { siteHost } from '../../utils/thread/site-host.ts';
import { type FakeExtension, popup, reader, startExtension } from './fake-extension.ts';
import { draft, key, opening, url } from './opening.ts';

/* Keys and ids are the page's to choose: no choice of them leads to what another site's pages are remembered by. */

let extension: FakeExtension;
const page = reader(url);
const mark = (id: string) => [{ id: id as CommentId, read: true, at: Date.now() }];

beforeEach(async () => {
  extension = await startExtension();
});

it('what is put back leads to the post it is of, and comments to the web', async () => {
  await extension.ask(page, 'openThread', opening());
  const led = { ...draft('1').comment, permalink: 'javascript:alert(1)' };
  const author = { ...led.author, url: 'data:text/html,x' };
  const bookmark = await extension.ask(page, 'saveBookmark', key, { ...draft('1'), comment: { ...led, author } });
  expect(bookmark.comment).toEqual(draft('1').comment);
  await extension.ask(page, 'restoreBookmark', { ...bookmark, url: 'https://bank.example/login' });
  expect((await extension.ask(popup, 'listBookmarks', ''))[0]?.url).toBe(url);
});

it('no name leads to the bookmark of another thread', async () => {
  const hashed = `${key}#about` as ThreadKey;
  await extension.ask(page, 'openThread', opening('1 2 3', { key: hashed }));
  const bookmark = await extension.ask(page, 'saveBookmark', hashed, draft('1', 'mine'));
  const stranger = reader('https://copycat.example/');
  await extension.ask(stranger, 'openThread', opening('about#1 2 3'));
  const forged = draft('about#1', 'forged');
  await expect(extension.ask(stranger, 'saveBookmark', key, forged)).rejects.toThrow('another thread');
  const named = { ...bookmark, ...forged, key };
  await expect(extension.ask(stranger, 'restoreBookmark', named)).rejects.toThrow('another thread');
  expect(await extension.ask(popup, 'listBookmarks', '')).toEqual([bookmark]);
});

it('a page which took another site’s second name is given back nothing of it', async () => {
  const stranger = reader('https://copycat.example/', { tabId: 2 });
  const second = `${key} @${siteHost(url)}` as ThreadKey;
  await extension.ask(stranger, 'openThread', opening('1 2 3', { key: second }));
  await extension.ask(stranger, 'saveMarks', second, mark('1'));
  // And the first, so that the true page needs another.
  await extension.ask(stranger, 'openThread', opening());
  expect((await extension.ask(page, 'openThread', opening())).read).toEqual([]);
  await extension.ask(page, 'saveMarks', key, mark('2'));
  expect((await extension.ask(page, 'openThread', opening())).read).toEqual(['2']);
  expect((await extension.ask(stranger, 'openThread', opening('1 2 3', { key: second }))).read).toEqual(['1']);
});
