/** Where a page names its post: group 1 of the pattern is the id. */
export type PostIdPlace = readonly [selector: string, attribute: string, pattern: RegExp];

/** The id at the first place that all elements there agree on; null where none is. A page of several posts names none. */
export function postIdAt(document: Document, places: readonly PostIdPlace[]): string | null {
  for (const [selector, attribute, pattern] of places) {
    const ids = new Set<string>();
    for (const element of document.querySelectorAll(selector)) {
      const id = pattern.exec(element.getAttribute(attribute) ?? '')?.[1];
      if (id && id !== '0') ids.add(id);
    }
    if (ids.size === 1) return [...ids][0] ?? null;
  }
  return null;
}
