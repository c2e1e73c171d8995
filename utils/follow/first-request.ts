import type { FeedRequest, Source, WatchedThread } from './source.ts';
import { waysTo } from './ways.ts';

/** The host of the first request that can be made for a thread; empty where nobody knows how. */
export function firstHost(sources: readonly Source[], thread: WatchedThread): string {
  const [first] = waysTo(sources, thread);
  return first ? hostOf(first.request) : '';
}

/** Lower case, without a port: what politeness is counted by. */
export function hostOf({ url }: FeedRequest): string {
  return new URL(url).hostname;
}
