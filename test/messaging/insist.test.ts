import { expect, it, vi } from 'vitest';
import { type call, NoAnswerError, RemoteError } from '../../utils/messaging/client.ts';
import { insist } from '../../utils/messaging/insist.ts';

const asked = (...errors: Error[]) =>
  vi.fn(async () => {
    const error = errors.shift();
    if (error) throw error;
    return [];
  });
const stopped = () => new NoAnswerError('the worker was stopped');
const insisting = (ask: unknown) => insist(ask as typeof call, ['listThreads'])('listThreads');

it('asks again where no answer came, a few times', async () => {
  const twice = asked(stopped(), stopped());
  expect(await insisting(twice)).toEqual([]);
  expect(twice).toHaveBeenCalledTimes(3);
  const ever = asked(...Array.from({ length: 9 }, stopped));
  await expect(insisting(ever)).rejects.toThrow(NoAnswerError);
  expect(ever).toHaveBeenCalledTimes(3);
});

it('takes no for an answer, and asks for other things once', async () => {
  const refused = asked(new RemoteError('NotAllowedError', 'no'));
  await expect(insisting(refused)).rejects.toThrow('no');
  const other = asked(stopped());
  await expect(insist(other as unknown as typeof call, [])('listThreads')).rejects.toThrow(NoAnswerError);
  expect(other).toHaveBeenCalledOnce();
});
