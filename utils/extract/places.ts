import type { CommentRecord } from './comment-record.ts';
import type { Records } from './records.ts';

/**
 * For every record the first element, at the best place that holds one, that `accepts` takes. One query a place for the
 * whole page, and none once every record has its element.
 */
export function findInRecords(
  { list, owners }: Records,
  scope: ParentNode,
  places: readonly string[],
  accepts: (element: Element, record: CommentRecord) => boolean = () => true,
): (Element | null)[] {
  const found = new Array<Element | null>(list.length).fill(null);
  let missing = list.length;
  for (const place of places) {
    if (missing === 0) break;
    const ownerOf = owners.inOrder(list);
    // Within one place the first in the document wins; a better place found before stays.
    for (const element of scope.querySelectorAll(place)) {
      const record = ownerOf(element);
      if (!record || found[record.index] || !accepts(element, record)) continue;
      found[record.index] = element;
      missing--;
    }
  }
  return found;
}

/** "strong, b", "blockquote": on any page these may be anything, also a part of somebody's words; a `cite` is a name. */
export function isPlainTag(selector: string): boolean {
  return !/[.#[]|cite/.test(selector);
}

/** What is in the element and not to be read with it: the parts that match, and the nodes named. Empty, without a query, for an element that holds no other. */
export function partsWithin(
  element: Element,
  selector: string,
  nodes: readonly (Node | null | undefined)[],
): Set<Node> {
  const parts = new Set<Node>();
  if (!element.firstElementChild) return parts;
  for (const part of element.querySelectorAll(selector)) parts.add(part);
  for (const node of nodes) if (node && node !== element) parts.add(node);
  // What holds the body is the frame around it, whatever its class says.
  const body = nodes[0];
  if (body) for (const part of parts) if (part !== body && part.contains(body)) parts.delete(part);
  return parts;
}

/** For every record all elements that match, in document order. */
export function findAllInRecords({ list, owners }: Records, scope: ParentNode, selector: string): Element[][] {
  const found = list.map((): Element[] => []);
  const ownerOf = owners.inOrder(list);
  for (const element of scope.querySelectorAll(selector)) {
    const record = ownerOf(element);
    if (record) found[record.index]?.push(element);
  }
  return found;
}
