import type { CommentRecord, Records } from './records.ts';

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
    // Within one place the first in the document wins; a better place found before stays.
    for (const element of scope.querySelectorAll(place)) {
      const record = owners.of(element);
      if (!record || found[record.index] || !accepts(element, record)) continue;
      found[record.index] = element;
      missing--;
    }
  }
  return found;
}

/** For every record all elements that match, in document order. */
export function findAllInRecords({ list, owners }: Records, scope: ParentNode, selector: string): Element[][] {
  const found = list.map((): Element[] => []);
  for (const element of scope.querySelectorAll(selector)) {
    const record = owners.of(element);
    if (record) found[record.index]?.push(element);
  }
  return found;
}
