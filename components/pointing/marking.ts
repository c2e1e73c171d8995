/** Walks over a page's elements: from one to what is around it, in it and beside it. */
export interface Marking {
  get(): Element | null;
  mark(element: Element): void;
  wider(): boolean;
  /** Back to where one came from, else to the first thing inside that is seen. */
  narrower(): boolean;
  beside(step: 1 | -1): boolean;
}

/** `changed` is called after every step. */
export function createMarking(changed: (marked: Element) => void): Marking {
  let marked: Element | null = null;
  /** The way that was gone outwards, to go it back. */
  let inwards: Element[] = [];

  const go = (to: Element | null | undefined, way: Element[]): boolean => {
    if (!to) return false;
    marked = to;
    inwards = way;
    changed(to);
    return true;
  };
  return {
    get: () => marked,
    mark(element) {
      if (element !== marked) go(element, []);
    },
    wider() {
      const parent = marked?.parentElement;
      if (!marked || !parent || marked.localName === 'body') return false;
      return go(parent, [...inwards, marked]);
    },
    narrower: () => go(inwards.at(-1) ?? [...(marked?.children ?? [])].find(isSeen), inwards.slice(0, -1)),
    beside(step) {
      let next = marked;
      do next = (step > 0 ? next?.nextElementSibling : next?.previousElementSibling) ?? null;
      while (next && !isSeen(next));
      return go(next, []);
    },
  };
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}

/** How many of the element's children are made alike. */
export function countSimilar(element: Element): number {
  const kinds = new Map<string, number>();
  for (const { localName, classList } of element.children) {
    const kind = `${localName}.${classList[0] ?? ''}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return Math.max(0, ...kinds.values());
}
