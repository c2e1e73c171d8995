import type { Root } from '../dom/roots.ts';
import { findInRecords } from './places.ts';
import type { Records } from './records.ts';
import type { ValuePlace } from './value-place.ts';

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
