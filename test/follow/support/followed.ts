import { pageLinks } from '../../../utils/extract/page-links.ts';
import type { FeedAnswer, Source, WatchedThread } from '../../../utils/follow/source.ts';
import { readThreads } from '../../../utils/platforms/read-threads.ts';
import type { FedComment } from '../../../utils/thread/fed-comment.ts';
import { siteHost } from '../../../utils/thread/site-host.ts';
import { openFixture } from '../../platforms/fixture.ts';

export type Row = [id: string, parentId: string | null | undefined, text: string];

/** The thread on a page of `test/pages`, as it is followed from there, and what the page's reader says of its comments. */
export function followed(path: string): { thread: WatchedThread; rows: Row[] } {
  const page = openFixture(new URL(`../../pages/${path}`, import.meta.url));
  const [found] = readThreads(page);
  if (!found) throw new Error(`${path} has no thread`);
  const { key, url, platform, comments } = found.thread;
  return {
    thread: { key, url, host: siteHost(page.url), platform, links: pageLinks(page.document, page.url) },
    rows: comments.map(({ id, parentId, text, kind }) => [id, parentId, kind === 'placeholder' ? '' : text]),
  };
}

/** Answers by address; what is no text is sent as JSON. An address may be a part of the one asked for. */
export type Web = Record<string, unknown>;

export interface Check {
  comments: FedComment[];
  rows: Row[];
  /** Addresses asked for, in order. */
  asked: string[];
  isWhole: boolean;
}

/** One check of a thread by one source, through all of its answers; null where the source could not read one. */
export async function check(
  source: Source,
  thread: WatchedThread,
  web: Web,
  { since = null, headers = {} }: { since?: number | null; headers?: FeedAnswer['headers'] } = {},
): Promise<Check | null> {
  const comments: FedComment[] = [];
  const asked: string[] = [];
  let isWhole = true;
  for (let request = source.request(thread, since); request; ) {
    const { url } = request;
    asked.push(url);
    if (asked.length > 20) throw new Error(`There is no end to ${url}`);
    const place = Object.keys(web)
      .filter((part) => url.includes(part))
      .sort((a, b) => b.length - a.length)[0];
    if (place === undefined) throw new Error(`Nobody answers ${url}`);
    const answer = web[place];
    const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
    const reading = await source.read({ url, contentType: '', text, headers }, { request, since, thread });
    if (!reading) return null;
    comments.push(...reading.comments);
    isWhole &&= reading.isWhole;
    request = reading.next;
  }
  const rows = comments.map(({ id, parentId, text }): Row => [id, parentId, text]);
  return { comments, rows, asked, isWhole };
}

/** Newest first, as many systems answer; the order of rows says nothing. */
export function byId(rows: readonly Row[] | undefined): Row[] {
  return [...(rows ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
}
