import type { CommentRecord } from '../comment-record.ts';
import { parentsByDepth } from '../depths.ts';
import type { Records } from '../records.ts';

/** For every comment the index of the one it answers, -1 for a root: from parents named, boxes, depths and indents, whichever the markup uses. */
export function findNesting(records: Records): number[] {
  const { list } = records;
  const named = namedParents(list);
  const boxed = boxedParents(records);
  const byDepth = parentsByDepth(records);
  return list.map((_, i) => {
    const byName = named[i] ?? -1;
    if (byName >= 0) return byName;
    const byBox = boxed[i] ?? -1;
    if (byBox >= 0) return byBox;
    return byDepth?.[i] ?? -1;
  });
}

const parentAttributes = [
  'data-parent',
  'data-parent-id',
  'data-parentid',
  'data-comment-parent',
  'data-parent-comment-id',
  'data-reply-to',
  'data-in-reply-to',
  'data-replyto',
  'parentid',
  'data-pid',
];

/** Parents that the page names: an attribute on the box, the end of its id, or a link in it that leads to the parent. */
function namedParents(list: readonly CommentRecord[]): number[] {
  const byId = new Map<string, number>();
  const byElementId = new Map<string, number>();
  list.forEach(({ nativeId, element, index }) => {
    if (nativeId && !byId.has(nativeId)) byId.set(nativeId, index);
    if (element.id) byElementId.set(element.id, index);
  });
  const byOther = list.some(({ element }) => parentAttributes.some((name) => element.getAttribute(name)))
    ? otherIds(list)
    : byId;
  if (byId.size + byOther.size < 2) return [];
  const find = (text: string | null | undefined, self: number): number => {
    const digits = text ? /([0-9a-f]{16,}|\d+)\D*$/i.exec(text)?.[1]?.toLowerCase() : undefined;
    const at =
      (text ? byElementId.get(text.replace(/^#/, '')) : undefined) ??
      byId.get(text ?? '') ??
      (digits ? byId.get(digits) : undefined) ??
      byOther.get(text ?? '') ??
      -1;
    return at === self ? -1 : at;
  };
  return list.map(({ element, index }) => {
    for (const name of parentAttributes) {
      const value = element.getAttribute(name);
      if (value && find(value, index) >= 0) return find(value, index);
    }
    const pair = /(\d+)_(\d+)$/.exec(element.id);
    if (pair && byId.get(pair[1] as string) === index) return find(pair[2], index);
    return -1;
  });
}

/** Values of the boxes' own attributes (`data-node="12"`) that one comment alone has. */
function otherIds(list: readonly CommentRecord[]): Map<string, number> {
  const ids = new Map<string, number>();
  const shared = new Set<string>();
  for (const { element, index } of list) {
    for (const { name, value } of element.attributes) {
      if (!name.startsWith('data-') || parentAttributes.includes(name) || !/^[\w-]{1,40}$/.test(value)) continue;
      if (ids.has(value) && ids.get(value) !== index) shared.add(value);
      ids.set(value, index);
    }
  }
  for (const value of shared) ids.delete(value);
  return ids;
}

const besideLevels = 4;
const repliesName =
  /(?:^|[\s_-])(?:child(?:ren)?|kids|repl(?:y|ies)|indent(?:ed)?|nested|sub-?(?:comment|thread)s?|answers?|antworten|respuestas|reponses|risposte|odpowiedzi)(?:$|[\s_-])/i;
/** The rest of a list, behind a button. */
const restName = /more|collaps|hidden|rest(?:$|[\s_-])|all/i;

/** The comment around a comment; or the one right before the list of replies it is in. */
function boxedParents({ list, owners }: Records): number[] {
  return list.map(({ element }) => {
    const around = element.parentNode ? owners.of(element.parentNode) : null;
    let node = element.parentElement;
    for (let level = 0; node && level < besideLevels && node !== around?.element; node = node.parentElement, level++) {
      if (owners.at(node)) break;
      const before = beforeItsLike(node);
      if (!before) continue;
      const name = `${node.getAttribute('class') ?? ''} ${node.id}`;
      const isReplyList =
        (repliesName.test(name) && !restName.test(name)) ||
        (/^[ou]l$/.test(node.localName) && /^(?:[ou]l|li)$/.test(node.parentElement?.localName ?? ''));
      if (!isReplyList) continue;
      const owner = lastIn(before);
      if (owner && owner !== around) return owner.index;
    }
    return around ? around.index : -1;
  });

  /** What stands before the element and those of its kind right before it: frames of one reply each follow one another. */
  function beforeItsLike(element: Element): Element | null {
    const { localName, className } = element;
    let at = element.previousElementSibling;
    while (className && at?.localName === localName && at.className === className) at = at.previousElementSibling;
    return at;
  }

  /** The comment that the element is, or that it is only a frame of. */
  function lastIn(element: Element): CommentRecord | null {
    let at: Element | null = element;
    for (let level = 0; at && level < 3; level++) {
      const owner = owners.at(at);
      if (owner) return owner;
      at = at.lastElementChild;
    }
    return null;
  }
}
