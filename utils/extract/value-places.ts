import type { Root } from '../dom/roots.ts';
import { findInRecords } from './places.ts';
import type { Records } from './records.ts';

/** An attribute in which a platform writes something about a comment. */
export interface ValuePlace {
  /** Selector of the element in the comment; left out where it is the comment's own box. */
  at?: string;
  /** In place of `at`: the nearest element around the comment that matches, such as the list of replies it is in. */
  around?: string;
  attribute: string;
  /** Group 1 is the value. */
  value: RegExp;
}

/** For every record the value at the best place that has one; null where none has. */
export function readValues(records: Records, root: Root, places: readonly ValuePlace[]): (string | null)[] {
  const values = new Array<string | null>(records.list.length).fill(null);
  for (const { at, around, attribute, value } of places) {
    if (values.every((one) => one !== null)) break;
    const read = (element: Element | null | undefined) =>
      (element && value.exec(element.getAttribute(attribute) ?? '')?.[1]) ?? null;
    const inner = at ? findInRecords(records, root, [at], (element) => read(element) !== null) : [];
    records.list.forEach(({ element }, i) => {
      values[i] ??= read(at ? inner[i] : around ? element.parentElement?.closest(around) : element);
    });
  }
  return values;
}
