import type { CommentRecord } from './comment-record.ts';
import { Owners } from './owners.ts';
import type { RecordShape } from './shape.ts';

/** How far above its id the item of a comment may lie. */
const itemLevels = 3;

/** Takes the item around an inner box for the comment's box, as long as the item holds this comment first and no list of others. */
export function growToItems(list: CommentRecord[], shape: RecordShape): void {
  const roots = new Set<Element>(list.map((record) => record.element));
  const next = firstAfter(list);
  const first = firstCommentIn(list);
  list.forEach((record, index) => {
    const following = list[next[index] as number]?.element;
    let branch = record.element;
    for (let level = 0; level < itemLevels; level++) {
      const item = branch.parentElement;
      if (!item || item === item.ownerDocument.body || roots.has(item) || first.get(item) !== index) return;
      if (following && item.contains(following)) {
        // Others in the item are its replies if they hang on a branch of another kind; else this is a list.
        const other = childTowards(item, following);
        if (other.localName === branch.localName && (roots.has(branch) === roots.has(other) || other === branch))
          return;
      }
      if (item.matches(shape.item) || (item.localName === 'li' && level === 0)) {
        record.element = item;
        record.roots = [item];
        roots.add(item);
        return;
      }
      branch = item;
    }
  });
}

/** For every node around a comment the index of the first comment in it. */
function firstCommentIn(list: readonly CommentRecord[]): ReadonlyMap<Node, number> {
  const first = new Map<Node, number>();
  list.forEach(({ element }, index) => {
    for (let at = element.parentNode; at && !first.has(at); at = at.parentNode) first.set(at, index);
  });
  return first;
}

/** For every record the index of the first later record that does not lie in it. */
function firstAfter(list: readonly CommentRecord[]): number[] {
  const owners = new Owners(list);
  const indexes = new Map(list.map((record, index) => [record, index]));
  const next = new Array<number>(list.length).fill(list.length);
  const open: number[] = [];
  list.forEach(({ element }, index) => {
    const around = element.parentNode ? owners.of(element.parentNode) : null;
    const parent = around ? indexes.get(around) : undefined;
    for (let last = open.at(-1); last !== undefined && last !== parent; last = open.at(-1)) {
      next[last] = index;
      open.pop();
    }
    open.push(index);
  });
  return next;
}

function childTowards(ancestor: Element, descendant: Element): Element {
  let child = descendant;
  while (child.parentElement && child.parentElement !== ancestor) child = child.parentElement;
  return child;
}
