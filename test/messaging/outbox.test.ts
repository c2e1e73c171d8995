// @vitest-environment jsdom

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContextGoneError, type call, NoAnswerError, RemoteError } from '../../utils/messaging/client.ts';
import { createOutbox } from '../../utils/messaging/outbox.ts';
import type { FoldChange, MarkChange } from '../../utils/messaging/protocol.ts';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';
import { fc } from '../support/properties.ts';

const key = 'url:https://plum-jam.example/' as ThreadKey;
const id = (name: string) => name as CommentId;

type Answer = 'ok' | 'no answer' | 'lost answer' | 'refused' | 'failed' | 'full' | 'unknown' | 'gone' | 'never';

let controller: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  controller = new AbortController();
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

/** A background that answers as told, in turn, and then always `ok`; it keeps what reached it, as the real one does. */
function background(...answers: Answer[]) {
  const sent: string[] = [];
  const read = new Map<string, MarkChange>();
  const folded = new Map<string, boolean>();
  const fake = async (name: string, _key: ThreadKey, changes: (MarkChange | FoldChange)[]) => {
    sent.push(`${name} ${changes.map((change) => change.id).join(' ')}`);
    const answer = answers.shift() ?? 'ok';
    if (answer === 'ok' || answer === 'lost answer') {
      for (const change of changes) {
        if ('folded' in change) folded.set(change.id, change.folded);
        else if (change.at >= (read.get(change.id)?.at ?? 0)) read.set(change.id, change);
      }
    }
    if (answer === 'never') return new Promise(() => {});
    if (answer === 'refused') throw new RemoteError('NotAllowedError', 'no');
    if (answer === 'failed') throw new RemoteError('QuotaExceededError', 'the disk is full');
    if (answer === 'full') throw new RemoteError('StorageFullError', 'the disk is full');
    if (answer === 'unknown') throw new RemoteError('UnknownThreadError', 'never heard of it');
    if (answer === 'gone') throw new ContextGoneError('gone');
    if (answer !== 'ok') throw new NoAnswerError('the worker was stopped');
    return undefined;
  };
  const [lost, cannotKeep, unknown] = [vi.fn(), vi.fn(), vi.fn()];
  const options = {
    key,
    call: fake as unknown as typeof call,
    window,
    signal: controller.signal,
    heard: { lost, cannotKeep, unknown },
  };
  return {
    sent,
    lost,
    cannotKeep,
    unknown,
    folded,
    outbox: createOutbox(options),
    readIds: () => [...read.values()].filter((one) => one.read).map((one) => one.id),
  };
}

describe('the outbox', () => {
  it('sends what was collected after 250 ms, as one message', async () => {
    const { outbox, sent } = background();
    outbox.mark(id('a'), true);
    outbox.mark(id('b'), true);
    await vi.advanceTimersByTimeAsync(249);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(['saveMarks a b']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });

  it('sends the last change of a comment only', async () => {
    const { outbox, sent, readIds } = background();
    outbox.mark(id('a'), true);
    outbox.mark(id('b'), true);
    outbox.mark(id('a'), false);
    await vi.advanceTimersByTimeAsync(250);
    expect(sent).toEqual(['saveMarks b a']);
    expect(readIds()).toEqual(['b']);
  });

  it('sends again, ever less often, when the worker dies twice before it answers', async () => {
    const { outbox, sent, readIds } = background('no answer', 'no answer');
    outbox.mark(id('a'), true);
    await vi.advanceTimersByTimeAsync(250);
    await vi.advanceTimersByTimeAsync(499);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(3);
    expect(readIds()).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(3);
  });

  it('sends again when the answer never comes', async () => {
    const { outbox, sent } = background('never');
    outbox.mark(id('a'), true);
    await vi.advanceTimersByTimeAsync(250 + 10_000 + 500);
    expect(sent).toEqual(['saveMarks a', 'saveMarks a']);
  });

  it('sends again what failed over there', async () => {
    const { outbox, readIds } = background('failed');
    outbox.mark(id('a'), true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(readIds()).toEqual(['a']);
  });

  it('says once that nothing can be kept, keeps it itself, and says when it can be', async () => {
    const { outbox, cannotKeep, lost, readIds } = background('full', 'full', 'no answer', 'full');
    outbox.mark(id('a'), true);
    await vi.advanceTimersByTimeAsync(500);
    outbox.mark(id('b'), true);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(cannotKeep.mock.calls).toEqual([[true]]);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(cannotKeep.mock.calls).toEqual([[true], [false]]);
    expect(readIds()).toEqual(['a', 'b']);
    expect(lost).not.toHaveBeenCalled();
  });

  it('asks for the thread to be opened where it is not known, and sends again', async () => {
    const { outbox, unknown, readIds } = background('unknown');
    outbox.mark(id('a'), true);
    await vi.advanceTimersByTimeAsync(1000);
    expect(unknown).toHaveBeenCalledOnce();
    expect(readIds()).toEqual(['a']);
  });

  it('brings nothing back from a page that is left, nor for ever', async () => {
    const { outbox, unknown, sent } = background(...Array<Answer>(40).fill('unknown'));
    outbox.mark(id('a'), true);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(sent).toHaveLength(9);
    outbox.mark(id('b'), true);
    controller.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(10);
    expect(unknown).toHaveBeenCalledTimes(8);
  });

  it('keeps a change that was made while its forerunner was under way', async () => {
    const { outbox, sent, readIds } = background('lost answer');
    outbox.mark(id('a'), true);
    await vi.advanceTimersByTimeAsync(250);
    outbox.mark(id('a'), false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual(['saveMarks a', 'saveMarks a']);
    expect(readIds()).toEqual([]);
  });

  it('drops what is refused, says so, and goes on', async () => {
    const { outbox, sent, lost, readIds } = background('refused');
    outbox.mark(id('a'), true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(lost).toHaveBeenCalledOnce();
    outbox.mark(id('b'), true);
    await vi.advanceTimersByTimeAsync(250);
    expect(readIds()).toEqual(['b']);
  });

  it('stops quietly when the extension is gone', async () => {
    const { outbox, sent, lost } = background('gone');
    outbox.mark(id('a'), true);
    await vi.advanceTimersByTimeAsync(250);
    outbox.mark(id('b'), true);
    outbox.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(lost).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sends folds beside marks', async () => {
    const { outbox, sent, folded } = background();
    outbox.fold(id('a'), true);
    outbox.mark(id('a'), true);
    outbox.fold(id('a'), false);
    await vi.advanceTimersByTimeAsync(250);
    expect(sent.sort()).toEqual(['saveFolds a', 'saveMarks a']);
    expect(folded.get('a')).toBe(false);
  });

  it('sends what was said of replies, of each the last', async () => {
    const { outbox, sent } = background();
    outbox.decide({ id: id('a'), decision: 'rejected', to: null });
    outbox.decide({ id: id('a'), decision: null, to: null });
    outbox.decide({ id: id('b'), decision: 'confirmed', to: id('a') });
    await vi.advanceTimersByTimeAsync(250);
    expect(sent).toEqual(['saveDecisions a b']);
  });

  it('splits thousands of marks into several messages', async () => {
    const { outbox, sent, readIds } = background();
    for (let i = 0; i < 4500; i++) outbox.mark(id(`n${i}`), true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(3);
    expect(readIds()).toHaveLength(4500);
  });
});

describe('leaving the page', () => {
  it.each(['pagehide', 'visibilitychange'])('on %s sends at once, also what is under way', async (event) => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const { outbox, sent } = background('never');
    outbox.mark(id('a'), true);
    await vi.advanceTimersByTimeAsync(250);
    outbox.mark(id('b'), true);
    (event === 'pagehide' ? window : document).dispatchEvent(new Event(event));
    expect(sent).toEqual(['saveMarks a', 'saveMarks a b']);
  });

  it('sends nothing where nothing is waiting, or the page is only shown again', async () => {
    const { outbox, sent } = background();
    window.dispatchEvent(new Event('pagehide'));
    outbox.mark(id('a'), true);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(sent).toEqual([]);
  });

  it('still saves when the page comes back from the cache', async () => {
    const { outbox, readIds } = background('no answer');
    outbox.mark(id('a'), true);
    window.dispatchEvent(new Event('pagehide'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(readIds()).toEqual(['a']);
  });

  it('taking the reader down sends the rest and leaves no listener behind', async () => {
    const { outbox, sent } = background();
    outbox.mark(id('a'), true);
    controller.abort();
    expect(sent).toEqual(['saveMarks a']);
    await vi.advanceTimersByTimeAsync(1000);
    window.dispatchEvent(new Event('pagehide'));
    expect(sent).toHaveLength(1);
  });
});

it('loses nothing, whatever the worker does, and ends with the last mark of each comment', async () => {
  const answer = fc.constantFrom<Answer>('ok', 'no answer', 'lost answer', 'never', 'failed');
  const act = fc.record({ name: fc.constantFrom('a', 'b', 'c'), read: fc.boolean(), pauseMs: fc.nat({ max: 700 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { maxLength: 8 }), fc.array(act, { maxLength: 12 }), async (answers, acts) => {
      const { outbox, readIds } = background(...answers);
      const last = new Map<string, boolean>();
      for (const { name, read, pauseMs } of acts) {
        outbox.mark(id(name), read);
        last.set(name, read);
        await vi.advanceTimersByTimeAsync(pauseMs);
        if (pauseMs % 7 === 0) outbox.flush();
      }
      await vi.advanceTimersByTimeAsync(400_000);
      expect(readIds().sort()).toEqual(
        [...last]
          .filter(([, read]) => read)
          .map(([name]) => name)
          .sort(),
      );
      expect(vi.getTimerCount()).toBe(0);
    }),
    { numRuns: 60 },
  );
});
