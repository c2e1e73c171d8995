import { beforeEach, expect, it } from 'vitest';
import type { MarkChange } from '../../utils/messaging/protocol.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import { type FakeExtension, popup, reader, startExtension } from './fake-extension.ts';
import { draft, key, opening, url } from './opening.ts';

let extension: FakeExtension;
const page = reader(url);
const mark = (id: string) => [{ id: id as CommentId, read: true, at: Date.now() }];

beforeEach(async () => {
  extension = await startExtension();
});

it('keeps with a bookmark the words that were read last, where the copy has others', async () => {
  await extension.ask(page, 'openThread', opening());
  const { comment } = await extension.ask(page, 'saveBookmark', key, draft('3'));
  const read = (text?: string) => extension.ask(page, 'saveMarks', key, [{ ...mark('3')[0], text } as MarkChange]);
  const kept = async () => {
    extension.restart();
    return (await extension.ask(page, 'openThread', opening())).bookmarks;
  };
  await read('Other words');
  expect(await kept()).toMatchObject([{ comment, readText: 'Other words' }]);
  await read();
  await extension.ask(page, 'saveBookmark', key, draft('3', 'a note'));
  expect(await kept()).toMatchObject([{ comment, readText: 'Other words', note: 'a note' }]);
  await read(comment.text);
  expect(await kept()).toMatchObject([{ comment, readText: null }]);
  await extension.ask(page, 'saveMarks', key, [{ id: '2' as CommentId, read: true, at: 1, text: 'Not bookmarked' }]);
  expect(await kept()).toHaveLength(1);
});

it('a bookmark whose comment the blog has lost stays so after its thread was forgotten', async () => {
  const whole = (ids: string) => opening(ids, { declaredCount: ids.split(' ').length });
  await extension.ask(page, 'openThread', whole('1 2 3'));
  await extension.ask(page, 'saveBookmark', key, draft('3'));
  const gone = async () => (await extension.ask(popup, 'listBookmarks', ''))[0]?.gone;
  await extension.ask(page, 'openThread', whole('1 2'));
  expect(await gone()).toBe(true);
  await extension.ask(popup, 'forgetThread', key);
  await extension.ask(page, 'openThread', opening('1 2 4'));
  expect(await gone()).toBe(true);
  await extension.ask(page, 'openThread', opening('1 2 3 4'));
  expect(await gone()).toBe(false);
});
