import type { ParsePage } from '../../../utils/follow/source.ts';
import type { CommentId, ThreadKey } from '../../../utils/thread/comment.ts';

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface WebComment {
  id: CommentId;
  parentId: CommentId | null;
  instant: number;
  /** When it passed moderation. */
  shownAt: number;
  removedAt: number | null;
  /** Its words, and from when on, the newest last. */
  texts: { from: number; text: string }[];
}

export interface WebThread {
  key: ThreadKey;
  host: string;
  url: string;
  platform: string;
  comments: WebComment[];
}

export const troubles = ['429', '500', 'timeout', 'garbage', 'redirect', '404', '403'] as const;

export interface Trouble {
  host: string;
  from: number;
  to: number;
  kind: (typeof troubles)[number];
}

/** Blogs of three systems that answer as the real ones do, have bad days, and write down who asked when. */
export class SimulatedWeb {
  /** Requests by host: when. */
  asked = new Map<string, number[]>();
  requests = 0;
  bytes = 0;
  /** What was done against the rules. */
  offences: string[] = [];
  threads: WebThread[] = [];
  troubles: Trouble[] = [];
  #clock: { now: number };
  #notBefore = new Map<string, number>();

  constructor(clock: { now: number }) {
    this.#clock = clock;
  }

  /** As a page shows the thread now. */
  visible({ comments }: WebThread): { id: CommentId; parentId: CommentId | null; instant: number; text: string }[] {
    const { now } = this.#clock;
    return comments
      .filter(({ shownAt, removedAt }) => shownAt <= now && (removedAt === null || removedAt > now))
      .map(({ id, parentId, instant, texts }) => {
        return { id, parentId, instant, text: texts.findLast(({ from }) => from <= now)?.text ?? '' };
      });
  }

  fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    const { now } = this.#clock;
    const times = this.asked.get(url.hostname) ?? [];
    if (now - (times.at(-1) ?? 0) < 30 * SECOND) this.offences.push(`${url.hostname} was asked again too soon`);
    if (now < (this.#notBefore.get(url.hostname) ?? 0)) this.offences.push(`${url.hostname} had asked to wait`);
    times.push(now);
    this.asked.set(url.hostname, times);
    this.requests += 1;
    const trouble = this.troubles.find(({ host, from, to }) => host === url.hostname && from <= now && now < to);
    if (trouble) return this.#fail(trouble, url.hostname);
    const thread = this.threads.find((one) => one.host === url.hostname && this.#isAbout(one, url));
    const answer = thread && this.#answer(thread, url);
    if (!answer) return new Response('no such page', { status: 404 });
    const etag = `"${url.search}${answer.body.length}-${hash(answer.body)}"`;
    if (new Headers(init?.headers).get('if-none-match') === etag) return new Response(null, { status: 304 });
    this.bytes += answer.body.length;
    return new Response(answer.body, { headers: { 'content-type': answer.type, etag, ...answer.headers } });
  };

  /** Reads what this web calls a page. */
  parsePage: ParsePage = async ({ html }) => {
    const comments = JSON.parse(/^<html>(.*)$/.exec(html)?.[1] ?? 'null');
    return comments && { comments, last: null, isWhole: true };
  };

  /** Who was stopped before it could note that it shall wait does not know. */
  forgive(): void {
    this.#notBefore.clear();
  }

  #fail({ kind }: Trouble, host: string): Response {
    if (kind === 'timeout') {
      this.#clock.now += 20 * SECOND;
      throw new DOMException('The operation timed out.', 'TimeoutError');
    }
    if (kind === '429') {
      const wait = 60 * (1 + (this.requests % 90));
      this.#notBefore.set(host, this.#clock.now + wait * SECOND);
      return new Response('', { status: 429, headers: { 'retry-after': String(wait) } });
    }
    if (kind === 'garbage') return new Response('<html>"a": [{]', { headers: { 'content-type': 'application/json' } });
    if (kind === 'redirect') {
      return new Response('<html>[]', { status: 302, headers: { location: 'https://parked.example/' } });
    }
    return new Response('', { status: Number(kind) });
  }

  #isAbout({ key, url: page }: WebThread, url: URL): boolean {
    const post = key.split(':').at(-1);
    return (
      url.href === page || url.searchParams.get('post') === post || url.pathname === `/feeds/${post}/comments/default`
    );
  }

  #answer(thread: WebThread, url: URL): { body: string; type: string; headers?: Record<string, string> } | null {
    const all = this.visible(thread);
    if (url.href === thread.url) return { body: `<html>${JSON.stringify(all)}`, type: 'text/html; charset=utf-8' };
    const asked = url.searchParams;
    const since = Date.parse(asked.get('after') ?? asked.get('published-min') ?? '') || 0;
    const some = all.filter(({ instant }) => instant >= since);
    if (url.pathname.startsWith('/wp-json')) {
      const [page, size] = [Number(asked.get('page') ?? 1), Number(asked.get('per_page'))];
      const items = some.slice((page - 1) * size, page * size).map(({ id, parentId, instant, text }) => ({
        ...{ id: Number(id), parent: Number(parentId ?? 0), author_name: 'Anonymous' },
        ...{ date_gmt: new Date(instant).toISOString().slice(0, 19), content: { rendered: `<p>${text}</p>\n` } },
      }));
      const pages = String(Math.max(1, Math.ceil(some.length / size)));
      return { body: JSON.stringify(items), type: 'application/json', headers: { 'x-wp-totalpages': pages } };
    }
    const start = Number(asked.get('start-index') ?? 1);
    const entries = some.slice(start - 1, start + 199).map(({ id, parentId, instant, text }) => ({
      id: { $t: `tag:blogger.com,1999:blog-1.post-${id}` },
      published: { $t: new Date(instant).toISOString() },
      content: { type: 'html', $t: text },
      author: [{ name: { $t: 'Anonymous' } }],
      link: parentId ? [{ rel: 'related', href: `https://${thread.host}/feeds/1/2/comments/default/${parentId}` }] : [],
    }));
    const feed = {
      ...{ id: { $t: `tag:blogger.com,1999:blog-1.post2.comments` }, entry: entries },
      openSearch$totalResults: { $t: String(some.length) },
      openSearch$startIndex: { $t: String(start) },
    };
    return { body: JSON.stringify({ feed }), type: 'application/json; charset=UTF-8' };
  }
}

/** Numbers from 0 to 1, the same in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hash(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return sum >>> 0;
}

export const times = { SECOND, HOUR, DAY };
