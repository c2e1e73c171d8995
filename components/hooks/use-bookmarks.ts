import { call } from '../../utils/messaging/client.ts';
import type { Bookmark } from '../../utils/messaging/protocol.ts';
import type { Failure } from './failure.ts';
import { useAnswer } from './use-answer.ts';
import { usePainted } from './use-painted.ts';

/** As many rows as a popup or a window shows at once. */
const FIRST_SHOWN = 16;

export interface Bookmarks {
  /** Newest first; null until known. The first of all come first, and soon the rest. While another query is being answered, still those of the one before. */
  bookmarks: Bookmark[] | null;
  /** How many match, those included that have not come yet; null until known. */
  inAll: number | null;
  /** The query that `bookmarks` answers. */
  answered: string;
  failure: Failure | null;
  again(): void;
  /** Answers how to put it back. */
  remove(bookmark: Bookmark): Promise<() => Promise<void>>;
  save(bookmark: Bookmark, note: string, tags: string[]): Promise<void>;
}

interface Found {
  query: string;
  found: Bookmark[];
  inAll: number;
}

/** The bookmarks that match the query, kept up to date; all of them where it is empty, none asked for where it is null. */
export function useBookmarks(query: string | null): Bookmarks {
  const isWhole = query === '';
  const first = useAnswer(async () => (isWhole ? firstFound() : null), [isWhole], ['bookmarks']);
  const hasMore = usePainted(first.value !== null && first.value.inAll > FIRST_SHOWN);
  const wanted = isWhole && !hasMore ? null : query;
  const all = useAnswer(async () => (wanted === null ? null : allFound(wanted)), [wanted], ['bookmarks']);
  const isAnswered = !isWhole || (hasMore && all.value?.query === '');
  const shown = (isAnswered ? all.value : null) ?? first.value;

  const again = () => {
    first.again();
    all.again();
  };
  const edit = (update: (found: Bookmark[]) => Bookmark[], fewer = 0) => {
    const change = (before: Found | null) =>
      before && { ...before, found: update(before.found), inAll: before.inAll - fewer };
    first.change(change);
    all.change(change);
  };
  const remove = async (bookmark: Bookmark) => {
    await call('removeBookmark', bookmark.id);
    edit((found) => found.filter(({ id }) => id !== bookmark.id), 1);
    return async () => {
      await call('restoreBookmark', bookmark);
      again();
    };
  };
  const save = async (bookmark: Bookmark, note: string, tags: string[]) => {
    const saved = await call('saveBookmark', bookmark.key, { comment: bookmark.comment, note, tags });
    edit((found) => found.map((one) => (one.id === saved.id ? saved : one)));
  };
  return {
    ...{ bookmarks: shown?.found ?? null, inAll: shown?.inAll ?? null, answered: shown?.query ?? '' },
    ...{ failure: first.failure ?? all.failure, again, remove, save },
  };
}

async function firstFound(): Promise<Found> {
  const { first, inAll } = await call('firstBookmarks', FIRST_SHOWN);
  return { query: '', found: first, inAll };
}

async function allFound(query: string): Promise<Found> {
  const found = await call('listBookmarks', query);
  return { query, found, inAll: found.length };
}
