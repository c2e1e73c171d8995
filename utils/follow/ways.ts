import { isSameSite, siteHost } from '../thread/site-host.ts';
import type { FeedRequest, Source, WatchedThread } from './source.ts';

/** A source that knows how to ask for a thread, and its request for all of it. */
export interface Way {
  source: Source;
  request: FeedRequest;
}

/** In the order of the sources; none that would ask somebody whom the thread does not belong to. */
export function waysTo(sources: readonly Source[], thread: WatchedThread): Way[] {
  return sources.flatMap((source) => {
    const request = source.request(thread, null);
    return request && isOwnAddress(request.url, source, thread) ? [{ source, request }] : [];
  });
}

/**
 * Whether an address may be asked for a thread: it is on the site of the post, or of the frame that showed its comments,
 * or where the source asks for all threads of its kind. Keys and links are what a page says of itself, and it may say
 * anything: without this, a page could have us ask the machines in its reader's own network.
 */
export function isOwnAddress(address: string, { hosts = [] }: Pick<Source, 'hosts'>, thread: WatchedThread): boolean {
  if (!URL.canParse(address) || !URL.canParse(thread.url)) return false;
  const { protocol, port, hostname, username, password } = new URL(address);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return false;
  // Whatever else listens on that machine is another service.
  if (port !== '' && port !== new URL(thread.url).port) return false;
  const host = siteHost(address);
  return hosts.includes(hostname) || [siteHost(thread.url), thread.host].some((own) => isSameSite(host, own));
}
