import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type FakeExtension, startExtension } from './fake-extension.ts';
import { key, url } from './opening.ts';

let extension: FakeExtension;

beforeEach(async () => {
  extension = await startExtension();
  fakeBrowser.tabs.get = vi.fn(async (id: number) => ({ id, url })) as never;
});

it('"next unread" goes there in the tab’s tree', async () => {
  const nextUnread = vi.fn();
  const counts = { comments: 3, new: 0, olderUnread: 3, read: 0 };
  extension.readers.set(1, { pageSummary: () => ({ key, url, counts }) as never, nextUnread });
  await extension.command('next-unread', 1);
  expect(nextUnread).toHaveBeenCalledTimes(1);
  expect(extension.popups).toBe(0);
});

it('on a page without a tree the popup says what can be done there', async () => {
  await extension.command('next-unread', 1);
  expect(extension.popups).toBe(1);
});

it('where the browser opens no popup for that, the button says for a moment that there is nothing', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  extension.popups = null;
  await extension.command('next-unread', 1);
  expect(extension.badges.get(1)).toBe('–');
  await vi.runAllTimersAsync();
  expect(extension.badges.get(1)).toBe('');
  vi.useRealTimers();
});

it('other commands are not ours', async () => {
  await extension.command('_execute_action', 1);
  expect(extension.pageCalls).toEqual([]);
  expect(extension.popups).toBe(0);
});
