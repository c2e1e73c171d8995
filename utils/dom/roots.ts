/** Where elements can be looked for: selectors don't see into shadow roots. */
export type Root = Document | ShadowRoot;

/** Elements in whose shadow roots known systems draw: Coral, OpenWeb, Hyvor. */
export const shadowHosts = '[id*=coral],[data-spot-im-shadow-host],hyvor-talk-comments';

/**
 * The document, and the open shadow roots in it that may hold comments. `awaited` is called for each element that may
 * yet get such a root, which no observer is told of.
 */
export function rootsOf(document: Document, awaited?: () => void): Root[] {
  const roots: Root[] = [document];
  // Those that are found are looked through as well: systems nest them.
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll(shadowHosts)) {
      if (shadowRoot) roots.push(shadowRoot);
      else awaited?.();
    }
  }
  return roots;
}

export function documentOf(root: Root): Document {
  return root.ownerDocument ?? (root as Document);
}

/** The nearest element from this one outwards that matches, also outside the shadow roots it is in. */
export function closestAround(element: Element, selector: string): Element | null {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return null;
}

/** The element whose shadow root this one is in; undefined in a document. */
export function hostOf(element: Element): Element | undefined {
  return (element.getRootNode() as Partial<ShadowRoot>).host;
}
