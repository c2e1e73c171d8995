import { call } from '../../../utils/messaging/client.ts';
import type { Bookmark, MarkChange, SeenComment, ThreadOpening } from '../../../utils/messaging/protocol.ts';
import { newBookmark, restoreBookmark } from '../../../utils/storage/bookmarks.ts';
import { listThreads } from '../../../utils/storage/list-threads.ts';
import { openDatabase } from '../../../utils/storage/open.ts';
import { openThread, saveMarks } from '../../../utils/storage/threads.ts';
import type { CommentId, ThreadKey } from '../../../utils/thread/comment.ts';

/* Bundled and run in a page of the extension: the background's own code for its database. */

const host = 'bench.example';
const fewestComments = 3;

/** Milliseconds for opening a known thread of so many comments, once for each run. */
export async function openings(count: number, runs: number): Promise<number[]> {
  const db = await openDatabase();
  const opening = openingOf('open', count);
  await openThread(db, opening, { host, fewestComments, now: Date.now() });
  return await timed(runs, () => openThread(db, opening, { host, fewestComments, now: Date.now() }));
}

/** Milliseconds for saving forty marks of such a thread. */
export async function savings(count: number, runs: number): Promise<number[]> {
  const db = await openDatabase();
  const opening = openingOf('save', count);
  await openThread(db, opening, { host, fewestComments, now: Date.now() });
  return await timed(runs, (run) =>
    saveMarks(db, { key: opening.key, host }, marksOf(opening.comments.slice(run * 40, run * 40 + 40)), Date.now()),
  );
}

/** Remembers so many threads of so many comments, read from the first to the given share. Answers the bytes on disk. */
export async function remember(threads: number, comments: number, share: number): Promise<number> {
  const db = await openDatabase();
  const before = await usage();
  for (let n = 0; n < threads; n++) {
    const opening = openingOf(`${n}`, comments);
    const now = Date.now() - (threads - n) * 60_000;
    await openThread(db, opening, { host, fewestComments, now });
    const read = marksOf(opening.comments.slice(0, Math.round(comments * share)));
    await saveMarks(db, { key: opening.key, host }, read, now);
  }
  return (await usage()) - before;
}

/** Milliseconds for counting what is new and unread in everything that is remembered. */
export async function countings(runs: number): Promise<number[]> {
  const db = await openDatabase();
  return await timed(runs, () => listThreads(db, Date.now()));
}

export async function bookmark(count: number): Promise<void> {
  const db = await openDatabase();
  for (let n = 0; n < count; n++) await restoreBookmark(db, bookmarkOf(n));
}

/** Milliseconds until the background answers from its database. */
export async function answering(): Promise<number> {
  const [ms = Number.NaN] = await timed(1, () => call('loadSettings'));
  return ms;
}

function openingOf(name: string, count: number): ThreadOpening {
  const url = `https://${host}/${name}/`;
  const comments = Array.from({ length: count }, (_, n): SeenComment => {
    const id = String(5_000_000_000_000_000_000n + BigInt(n) * 7_919_000_003n);
    return { id: id as CommentId, depth: n % 5, words: 40 + (n % 60), hash: Math.imul(n + 1, 0x9e3779b1) | 0 };
  });
  const key = `blogger:4711:${name}` as ThreadKey;
  return { key, url, title: `Post ${name}`, site: 'A Blog', platform: 'blogger', declaredCount: count, comments };
}

function marksOf(comments: readonly SeenComment[]): MarkChange[] {
  return comments.map(({ id }) => ({ id, read: true, at: Date.now() }));
}

function bookmarkOf(n: number): Bookmark {
  const { key, url, title, site } = openingOf(String(n % 500), 0);
  const comment: Bookmark['comment'] = {
    id: String(n) as CommentId,
    author: { name: `Reader ${n % 90}`, wrotePost: false },
    time: { shown: '2 March 2026', wall: '2026-03-02T10:00', instant: null, precision: 'minute' },
    text: `Something worth keeping, number ${n}. `.repeat(6),
    permalink: `${url}#c${n}`,
  };
  return newBookmark(
    { key, url, title, site },
    { comment, note: n % 3 === 0 ? 'Look again' : '', tags: [] },
    Date.now() - n * 1000,
  );
}

async function usage(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

async function timed(runs: number, work: (run: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work(run);
    took.push(performance.now() - start);
  }
  return took;
}
