import type { Bookmark } from '../../utils/messaging/protocol.ts';
import { commentPage } from '../../utils/thread/comment-page.ts';
import { goToComment } from '../hooks/go-to-comment.ts';
import { Byline, nameOf } from '../shared/Byline.tsx';
import { firstChars } from '../shared/first-chars.ts';
import { focusNeighbour } from '../shared/focus-neighbour.ts';
import { Icon } from '../shared/Icon.tsx';
import { words } from '../shared/words.ts';
import { popupWords } from '../shared/words-popup.ts';
import './PopupRow.css';

interface BookmarkRowProps {
  bookmark: Bookmark;
  attempt(work: () => Promise<unknown>): void;
  onRemove(): void;
}

/** A press opens the thread at the comment. */
export function BookmarkRow({ bookmark, attempt, onRemove }: BookmarkRowProps) {
  const { comment, note, tags, url, key, gone } = bookmark;
  return (
    <div class="popup-row">
      <span class="bookmark-mark">
        <Icon name="bookmark" />
      </span>
      <div class="body">
        <Byline comment={comment} />
        <a
          class="snippet"
          href={comment.permalink ?? url}
          dir="auto"
          onClick={(event) => {
            event.preventDefault();
            attempt(() => goToComment({ url: commentPage(url, comment.permalink), key, id: comment.id }));
          }}
        >
          {firstChars(comment.text, 300)}
        </a>
        {note !== '' && (
          <p class="note small" dir="auto">
            {firstChars(note, 200)}
          </p>
        )}
        {gone && <p class="gone small">{words.removedCopy}</p>}
        {tags.length > 0 && <p class="tags small">{tags.map((tag) => `#${tag}`).join(' ')}</p>}
      </div>
      <button
        type="button"
        class="icon-btn remove"
        data-remove
        aria-label={popupWords.removeBookmark(nameOf(comment))}
        onClick={(event) => {
          focusNeighbour(event.currentTarget);
          onRemove();
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
