/** Where elements can be looked for: selectors don't see into shadow roots. */
export type Root = Document | ShadowRoot;

/** Elements that comment systems draw into, under names that they have in common: what is in their shadow roots is found by no other query. */
const HOSTS = '[id*="coral"],[id*="omments"],[data-spot-im-shadow-host],hyvor-talk-comments';

/** The document, and the open shadow roots in it that may hold comments. */
export function rootsOf(document: Document): Root[] {
  const roots: Root[] = [document];
  // Those that are found are looked through as well: systems nest them.
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll(HOSTS)) if (shadowRoot) roots.push(shadowRoot);
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
