import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContextGoneError, call, NoAnswerError } from '../../utils/messaging/client.ts';
import { pageCallMessage } from '../../utils/messaging/envelope.ts';
import { listenForNotices, sendNotice } from '../../utils/messaging/notice.ts';
import { callPage } from '../../utils/messaging/page-client.ts';
import { answerPageCalls } from '../../utils/messaging/page-server.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import { eventually } from '../support/eventually.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

const answerWith = (answer: unknown) => vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(answer as never);

describe('a call', () => {
  it('comes to what the background answers', async () => {
    const sendMessage = answerWith({ ok: true, value: [] });
    expect(await call('listBookmarks', 'plums')).toEqual([]);
    expect(sendMessage).toHaveBeenCalledWith({ tag: 'understory/1', call: 'listBookmarks', args: ['plums'] });
  });

  it('throws what the background threw, by name', async () => {
    answerWith({ ok: false, error: { name: 'StorageError', message: 'No room' } });
    await expect(call('listThreads')).rejects.toMatchObject({ name: 'StorageError', message: 'No room' });
  });

  it.each([undefined, null, 'yes', {}, { ok: 'yes' }])('answered with %j was not answered', async (answer) => {
    answerWith(answer);
    await expect(call('listThreads')).rejects.toThrow(NoAnswerError);
  });

  it('to a worker that was stopped was not answered', async () => {
    const closed = new Error('A listener indicated an asynchronous response, but the message channel closed');
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(closed);
    await expect(call('listThreads')).rejects.toThrow(NoAnswerError);
  });

  it('of an extension that is gone is the last', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(call('listThreads')).rejects.toThrow(ContextGoneError);
    (fakeBrowser.runtime as { id: string | undefined }).id = undefined;
    await expect(call('listThreads')).rejects.toThrow(ContextGoneError);
  });
});

describe('the reader in a page', () => {
  /** As the browser does: what the listeners answer to a message to their tab. */
  const deliver = (message: unknown) =>
    new Promise((resolve) => {
      fakeBrowser.runtime.onMessage.trigger(message as never, {} as never, resolve).then((kept: unknown[]) => {
        if (!kept.includes(true)) resolve(undefined);
      });
    });

  beforeEach(() => {
    fakeBrowser.tabs.sendMessage = vi.fn(async (_tabId: number, message: unknown) => deliver(message)) as never;
  });

  function handlers() {
    return {
      ...{ pageSummary: vi.fn(), pageLinks: vi.fn(), nextUnread: vi.fn(), goTo: vi.fn() },
      ...{ show: vi.fn(), decide: vi.fn(), leave: vi.fn(), threadChanged: vi.fn() },
      ...{ settingsChanged: vi.fn(), mutedChanged: vi.fn(), bookmarkPointed: vi.fn() },
    };
  }

  it('answers what it is asked', async () => {
    const reader = handlers();
    reader.pageSummary.mockResolvedValue({ title: 'Stones' });
    answerPageCalls(reader);
    expect(await callPage({ tabId: 1 }, 'pageSummary')).toEqual({ value: { title: 'Stones' } });
    expect(await callPage({ tabId: 1 }, 'goTo', '7' as CommentId)).toEqual({ value: undefined });
    expect(reader.goTo).toHaveBeenCalledExactlyOnceWith('7');
  });

  it('is silent about what is not its own', async () => {
    answerPageCalls(handlers());
    for (const message of [null, 'goTo', { pageCall: 'goTo', args: [] }, pageCallMessage('constructor', [])]) {
      expect(await deliver(message)).toBeUndefined();
    }
  });

  it('is silent once it was taken down', async () => {
    const stop = answerPageCalls(handlers());
    stop();
    expect(await callPage({ tabId: 1 }, 'pageSummary')).toBeNull();
  });

  it('that fails counts as none', async () => {
    const reader = handlers();
    reader.pageSummary.mockRejectedValue(new Error('no tree'));
    answerPageCalls(reader);
    expect(await callPage({ tabId: 1 }, 'pageSummary')).toBeNull();
  });
});

describe('notices', () => {
  it('are heard until one stops listening', async () => {
    const heard = vi.fn();
    const stop = listenForNotices(heard);
    sendNotice('threads');
    await eventually(() => expect(heard).toHaveBeenCalledExactlyOnceWith({ changed: 'threads' }));
    await fakeBrowser.runtime.sendMessage({ tag: 'another', notice: { changed: 'x' } });
    stop();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(false);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('that nobody hears do no harm', async () => {
    const sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('no receiver'));
    sendNotice('threads');
    await eventually(() => expect(sendMessage).toHaveBeenCalledOnce());
  });
});
