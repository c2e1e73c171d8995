/** As much of a keyboard event as says what is typed. */
type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing' | 'keyCode' | 'getModifierState'
>;

/** What keys type on a Latin keyboard that type letters of other scripts here; with Shift the second. */
const signsAt: Readonly<Record<string, string>> = { BracketLeft: '[{', BracketRight: ']}', Slash: '/?' };

/**
 * The character that a key press types, as `Keys` names it; null with Ctrl, Alt or Meta, while composing, and for keys
 * that type none. Letters of other scripts go by their place, as on a Latin keyboard, where it has a letter or sign
 * there, digits by their value. Caps Lock changes nothing: only Shift does.
 */
export function typedKey(event: KeyPress): string | null {
  // Some input methods report 229 without saying that they are composing.
  if (event.isComposing || event.keyCode === 229 || event.metaKey) return null;
  const { key, code, shiftKey } = event;
  if (!/^[^\s\p{C}]$/u.test(key)) return null;
  const isLetter = /\p{L}|\p{M}/u.test(key);
  const altGr = event.getModifierState('AltGraph');
  // Many keyboards need AltGr for signs. With a letter it is a modifier like any other.
  if ((event.ctrlKey || event.altKey) && (!altGr || isLetter)) return null;
  if (altGr && isLetter) return null;
  if (/\p{Nd}/u.test(key)) return /^Digit\d$/.test(code) && !/\d/.test(key) ? code.slice(5) : key;
  if (!isLetter) return key;
  const typed = /\p{Script=Latin}/u.test(key) ? key : (latinAt(code, shiftKey) ?? key);
  return shiftKey ? typed.toUpperCase() : typed.toLowerCase();
}

function latinAt(code: string, shiftKey: boolean): string | undefined {
  return /^Key([A-Z])$/.exec(code)?.[1] ?? signsAt[code]?.[shiftKey ? 1 : 0];
}
