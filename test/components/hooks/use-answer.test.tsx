// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Answer, useAnswer } from '../../../components/hooks/use-answer.ts';
import { sendNotice } from '../../../utils/messaging/notice.ts';
import { eventually } from '../../support/eventually.ts';
import { clearScreen, seen, show } from '../support/screen.ts';

interface Asked {
  part: string;
  answer(value: string): Promise<void>;
  fail(error: Error): Promise<void>;
}

let asked: Asked[];
let answer: Answer<string>;

beforeEach(() => {
  asked = [];
});

afterEach(() => {
  vi.useRealTimers();
  clearScreen();
});

function View({ part }: { part: string }) {
  const ask = () =>
    new Promise<string>((resolve, reject) => {
      asked.push({
        part,
        answer: (value) => act(async () => resolve(value)),
        fail: (error) => act(async () => reject(error)),
      });
    });
  answer = useAnswer(ask, [part], ['threads']);
  return <p>{answer.failure ? `failed: ${answer.failure.detail} ${answer.value}` : (answer.value ?? 'waiting')}</p>;
}

it('has no value until the first answer', async () => {
  show(<View part="a" />);
  await seen('waiting');
  await asked[0]?.answer('one');
  await seen('one');
});

it('asks again when its question changes, and lets the newest answer win', async () => {
  show(<View part="a" />);
  show(<View part="b" />);
  expect(asked.map(({ part }) => part)).toEqual(['a', 'b']);
  await asked[1]?.answer('b’s');
  await asked[0]?.answer('a’s, late');
  await seen(/^b’s$/);
});

it('asks once for many notices of its subject, and not for others', async () => {
  vi.useFakeTimers();
  show(<View part="a" />);
  await asked[0]?.answer('one');
  sendNotice('bookmarks');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(1);
  for (let i = 0; i < 5; i++) sendNotice('threads');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(2);
});

it('keeps its value when asking again fails, and takes the failure back with the next answer', async () => {
  show(<View part="a" />);
  await asked[0]?.answer('one');
  act(() => answer.again());
  await asked[1]?.fail(new Error('no disk'));
  await seen('failed: no disk one');
  act(() => answer.again());
  await asked[2]?.answer('two');
  await seen(/^two$/);
});

it('is changed at once by a write, whatever answer was under way', async () => {
  show(<View part="a" />);
  await asked[0]?.answer('one');
  act(() => answer.again());
  act(() => answer.change((value) => `${value}, changed`));
  await asked[1]?.answer('one, from before the write');
  await seen(/^one, changed$/);
  await eventually(() => expect(asked).toHaveLength(3));
});

it('is silent once its view is gone', async () => {
  vi.useFakeTimers();
  show(<View part="a" />);
  sendNotice('threads');
  show(null);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(1);
});
