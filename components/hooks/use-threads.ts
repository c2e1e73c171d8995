import { call } from '../../utils/messaging/client.ts';
import type { ForgottenThread, ThreadSummary } from '../../utils/messaging/protocol.ts';
import type { Failure } from './failure.ts';
import { useAnswer } from './use-answer.ts';
import { usePainted } from './use-painted.ts';

/** As many rows as a popup or a window shows at once. */
const FIRST_SHOWN = 16;

export interface Threads {
  /** Those with new comments first, then by last visit; null until known. The first come first, and soon all. */
  threads: ThreadSummary[] | null;
  /** How many there are; null until known. */
  inAll: number | null;
  /** In all that are followed. */
  newFollowed: number;
  failure: Failure | null;
  again(): void;
  /** Takes a thread out of memory. Answers how to put it back. */
  forget(thread: ThreadSummary): Promise<() => Promise<void>>;
  /** As `forget`, all threads of a blog, by the name that they show. */
  forgetSite(site: string): Promise<() => Promise<void>>;
}

/** The threads visited, kept up to date. `whole`: whether a list of them is in view; else the first and the sums do. */
export function useThreads(whole = true): Threads {
  const first = useAnswer(() => call('firstThreads', FIRST_SHOWN), [], ['threads']);
  const inAll = first.value?.inAll ?? null;
  const hasMore = usePainted(whole && inAll !== null && inAll > FIRST_SHOWN);
  const all = useAnswer(async () => (hasMore ? call('listThreads') : null), [hasMore], ['threads']);
  const again = () => {
    first.again();
    all.again();
  };
  const without = (key: ThreadSummary['key']) => (threads: ThreadSummary[]) =>
    threads.filter((thread) => thread.key !== key);
  const restore = async (forgotten: ForgottenThread) => {
    await call('restoreThread', forgotten);
    again();
  };
  const forget = async ({ key }: ThreadSummary) => {
    const forgotten = await call('forgetThread', key);
    first.change((before) => ({
      ...before,
      first: without(key)(before.first),
      inAll: before.inAll - 1,
    }));
    all.change((threads) => threads && without(key)(threads));
    return () => restore(forgotten);
  };
  const forgetSite = async (site: string) => {
    const forgotten = await call('forgetSite', site);
    again();
    return async () => {
      for (const one of forgotten) await call('restoreThread', one);
      again();
    };
  };
  return {
    threads: (hasMore ? all.value : null) ?? first.value?.first ?? null,
    inAll,
    newFollowed: first.value?.newFollowed ?? 0,
    failure: first.failure ?? all.failure,
    ...{ again, forget, forgetSite },
  };
}
