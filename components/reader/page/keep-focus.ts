import { isFocusLost } from '../return-focus.ts';

/**
 * Before elements are taken from one place to another, which takes the focus from what is in them: answers what gives
 * it back, unless it went elsewhere meanwhile.
 */
export function keepFocus(root: HTMLElement): () => void {
  const shadow = root.getRootNode() as Document | ShadowRoot;
  const before = shadow.activeElement;
  return () => {
    if (isFocusLost(root) && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
}
