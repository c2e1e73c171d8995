import type { Root } from '../dom/roots.ts';
import type { Steps } from '../thread/steps.ts';
import type { CommentRecord } from './comment-record.ts';
import { growToItems } from './items.ts';
import { Owners } from './owners.ts';
import { indexRecords, type Records } from './records.ts';
import type { RecordShape } from './shape.ts';
import { readValues } from './value-places.ts';

/**
 * Finds the comments in a document or shadow root, in document order. Several boxes of one comment (`li#li-comment-7` around
 * `article#comment-7`) are one record; two boxes of the same id that do not lie in each other are two.
 */
export function* findRecords(root: Root, shape: RecordShape): Steps<Records> {
  const boxes = boxesIn(root, shape);
  yield;
  const nested = merge(boxes, shape);
  yield;
  growToItems(nested, shape);
  yield;
  const list = dropEmptyTwins(nested);
  extendOverSiblings(list);
  list.forEach((record, index) => {
    record.index = index;
  });
  const records = indexRecords(list);
  if (shape.ids) {
    const ids = readValues(records, root, shape.ids);
    for (const record of list) record.nativeId ??= ids[record.index] ?? null;
  }
  return records;
}

interface Box {
  element: Element;
  id: string | null;
  parentId: string | null;
}

function boxesIn(root: Root, shape: RecordShape): Box[] {
  const isShut = shape.never ? within(shape.never) : () => false;
  const boxes: Box[] = [];
  const { bareBoxes, idAttributes = ['id', 'name'] } = shape;
  for (const element of root.querySelectorAll(bareBoxes ? `${shape.boxes}, ${bareBoxes}` : shape.boxes)) {
    const [, id = null, parentId = null] = firstMatch(shape.boxIds, element, idAttributes) ?? [];
    const isBare = id === null && bareBoxes !== undefined && element.matches(bareBoxes);
    if ((id === null && !isBare) || isShut(element)) continue;
    boxes.push({ element, id, parentId: parentId === '0' ? null : parentId });
  }
  return boxes;
}

function firstMatch(patterns: readonly RegExp[], box: Element, attributes: readonly string[]): RegExpExecArray | null {
  for (const attribute of attributes) {
    const text = box.getAttribute(attribute);
    if (!text) continue;
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      if (match) return match;
    }
  }
  return null;
}

/** Tests whether an element or one around it matches. Every element is tested once, however many lie in it. */
function within(selector: string): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    const climbed: Element[] = [];
    let answer = false;
    for (let at = element.parentElement; at; at = at.parentElement) {
      const before = known.get(at);
      if (before !== undefined) {
        answer = before;
        break;
      }
      climbed.push(at);
      if (at.matches(selector)) {
        answer = true;
        break;
      }
    }
    for (const passed of climbed) known.set(passed, answer);
    return answer;
  };
}

function merge(boxes: Box[], { replies }: RecordShape): CommentRecord[] {
  const list: CommentRecord[] = [];
  const owners = new Owners([]);
  for (const box of boxes) {
    const around = box.element.parentNode ? owners.of(box.element.parentNode) : null;
    const isInner = around !== null && !hasListBetween(box.element, around.element, replies);
    if (around && (around.nativeId === null ? isInner : around.nativeId === box.id)) {
      around.nativeId ??= box.id;
      around.nativeParentId ??= box.parentId;
      continue;
    }
    const record = {
      index: list.length,
      nativeId: box.id,
      nativeParentId: box.parentId,
      element: box.element,
      roots: [box.element],
      inner: [],
    };
    list.push(record);
    owners.add(record);
  }
  return list;
}

/** Whether the inner element is an item of a list (or of what holds replies) within the outer one: another comment, not a part of the same. */
export function hasListBetween(inner: Element, outer: Element, replies: string): boolean {
  for (let node = inner.parentElement; node && node !== outer; node = node.parentElement) {
    if (node.localName === 'ol' || node.localName === 'ul' || node.matches(replies)) return true;
  }
  return false;
}

/** An empty anchor that only gives a comment beside it its address is no comment of its own. */
function dropEmptyTwins(list: CommentRecord[]): CommentRecord[] {
  const times = new Map<string | null, number>();
  for (const { nativeId } of list) times.set(nativeId, (times.get(nativeId) ?? 0) + 1);
  if (times.size === list.length) return list;
  return list.filter(
    ({ nativeId, element }) =>
      (times.get(nativeId) ?? 0) < 2 || element.firstElementChild || /\S/.test(element.textContent),
  );
}

/** `dt` + `dd` and bare anchors: what follows, up to the next comment, belongs to the comment. */
function extendOverSiblings(list: CommentRecord[]): void {
  const starts = new Set<Node>(list.map((record) => record.element));
  let longest = 0;
  /** Whether comments stand one after another in the same box. */
  let sharesBox = false;
  list.forEach((record, index) => {
    const { element } = record;
    const bareAnchor = element.localName === 'a' && !/\S/.test(element.textContent);
    if (element.localName !== 'dt' && !bareAnchor) return;
    const next = list[index + 1]?.element;
    const ends = (node: Node) =>
      starts.has(node) ||
      (next !== undefined && node.contains(next)) ||
      (bareAnchor && /^(?:h[1-6]|form)$/i.test(node.nodeName));
    // Nothing marks the end of the last comment: it gets no more parts than the longest before it.
    const most = index === list.length - 1 && sharesBox ? longest : Number.POSITIVE_INFINITY;
    let parts = 0;
    let node = element.nextSibling;
    for (; node && !ends(node); node = node.nextSibling) {
      if (node.nodeType === 1 && ++parts > most) break;
      record.roots.push(node);
    }
    sharesBox ||= node !== null;
    longest = Math.max(longest, parts);
    // An anchor in front of the comment's own box.
    const [, only, ...others] = record.roots.filter(({ nodeType }) => nodeType === 1) as Element[];
    if (bareAnchor && only?.firstElementChild && others.length === 0) {
      record.anchor = element.id || (element.getAttribute('name') ?? '');
      record.element = only;
      record.roots = [only];
    }
  });
}
