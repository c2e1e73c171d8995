import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bookmark } from '../../utils/messaging/protocol.ts';
import { commentPage } from '../../utils/thread/comment-page.ts';
import { goToComment } from '../hooks/go-to-comment.ts';
import { NoteEditor } from '../reader/NoteEditor.tsx';
import { Byline, nameOf } from '../shared/Byline.tsx';
import { firstChars } from '../shared/first-chars.ts';
import { focusNeighbour } from '../shared/focus-neighbour.ts';
import { Icon } from '../shared/Icon.tsx';
import { words } from '../shared/words.ts';
import { libraryWords } from '../shared/words-library.ts';
import { popupWords } from '../shared/words-popup.ts';
import { Marked } from './Marked.tsx';
import './BookmarkItem.css';
import './NoteEditor.css';

interface BookmarkItemProps {
  bookmark: Bookmark;
  /** Its words are marked where they stand. */
  query: string;
  attempt(work: () => Promise<unknown>): void;
  onSave(note: string, tags: string[]): Promise<void>;
  onRemove(): void;
}

/** Longer copies are cut: one comment must not fill the page. */
const longestShown = 4_000;

export function BookmarkItem({ bookmark, query, attempt, onSave, onRemove }: BookmarkItemProps) {
  const { comment, note, tags, url, key, title } = bookmark;
  const [editing, setEditing] = useState(false);
  const noteButton = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) noteButton.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const save = (changed: { note: string; tags: string[] }) =>
    attempt(async () => {
      await onSave(changed.note, changed.tags);
      setEditing(false);
    });

  return (
    <article class="bookmark-item">
      <span class="bookmark-mark">
        <Icon name="bookmark" />
      </span>
      <div>
        <Byline comment={comment} />
        <blockquote dir="auto">
          <Marked text={firstChars(comment.text, longestShown)} query={query} />
        </blockquote>
        {editing ? (
          <NoteEditor note={note} tags={tags} onSave={save} onCancel={() => setEditing(false)} onRemove={onRemove} />
        ) : (
          note !== '' && (
            <p class="saved-note" dir="auto">
              <Marked text={note} query={query} />
            </p>
          )
        )}
        <p class="foot muted">
          {!editing &&
            tags.map((tag) => (
              <span class="tag" key={tag}>
                <Marked text={libraryWords.tag(tag)} query={query} />
              </span>
            ))}
          <span>
            {libraryWords.inThread(
              <a
                key="thread"
                href={comment.permalink ?? url}
                dir="auto"
                onClick={(event) => {
                  event.preventDefault();
                  attempt(() => goToComment({ url: commentPage(url, comment.permalink), key, id: comment.id }));
                }}
              >
                <Marked text={title} query={query} />
              </a>,
            )}
          </span>
          {!editing && (
            <button ref={noteButton} type="button" class="text-btn" onClick={() => setEditing(true)}>
              {note === '' ? words.addNote : libraryWords.changeNote}
            </button>
          )}
          {bookmark.gone && <span class="gone">{words.removedCopy}</span>}
          {comment.text.length > longestShown && <span>{libraryWords.longCut}</span>}
        </p>
      </div>
      <button
        type="button"
        class="icon-btn"
        data-remove
        aria-label={popupWords.removeBookmark(nameOf(comment))}
        onClick={(event) => {
          focusNeighbour(event.currentTarget);
          onRemove();
        }}
      >
        <Icon name="close" />
      </button>
    </article>
  );
}
