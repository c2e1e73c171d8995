import { call } from '../../utils/messaging/client.ts';
import type { Bookmark } from '../../utils/messaging/protocol.ts';
import type { Failure } from './failure.ts';
import { useAnswer } from './use-answer.ts';

export interface Bookmarks {
  /** Newest first; null until known. While another query is being answered, still those of the one before. */
  bookmarks: Bookmark[] | null;
  /** The query that `bookmarks` answers. */
  answered: string;
  failure: Failure | null;
  again(): void;
  /** Answers how to put it back. */
  remove(bookmark: Bookmark): Promise<() => Promise<void>>;
  save(bookmark: Bookmark, note: string, tags: string[]): Promise<void>;
}

/** The bookmarks that match the query, kept up to date; all of them where it is empty, none asked for where it is null. */
export function useBookmarks(query: string | null): Bookmarks {
  const ask = async () => (query === null ? null : { query, found: await call('listBookmarks', query) });
  const { value, failure, again, change } = useAnswer(ask, [query], ['bookmarks']);
  const edit = (update: (found: Bookmark[]) => Bookmark[]) =>
    change((before) => before && { ...before, found: update(before.found) });
  const remove = async (bookmark: Bookmark) => {
    await call('removeBookmark', bookmark.id);
    edit((found) => found.filter(({ id }) => id !== bookmark.id));
    return async () => {
      await call('restoreBookmark', bookmark);
      again();
    };
  };
  const save = async (bookmark: Bookmark, note: string, tags: string[]) => {
    const saved = await call('saveBookmark', bookmark.key, { comment: bookmark.comment, note, tags });
    edit((found) => found.map((one) => (one.id === saved.id ? saved : one)));
  };
  return { bookmarks: value?.found ?? null, answered: value?.query ?? '', failure, again, remove, save };
}
