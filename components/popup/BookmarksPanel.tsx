import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Bookmark } from '../../utils/messaging/protocol.ts';
import { useBookmarks } from '../hooks/use-bookmarks.ts';
import type { Said } from '../hooks/use-said.ts';
import { nameOf } from '../shared/Byline.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Failed } from '../shared/Failed.tsx';
import { LongList } from '../shared/LongList.tsx';
import { SearchField } from '../shared/SearchField.tsx';
import { popupWords } from '../shared/words-popup.ts';
import { BookmarkRow } from './BookmarkRow.tsx';
import './BookmarksPanel.css';

interface BookmarksPanelProps {
  said: Said;
  /** Told what to say at the foot: how many there are, or were found. */
  onStatus(status: string): void;
}

export function BookmarksPanel({ said, onStatus }: BookmarksPanelProps) {
  const [query, setQuery] = useState('');
  const { bookmarks, inAll, answered, failure, again, remove } = useBookmarks(query.trim());
  const none = bookmarks?.length === 0;
  const status = inAll === null || (none && answered === '') ? '' : statusOf(inAll, answered);
  useEffect(() => onStatus(status), [status, onStatus]);

  // Rows are drawn once and kept; what they call is looked up when they do.
  const latest = useRef({ said, remove });
  latest.current = { said, remove };
  const row = useCallback((bookmark: Bookmark) => {
    const removeIt = () => {
      const { said, remove } = latest.current;
      said.attemptRemoval(popupWords.removedBookmark(nameOf(bookmark.comment)), () => remove(bookmark));
    };
    return (
      <BookmarkRow bookmark={bookmark} attempt={(work) => latest.current.said.attempt(work)} onRemove={removeIt} />
    );
  }, []);

  if (none && query === '' && answered === '') {
    return <Empty figure="bookmarks" title={popupWords.noBookmarks} more={popupWords.noBookmarksMore} />;
  }
  return (
    <div class="bookmarks">
      <SearchField label={popupWords.searchBookmarks} query={query} onQuery={setQuery} />
      {failure && <Failed failure={failure} again={again} />}
      {none && answered !== '' && <p class="nothing muted">{popupWords.nothingFound(answered)}</p>}
      {bookmarks !== null && !none && (
        <LongList items={bookmarks} label={popupWords.bookmarks} rowHeightPx={98} row={row} keyOf={keyOf} />
      )}
    </div>
  );
}

function statusOf(count: number, query: string): string {
  return query === '' ? popupWords.bookmarkCount(count) : popupWords.found(count);
}

function keyOf({ id }: Bookmark): string {
  return id;
}
