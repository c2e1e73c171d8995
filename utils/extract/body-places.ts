import type { Root } from '../dom/roots.ts';
import type { CommentRecord } from './comment-record.ts';
import { findInRecords, isPlainTag } from './places.ts';
import type { Records } from './records.ts';

/** For every record the element at the best of the places that holds its words, and maybe more; null where there is none. */
export function findBodyPlaces(records: Records, root: Root, places: readonly string[]): (Element | null)[] {
  const isPart = (element: Element, { roots }: CommentRecord) => roots.length > 1 || !roots.includes(element);
  const at = (some: readonly string[]) => findInRecords(records, root, some, isPart);
  // A `blockquote` that only some comments have is a part of their words.
  const isShared = (place: string) => at([place]).filter(Boolean).length * 2 > records.list.length;
  return at(places.filter((place) => !isPlainTag(place) || isShared(place)));
}
