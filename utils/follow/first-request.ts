import type { FeedRequest, Source, WatchedThread } from './source.ts';

/** The host of the first request that can be made for a thread; empty where nobody knows how. */
export function firstHost(sources: readonly Source[], thread: WatchedThread): string {
  for (const source of sources) {
    const request = source.request(thread, null);
    if (request) return hostOf(request);
  }
  return '';
}

/** Lower case, without a port: what politeness is counted by. */
export function hostOf({ url }: FeedRequest): string {
  return new URL(url).hostname;
}
