/** What a single key can be pressed for in a rebuilt thread, in the order of a list in two columns. */
export const keyActions = [
  'next',
  'previous',
  'nextUnread',
  'previousUnread',
  'parent',
  'fold',
  'previousSibling',
  'nextSibling',
  'depth1',
  'depth2',
  'depth3',
  'depthAll',
  'bookmark',
  'toggleRead',
  'markUnread',
  'reject',
  'search',
  'toggleView',
  'help',
] as const;

export type KeyAction = (typeof keyActions)[number];

/** A key is the one character that it types: "j", "N" for n with Shift, "?". Null: no key. */
export type Keys = Readonly<Record<KeyAction, string | null>>;

/** The actions whose key is another than designed; null where it was turned off. */
export type KeyChanges = Partial<Record<KeyAction, string | null>>;

export const designedKeys = {
  next: 'j',
  previous: 'k',
  nextUnread: 'n',
  previousUnread: 'N',
  parent: 'p',
  previousSibling: '[',
  nextSibling: ']',
  fold: 'o',
  depth1: '1',
  depth2: '2',
  depth3: '3',
  depthAll: '0',
  bookmark: 'b',
  toggleRead: 'm',
  markUnread: 'u',
  reject: 'x',
  search: '/',
  toggleView: 'g',
  help: '?',
} as const satisfies Keys;

/** Whether a text can be a key: one character that can be seen. */
export function isKey(text: unknown): text is string {
  return typeof text === 'string' && /^[^\s\p{C}\p{M}]$/u.test(text);
}

/**
 * Every action's key. No two actions share one: a chosen key wins over a designed one, then the earlier action over
 * the later, and who loses has none.
 */
export function keysInForce(changes: KeyChanges): Keys {
  const keys = {} as Record<KeyAction, string | null>;
  const taken = new Set<string>();
  const isChosen = (action: KeyAction) => changes[action] !== undefined;
  for (const action of [...keyActions.filter(isChosen), ...keyActions.filter((action) => !isChosen(action))]) {
    const wanted = isChosen(action) ? (changes[action] ?? null) : designedKeys[action];
    keys[action] = wanted === null || taken.has(wanted) ? null : wanted;
    if (wanted !== null) taken.add(wanted);
  }
  return keys;
}

/** What a key does; undefined where it does nothing. */
export function actionOf(keys: Keys, key: string): KeyAction | undefined {
  return keyActions.find((action) => keys[action] === key);
}

/** The changes with one more: a key for an action, or null to turn it off. As designed again is no change. */
export function withKey(changes: KeyChanges, action: KeyAction, key: string | null): KeyChanges {
  const { [action]: _, ...others } = changes;
  return key === designedKeys[action] ? others : { ...others, [action]: key };
}
