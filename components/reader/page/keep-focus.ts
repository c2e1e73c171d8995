/**
 * Before elements are taken from one place to another, which takes the focus from what is in them: answers what gives
 * it back, unless it went elsewhere meanwhile.
 */
export function keepFocus(root: HTMLElement): () => void {
  const shadow = root.getRootNode() as Document | ShadowRoot;
  const before = shadow.activeElement;
  return () => {
    const { activeElement, body } = root.ownerDocument;
    const isLost = activeElement === null || activeElement === body;
    if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  };
}
