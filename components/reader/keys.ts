import type { KeyAction } from '../../utils/settings/keys.ts';
import { typedKey } from '../shared/typed-key.ts';
import { isTyping } from './typing.ts';

/** Holding a key down repeats a step, but does not fold and unfold, or bookmark and unbookmark, in turns. */
const repeatable: ReadonlySet<KeyAction> = new Set<KeyAction>([
  'next',
  'previous',
  'nextUnread',
  'previousUnread',
  'parent',
  'previousSibling',
  'nextSibling',
]);

export interface KeyOptions {
  /** What a key (`typedKey`) does now; undefined where it does nothing. */
  actionOf(key: string): KeyAction | undefined;
  /** Asked for keys that do something. */
  enabled(): boolean;
  signal: AbortSignal;
  /** Our own tree: what has the focus inside a closed shadow root is hidden from the event. */
  root?: ShadowRoot;
}

/**
 * Single keys; never with modifiers, in fields (also in shadow roots and editable text), when the page has handled the
 * event, while composing, or when `enabled()` is false. A key that `act` handled (true) goes no further.
 */
export function listenForKeys(target: Document, act: (action: KeyAction) => boolean, options: KeyOptions): void {
  const window = target.defaultView ?? target;
  const { signal } = options;
  const pressed = (heard: Event) => {
    const event = heard as KeyboardEvent;
    if (event.defaultPrevented) return;
    const key = typedKey(event);
    const action = key === null ? undefined : options.actionOf(key);
    if (!action || (event.repeat && !repeatable.has(action))) return;
    if (!options.enabled() || isTyping(event, target, options.root)) return;
    if (act(action)) event.preventDefault();
  };
  // Last of all on the window, behind whatever the page has put there since: what it does with a key comes first.
  const goLast = () => {
    window.removeEventListener('keydown', pressed);
    if (!signal.aborted) window.addEventListener('keydown', pressed, { signal });
  };
  window.addEventListener('keydown', goLast, { signal, capture: true });
}
