import { call } from '../../utils/messaging/client.ts';
import type { ForgottenThread, ThreadSummary } from '../../utils/messaging/protocol.ts';
import type { Failure } from './failure.ts';
import { useAnswer } from './use-answer.ts';

export interface Threads {
  /** Those with new comments first, then by last visit; null until known. */
  threads: ThreadSummary[] | null;
  failure: Failure | null;
  again(): void;
  /** Takes a thread out of memory. Answers how to put it back. */
  forget(thread: ThreadSummary): Promise<() => Promise<void>>;
}

/** The threads visited, kept up to date. */
export function useThreads(): Threads {
  const { value, failure, again, change } = useAnswer(() => call('listThreads'), [], ['threads']);
  const restore = async (forgotten: ForgottenThread) => {
    await call('restoreThread', forgotten);
    again();
  };
  const forget = async ({ key }: ThreadSummary) => {
    const forgotten = await call('forgetThread', key);
    change((threads) => threads.filter((thread) => thread.key !== key));
    return () => restore(forgotten);
  };
  return { threads: value, failure, again, forget };
}
