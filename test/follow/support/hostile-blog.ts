import type { RequestListener, ServerResponse } from 'node:http';
import { JSDOM } from 'jsdom';
import { check, type Engine } from '../../../utils/follow/check.ts';
import { readFetched } from '../../../utils/follow/read-fetched.ts';
import { sourcesWith } from '../../../utils/follow/sources/index.ts';
import { followThread } from '../../../utils/storage/follows.ts';
import type { Database } from '../../../utils/storage/open.ts';
import type { FollowRecord } from '../../../utils/storage/schema.ts';
import { openThread, saveMarks } from '../../../utils/storage/threads.ts';
import type { CommentId, ThreadKey } from '../../../utils/thread/comment.ts';
import { opening } from '../../sites/opening.ts';
import { freshDatabase } from '../../storage/fresh-database.ts';
import { type HostileServer, startServer } from './hostile-server.ts';

const host = '127.0.0.1';
const key = `wordpress:${host}:7` as ThreadKey;
export const minute = 60_000;
export const day = 24 * 60 * minute;
export const start = Date.UTC(2026, 2, 2, 8);

/** A thread of three comments, one of them read, followed on a server of this machine; asked for with a real `fetch`. */
export class HostileBlog {
  db: Database;
  blog: HostileServer;
  /** A machine that no thread belongs to. */
  elsewhere: HostileServer;

  now = start;
  /** For an answer. */
  longestMs = 10_000;

  private constructor(db: Database, blog: HostileServer, elsewhere: HostileServer) {
    [this.db, this.blog, this.elsewhere] = [db, blog, elsewhere];
  }

  static async start(): Promise<HostileBlog> {
    const [db, blog, elsewhere] = await Promise.all([freshDatabase(), startServer(), startServer()]);
    const one = new HostileBlog(db, blog, elsewhere);
    const known = opening('1 2 3', { key, url: `${blog.origin}/stones`, declaredCount: 3 });
    await openThread(db, known, { host, fewestComments: 0, now: start });
    await saveMarks(db, { key, host }, [{ id: '2' as CommentId, read: true, at: start }], start);
    const links = { api: `${blog.origin}/wp-json/`, feeds: [] };
    await followThread(db, { key, host }, { under: null, links, asks: () => host }, start);
    one.now += minute;
    return one;
  }

  async stop(): Promise<void> {
    await Promise.all([this.blog.close(), this.elsewhere.close()]);
  }

  check(): Promise<CommentId[]> {
    const { db, longestMs } = this;
    const parse = (html: string) => new JSDOM(html).window.document;
    const engine: Engine = {
      ...{ db, now: () => this.now, random: () => 0.5, gapMs: 30_000, haste: 1, shortest: async () => 0, fetch },
      mayAsk: async () => true,
      sources: sourcesWith(async (page) => readFetched(page, parse, this.now)),
      limits: { longestMs, mostBytes: 8 * 1024 * 1024 },
    };
    return check(engine, key);
  }

  /** Asks until the thread waits for another day, in the one way or the other. */
  async checkAll(most = 12): Promise<CommentId[]> {
    for (let asked = 0; asked < most; asked++) {
      const found = await this.check();
      const { checkedAt, failure } = await this.record();
      if (checkedAt === this.now || failure !== null) return found;
      this.now += 30_000;
    }
    throw new Error('It goes on and on');
  }

  async record(): Promise<FollowRecord> {
    return (await this.db.get('follows', key)) as FollowRecord;
  }

  async countKnown(): Promise<number> {
    return (await this.db.get('threads', key))?.comments.ids.low.length ?? 0;
  }

  /** All that is not about asking. */
  remembered(): Promise<object[]> {
    return Promise.all((['threads', 'summaries', 'bookmarks', 'sites'] as const).map((store) => this.db.getAll(store)));
  }
}

/** A comment as WordPress's interface tells it. */
export const item = (id: number | string, parent: number | string = 0, date_gmt = '2026-03-02T08:00:30') => ({
  ...{ id, parent, author_name: 'Ida Moor', date_gmt },
  content: { rendered: `<p>Words of ${id}</p>` },
});

export function sendJson(response: ServerResponse, body: unknown, headers = {}): void {
  response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** The feed and the page are not there. */
export function only(answer: RequestListener): RequestListener {
  return (request, response) =>
    request.url?.startsWith('/wp-json/') ? answer(request, response) : response.writeHead(404).end();
}

/** One comment that is new, as it should be told. */
export const honest = only((_request, response) => {
  sendJson(
    response,
    [1, 2, 3, 4].map((id) => item(id)),
  );
});

export function leadTo(location: string, status = 302): RequestListener {
  return (_request, response) => response.writeHead(status, { location }).end();
}
