import type { RowNode } from '../state/row-comment.ts';
import { type Place, rowsIn } from './arrange.ts';
import type { RowTemplate } from './row-template.ts';

/** Rows in a group. `content-visibility` on every single row costs more at each frame than it saves; on forty it pays. */
const groupRows = 40;
/** Rows that come later may make a group this large. */
const largestGroup = 100;
/** Threads up to this size are laid out whole. */
const smallThread = 150;

/** Where the last row of a list was put. */
interface Cursor {
  last: Element | null;
}

export interface RowPlacer {
  /** Puts a row where it belongs. Answers whether it was not there already. `listed`: its list, `heightPx`: its estimated height. */
  put(item: Element, listed: Element, place: Place, heightPx: number): boolean;
  /** Writes down the estimated height of the last group. */
  finish(): void;
}

/**
 * Puts rows into their lists, in reading order, gathering neighbours into groups of about forty rows, at all depths:
 * a branch larger than a group stands by itself, and its list is grouped in turn. A row that is in place stays.
 */
export function createRowPlacer(threadRows: number, template: RowTemplate): RowPlacer {
  const cursors = new Map<Element, Cursor>();
  const rowsOf = new Map<Element, number>();
  /** The group being filled; the rows inside its rows come right after, so there is only ever one. */
  let open: { group: HTMLElement; heightPx: number } | null = null;

  const close = () => {
    if (open) open.group.style.setProperty('contain-intrinsic-block-size', `auto ${open.heightPx}px`);
    open = null;
  };
  const groupFor = (
    listed: Element,
    last: Element | null,
    node: RowNode,
    owner: RowNode | null,
  ): HTMLElement | null => {
    const rows = rowsIn(node);
    const ownerRows = owner === null ? threadRows : rowsIn(owner);
    if (threadRows <= smallThread || ownerRows <= groupRows || rows > groupRows) return null;
    const before = groupOf(last, listed);
    if (before && (rowsOf.get(before) ?? largestGroup) + rows <= groupRows) return before;
    return template.group.cloneNode() as HTMLElement;
  };

  return {
    put(item, listed, { node, owner }, heightPx) {
      const cursor = cursors.get(listed) ?? { last: null };
      cursors.set(listed, cursor);
      const isNew = !isIn(item, listed) || itemBefore(item, listed) !== cursor.last;
      if (isNew) {
        const group = groupFor(listed, cursor.last, node, owner);
        insert(item, listed, cursor.last, group);
        const own = groupOf(item, listed);
        if (own) rowsOf.set(own, (rowsOf.get(own) ?? 0) + rowsIn(node));
        if (own && own !== open?.group && own === group) {
          close();
          open = { group: own, heightPx: 0 };
        } else if (own === null && !isWithin(item, open?.group)) close();
        if (open) open.heightPx += heightPx;
      }
      cursor.last = item;
      return isNew;
    },
    finish: close,
  };
}

const groupClass = 'g';

export function isGroup(element: Element): boolean {
  return element.className === groupClass;
}

/** The groups that an item lies in, the outermost first. The browser knows where one is without laying out what is in it. */
export function groupsAround(item: Element): Element[] {
  const groups: Element[] = [];
  for (let at = item.parentElement; at; at = at.parentElement) if (isGroup(at)) groups.unshift(at);
  return groups;
}

function isWithin(item: Element, group: Element | undefined): boolean {
  return group?.contains(item) ?? false;
}

function insert(item: Element, listed: Element, last: Element | null, group: HTMLElement | null): void {
  const before = groupOf(last, listed);
  if (last === null) {
    if (group) {
      group.append(item);
      listed.prepend(group);
    } else listed.prepend(item);
  } else if (before === null || (before !== group && before.lastElementChild === last)) {
    if (group) group.append(item);
    (before ?? last).after(group ?? item);
  } else last.after(item); // In the same group, or in the midst of another: a group is never split.
}

function groupOf(item: Element | null, listed: Element): HTMLElement | null {
  const parent = item?.parentElement ?? null;
  return parent !== null && parent !== listed ? parent : null;
}

function isIn(item: Element, listed: Element): boolean {
  return (
    item.parentElement === listed ||
    (item.parentElement !== null && isGroup(item.parentElement) && item.parentElement.parentElement === listed)
  );
}

/** The row before it in its list, whether or not in the same group. */
function itemBefore(item: Element, listed: Element): Element | null {
  const before = item.previousElementSibling;
  if (before) return isGroup(before) ? before.lastElementChild : before;
  const group = groupOf(item, listed);
  const beforeGroup = group?.previousElementSibling ?? null;
  return beforeGroup && isGroup(beforeGroup) ? beforeGroup.lastElementChild : beforeGroup;
}
