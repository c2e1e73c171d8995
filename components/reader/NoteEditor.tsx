import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { ownLanguage } from '../shared/messages.ts';
import { words } from '../shared/words.ts';
import { keepKeys } from './keep-keys.ts';
import { tagsOf } from './tags-of.ts';

export interface NoteDraft {
  note: string;
  tags: string[];
}

interface NoteEditorProps extends NoteDraft {
  onSave(draft: NoteDraft): void;
  onCancel(): void;
  onRemove(): void;
}

/** Longer ones are refused by the background. */
const longestNote = 10_000;
const longestTags = 1_000;

/** Opens in the flow under its comment. Ctrl+Enter (or ⌘ Enter) and the button save, Esc leaves things as they were. */
export function NoteEditor({ note, tags, onSave, onCancel, onRemove }: NoteEditorProps) {
  const id = useId();
  const noteField = useRef<HTMLTextAreaElement>(null);
  const tagsField = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const field = noteField.current;
    if (!field) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const save = () => {
    onSave({ note: noteField.current?.value.trim() ?? '', tags: tagsOf(tagsField.current?.value ?? '') });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
  };
  return (
    <form
      class="note edit"
      {...ownLanguage}
      {...keepKeys}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label for={`${id}-note`}>{words.note}</label>
      <textarea
        ref={noteField}
        id={`${id}-note`}
        dir={note === '' ? ownLanguage.dir : 'auto'}
        onInput={followText}
        rows={2}
        maxLength={longestNote}
        placeholder={words.notePlaceholder}
        defaultValue={note}
      />
      <label for={`${id}-tags`}>
        <bdi>{words.inARow(words.tags, words.tagsHint)}</bdi>
      </label>
      <input
        ref={tagsField}
        id={`${id}-tags`}
        dir={tags.length === 0 ? ownLanguage.dir : 'auto'}
        onInput={followText}
        autocomplete="off"
        maxLength={longestTags}
        defaultValue={tags.join(' ')}
      />
      <div class="row">
        <button type="submit" class="btn">
          {words.save}
        </button>
        <button type="button" class="btn quiet" onClick={onCancel}>
          {words.cancel}
        </button>
        <button type="button" class="btn quiet end" onClick={onRemove}>
          {words.removeBookmark}
        </button>
      </div>
    </form>
  );
}

/** A field has the direction of what is typed, and that of its placeholder while nothing is. */
function followText({ currentTarget: field }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }): void {
  field.dir = field.value === '' ? ownLanguage.dir : 'auto';
}
