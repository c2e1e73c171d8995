import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { Bookmark } from '../../utils/messaging/protocol.ts';
import { type Bookmarks, useBookmarks } from '../hooks/use-bookmarks.ts';
import type { Said } from '../hooks/use-said.ts';
import { nameOf } from '../shared/Byline.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Failed } from '../shared/Failed.tsx';
import { LongList } from '../shared/LongList.tsx';
import { SearchField } from '../shared/SearchField.tsx';
import { libraryWords } from '../shared/words-library.ts';
import { popupWords } from '../shared/words-popup.ts';
import { BookmarkItem } from './BookmarkItem.tsx';
import { bookmarkFilters, fits } from './bookmark-filters.ts';
import { Pills } from './Pills.tsx';
import { SectionHead } from './SectionHead.tsx';
import './BookmarksSection.css';

/** `all`: every bookmark, which the library holds anyway for its counts. `searched`: what to look for at first. */
export function BookmarksSection({ all, searched, said }: { all: Bookmarks; searched: string; said: Said }) {
  const [query, setQuery] = useState(searched);
  const [filter, setFilter] = useState<string | null>(null);
  const wanted = query.trim();
  const found = useBookmarks(wanted === '' ? null : wanted);
  const asked = wanted === '' ? all : found;
  // Until the first letter is answered, the whole list stays.
  const { bookmarks, answered } = asked.bookmarks === null ? all : asked;
  const { failure, again } = asked;
  const pills = useMemo(() => bookmarkFilters(all.bookmarks ?? []), [all.bookmarks]);
  // A filter whose last bookmark was removed is gone, and must not hide the rest.
  const pressed = pills.some(({ name }) => name === filter) ? filter : null;
  const shown = useMemo(() => (bookmarks ?? []).filter((one) => fits(one, pressed)), [bookmarks, pressed]);

  // Rows are drawn once and kept; what they call is looked up when they do.
  const latest = useRef({ said, asked });
  latest.current = { said, asked };
  const row = useCallback(
    (bookmark: Bookmark) => {
      const remove = () => {
        const { said, asked } = latest.current;
        const text = popupWords.removedBookmark(nameOf(bookmark.comment));
        said.attemptRemoval(text, () => asked.remove(bookmark));
      };
      return (
        <BookmarkItem
          bookmark={bookmark}
          query={answered}
          attempt={(work) => latest.current.said.attempt(work)}
          onSave={(note, tags) => latest.current.asked.save(bookmark, note, tags)}
          onRemove={remove}
        />
      );
    },
    [answered],
  );

  if (all.bookmarks?.length === 0) {
    return (
      <section class="bookmarks-section">
        <SectionHead title={libraryWords.bookmarks} />
        <Empty figure="bookmarks" title={popupWords.noBookmarks} more={popupWords.noBookmarksMore} />
      </section>
    );
  }
  const total = all.bookmarks?.length ?? 0;
  const more =
    answered === '' ? popupWords.bookmarkCount(shown.length) : libraryWords.matching(shown.length, total, answered);
  return (
    <section class="bookmarks-section">
      <SectionHead title={libraryWords.bookmarks} {...(bookmarks === null ? {} : { more })}>
        <SearchField label={libraryWords.searchBookmarks} query={query} onQuery={setQuery} />
      </SectionHead>
      {pills.length > 0 && (
        <Pills
          own
          label={libraryWords.filters}
          pills={pills}
          pressed={pressed}
          onPress={(name) => setFilter(name === pressed ? null : name)}
        />
      )}
      {failure && <Failed failure={failure} again={again} />}
      {bookmarks !== null && shown.length === 0 && <p class="nothing muted">{popupWords.nothingFound(answered)}</p>}
      <LongList items={shown} label={libraryWords.bookmarks} rowHeightPx={150} row={row} keyOf={keyOf} />
    </section>
  );
}

function keyOf({ id }: Bookmark): string {
  return id;
}
