import { isTyping } from './typing.ts';

export type KeyAction =
  | 'next'
  | 'previous'
  | 'nextUnread'
  | 'previousUnread'
  | 'parent'
  | 'previousSibling'
  | 'nextSibling'
  | 'fold'
  | 'depth1'
  | 'depth2'
  | 'depth3'
  | 'depthAll'
  | 'bookmark'
  | 'toggleRead'
  | 'markUnread'
  | 'reject'
  | 'search'
  | 'help'
  | 'toggleView';

const letters: Readonly<Record<string, KeyAction>> = {
  j: 'next',
  k: 'previous',
  n: 'nextUnread',
  p: 'parent',
  o: 'fold',
  b: 'bookmark',
  m: 'toggleRead',
  u: 'markUnread',
  x: 'reject',
  g: 'toggleView',
};

/** Many keyboards need Shift or AltGr for these, so they are told by what they type alone. */
const signs: Readonly<Record<string, KeyAction>> = {
  '[': 'previousSibling',
  ']': 'nextSibling',
  '/': 'search',
  '?': 'help',
  '1': 'depth1',
  '2': 'depth2',
  '3': 'depth3',
  '0': 'depthAll',
};

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
  enabled(): boolean;
  signal: AbortSignal;
  /** Our own tree: what has the focus inside a closed shadow root is hidden from the event. */
  root?: ShadowRoot;
}

/**
 * Single-letter keys; never with modifiers, in fields (also in shadow roots and editable text), when the page has
 * handled the event, while composing, or when `enabled()` is false. Letters go by what is typed and, on keyboards that
 * type no Latin ones, by their place. A key that `act` handled (true) goes no further.
 */
export function listenForKeys(target: Document, act: (action: KeyAction) => boolean, options: KeyOptions): void {
  // On the window, which hears of a key last: whatever the page does with it comes first.
  const window = target.defaultView ?? target;
  window.addEventListener(
    'keydown',
    (heard) => {
      const event = heard as KeyboardEvent;
      if (event.defaultPrevented) return;
      const action = actionOf(event);
      if (!action || !options.enabled() || isTyping(event, target, options.root)) return;
      if (act(action)) event.preventDefault();
    },
    { signal: options.signal },
  );
}

/** Null for a key that means nothing to us. */
function actionOf(event: KeyboardEvent): KeyAction | null {
  // Some input methods report 229 without saying that they are composing.
  if (event.isComposing || event.keyCode === 229 || event.metaKey) return null;
  const altGr = event.getModifierState('AltGraph');
  if ((event.ctrlKey || event.altKey) && !altGr) return null;
  const action = signs[event.key] ?? (altGr ? undefined : letterAction(event));
  if (!action || (event.repeat && !repeatable.has(action))) return null;
  return action;
}

function letterAction(event: KeyboardEvent): KeyAction | undefined {
  const letter = latinLetter(event);
  if (!event.shiftKey) return letters[letter];
  return letter === 'n' ? 'previousUnread' : undefined;
}

/** Caps Lock changes nothing: only Shift does. */
function latinLetter(event: KeyboardEvent): string {
  const typed = event.key.toLowerCase();
  if (/^[a-z]$/.test(typed)) return typed;
  const place = /^Key([A-Z])$/.exec(event.code)?.[1];
  // A letter of another script; not "Enter", nor a Latin letter with an accent.
  return place && /^\p{Letter}$/u.test(typed) && !/\p{Script=Latin}/u.test(typed) ? place.toLowerCase() : '';
}
