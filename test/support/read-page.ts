import { platforms } from '../../utils/platforms/index.ts';
import { readThreads } from '../../utils/platforms/read-threads.ts';
import type { CommentTime } from '../../utils/thread/comment.ts';

/** A page's thread as `npm run extract` writes it. */
export interface PageReading {
  url: string;
  /** Null where no section was found. */
  platform: string | null;
  declaredCount: number | null;
  /** How long the reading took: in a fresh tab with all that the browser compiles on the way, the loading of our script and of the page not counted. */
  ms: number;
  comments: CommentReading[];
}

export interface CommentReading {
  id: string;
  author: string | null;
  /** ISO 8601: with an offset where the moment is known, without where only the wall clock is. */
  time: string | null;
  wall: string | null;
  /** Index of the comment it answers. */
  parent: number | null;
  text: string;
  kind: string;
}

/** Reads the page with the extension's own code. All threads on it come one after another. `without`: ids of platforms that are not asked. */
export function readPage(document: Document, url: string, without: readonly string[] = []): PageReading {
  const start = performance.now();
  const asked = platforms.filter(({ id }) => !without.includes(id));
  const threads = readThreads({ document, url }, { known: asked }).map(({ thread }) => thread);
  const ms = Math.round((performance.now() - start) * 100) / 100;
  const all = threads.flatMap(({ comments }) => comments);
  const indexes = new Map(all.map(({ id }, index) => [id, index]));
  return {
    url,
    platform: threads[0]?.platform ?? null,
    declaredCount: threads[0]?.declaredCount ?? null,
    ms,
    comments: all.map(({ id, author, time, parentId, text, kind }) => ({
      id,
      author: author.name,
      time: isoTime(time),
      wall: time.wall,
      parent: parentId === null ? null : (indexes.get(parentId) ?? null),
      text,
      kind,
    })),
  };
}

const minuteMs = 60_000;

function isoTime({ wall, instant }: CommentTime): string | null {
  if (instant === null) return wall;
  const offset = wall && wall.length >= 16 ? Math.round((Date.parse(`${wall}Z`) - instant) / minuteMs) : 0;
  // Zones go by quarters of an hour; a wall clock that is off by anything else (a page may be wrong) gives no offset.
  const quarter = Math.round(offset / 15) * 15;
  if (Math.abs(offset - quarter) > 1 || Math.abs(quarter) > 14 * 60) return new Date(instant).toISOString();
  const local = new Date(instant + quarter * minuteMs).toISOString().slice(0, 19);
  const sign = quarter < 0 ? '-' : '+';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local}${sign}${two(Math.floor(Math.abs(quarter) / 60))}:${two(Math.abs(quarter) % 60)}`;
}
