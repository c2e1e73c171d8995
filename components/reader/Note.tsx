import type { Bookmark } from '../../utils/messaging/protocol.ts';
import { Icon } from '../shared/Icon.tsx';
import { ownLanguage } from '../shared/messages.ts';
import { words } from '../shared/words.ts';
import { type NoteDraft, NoteEditor } from './NoteEditor.tsx';

interface NoteProps {
  bookmark: Bookmark;
  editing: boolean;
  onEdit(): void;
  onSave(draft: NoteDraft): void;
  onCancel(): void;
  /** Takes the whole bookmark away. */
  onRemove(): void;
}

/** Below a bookmarked comment: its note and tags, or the fields to write them. */
export function Note({ bookmark, editing, onEdit, onSave, onCancel, onRemove }: NoteProps) {
  if (editing) return <NoteEditor note={bookmark.note} tags={bookmark.tags} {...{ onSave, onCancel, onRemove }} />;
  const empty = bookmark.note === '' && bookmark.tags.length === 0;
  return (
    <div class={empty ? 'note empty' : 'note'} role="note" aria-label={words.note}>
      <Icon name="bookmark" />
      <div class="text">
        {bookmark.note !== '' && <p dir="auto">{bookmark.note}</p>}
        {bookmark.tags.length > 0 && (
          <span class="tags">
            {bookmark.tags.map((tag) => (
              <span key={tag} dir="auto">
                #{tag}
              </span>
            ))}
          </span>
        )}
      </div>
      <button type="button" {...ownLanguage} onClick={onEdit}>
        {empty ? words.addNote : words.editNote}
      </button>
    </div>
  );
}
