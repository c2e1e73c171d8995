import { useRef, useState } from 'preact/hooks';
import { actionOf, isKey, type KeyAction, type Keys } from '../../utils/settings/keys.ts';
import { Icon } from '../shared/Icon.tsx';
import { typedKey } from '../shared/typed-key.ts';
import { settingsWords } from '../shared/words-settings.ts';

interface KeyFieldProps {
  action: KeyAction;
  /** Of all actions: none is given a key of another. */
  keys: Keys;
  /** Null turns it off. */
  onChange(key: string | null): void;
}

const modifiers = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn', 'Dead']);

/** One action's key: pressed, it waits for the key that is to be it. Escape and leaving it change nothing. */
export function KeyField({ action, keys, onChange }: KeyFieldProps) {
  const [isWaiting, setWaiting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLButtonElement>(null);
  const key = keys[action];
  const stop = () => {
    setWaiting(false);
    setRefusal(null);
  };
  const take = (pressed: KeyboardEvent) => {
    const typed = typedKey(pressed);
    if (!isKey(typed)) return setRefusal(settingsWords.keyUnfit);
    const other = actionOf(keys, typed);
    if (other !== undefined && other !== action) return setRefusal(settingsWords.keyTaken(typed, other));
    stop();
    if (typed !== key) onChange(typed);
  };
  return (
    <li>
      <span class="does" aria-hidden="true">
        {settingsWords.action(action)}
      </span>
      <button
        ref={field}
        type="button"
        class={isWaiting ? 'key waiting' : 'key'}
        aria-label={isWaiting ? settingsWords.pressKey : settingsWords.changeKey(action, key)}
        onClick={() => (isWaiting ? stop() : setWaiting(true))}
        onBlur={stop}
        onKeyDown={(event) => {
          if (!isWaiting || event.key === 'Tab' || modifiers.has(event.key)) return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Escape') stop();
          else take(event);
        }}
      >
        {isWaiting ? settingsWords.pressKey : key === null ? settingsWords.off : <kbd>{key}</kbd>}
      </button>
      {key !== null && (
        <button
          type="button"
          class="icon-btn"
          aria-label={settingsWords.turnOff(action)}
          title={settingsWords.turnOff(action)}
          onClick={() => {
            onChange(null);
            // This button goes.
            field.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
      <p class={refusal === null ? 'said muted' : 'said refused'} role="status">
        {refusal ?? (isWaiting ? settingsWords.pressKeyMore : '')}
      </p>
    </li>
  );
}
