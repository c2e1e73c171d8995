import type { Root } from '../dom/roots.ts';
import type { CommentRecord } from './comment-record.ts';
import { parentsByDepth } from './depths.ts';
import { hasListBetween } from './find-records.ts';
import type { Records } from './records.ts';
import type { RecordShape } from './shape.ts';
import { readValues } from './value-places.ts';

/** How far above a comment the list of replies it is in may lie. */
const listLevels = 4;

/** For every record the index of the record it answers, -1 for a root. Never a later record than the first that has the id; cycles are left to the tree. */
export function findParents(records: Records, root: Root, shape: RecordShape): number[] {
  const { list, owners } = records;
  const byId = new Map<string, number>();
  for (const { nativeId, index } of list) if (nativeId && !byId.has(nativeId)) byId.set(nativeId, index);
  const last = shape.answersLast;
  const named = shape.parents ? readValues(records, root, shape.parents) : [];
  const depths = shape.depths
    ? readValues(records, root, shape.depths).map((depth) => (depth === null ? null : Number(depth)))
    : list.map(({ element }) => depthOf(element));
  /** Comments above the next one, each deeper than the one before. */
  const path: number[] = [];
  const parents = list.map((record, index) => {
    const depth = depths[index] ?? null;
    if (depth !== null) while (path.length > 0 && (depths[path.at(-1) as number] ?? 0) >= depth) path.pop();
    const parent = parentOf(record);
    if (depth !== null) path.push(index);
    return parent;

    function parentOf({ element, nativeParentId }: CommentRecord): number {
      const byName = byId.get(nativeParentId ?? named[index] ?? '');
      if (byName !== undefined && byName !== index) return byName;
      if (index > 0 && last && (element.matches(last) || element.querySelector(last))) return index - 1;
      let around = element.parentNode ? owners.of(element.parentNode) : null;
      // An unclosed tag nests comments that are not replies: there no list stands between them and the depth classes say so.
      while (
        around &&
        depth !== null &&
        depth <= (depths[around.index] ?? 0) &&
        !hasListBetween(element, around.element, shape.replies)
      ) {
        around = around.element.parentNode ? owners.of(around.element.parentNode) : null;
      }
      if (around) return around.index;
      const beside = besideList(element);
      if (beside !== null) return beside;
      return (depth === null ? null : path.at(-1)) ?? -1;
    }
  });
  // A theme that shows the order of the tree only to the eye.
  const isFlat = !shape.exact && parents.every((parent) => parent < 0) && depths.some((depth) => depth === null);
  return (isFlat ? parentsByDepth(records) : null) ?? parents;

  /** The comment that stands right before the list of replies around `element`. */
  function besideList(element: Element): number | null {
    let node = element.parentElement;
    for (let level = 0; node && level < listLevels; node = node.parentElement, level++) {
      if (!node.matches(shape.replies)) continue;
      const before = node.previousElementSibling;
      const owner = before && (owners.at(before) ?? owners.at(before.firstElementChild ?? before));
      return owner ? owner.index : null;
    }
    return null;
  }
}

function depthOf(element: Element): number | null {
  const match = /(?:^|[\s_-])(?:depth|level)-(\d{1,3})(?!\S)/.exec(element.className);
  return match ? Number(match[1]) : null;
}
