import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { StoredCounts } from '../../utils/settings/kept.ts';
import { words } from '../shared/words.ts';
import { settingsWords } from '../shared/words-settings.ts';
import './ForgetDialog.css';

interface ForgetDialogProps {
  counts: StoredCounts;
  onForget(): void;
  onClose(): void;
}

/** The one question that is asked before doing: what it takes can't be brought back. Esc, and Cancel, close it. */
export function ForgetDialog({ counts, onForget, onClose }: ForgetDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    cancel.current?.focus();
    // Closing gives the focus back to what opened it, being removed does not.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="forget"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-lost`}
      onCancel={(event) => {
        // Whether it is open is not the dialog's to decide.
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={`${id}-title`}>{settingsWords.forgetQuestion}</h2>
      <div id={`${id}-lost`}>
        <p>{settingsWords.forgetLost}</p>
        <ul>
          {settingsWords.forgetParts(counts).map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
        <p class="muted">{settingsWords.forgetStays}</p>
      </div>
      <div class="choices">
        <button ref={cancel} type="button" class="btn" onClick={onClose}>
          {words.cancel}
        </button>
        <button type="button" class="btn danger" onClick={onForget}>
          {settingsWords.forgetEverything}
        </button>
      </div>
    </dialog>
  );
}
