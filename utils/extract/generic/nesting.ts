import type { CommentRecord, Records } from '../records.ts';

/** For every comment the index of the one it answers, -1 for a root: from parents named, boxes, depths and indents, whichever the markup uses. */
export function findNesting(records: Records): number[] {
  const { list } = records;
  const named = namedParents(list);
  const boxed = boxedParents(records);
  const depths = depthsOf(records);
  return list.map((_, i) => {
    const byName = named[i] ?? -1;
    if (byName >= 0) return byName;
    const byBox = boxed[i] ?? -1;
    if (byBox >= 0) return byBox;
    return depths ? parentByDepth(depths, i) : -1;
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
  if (byId.size < 2) return [];
  const find = (text: string | null | undefined, self: number): number => {
    const digits = text ? /([0-9a-f]{16,}|\d+)\D*$/i.exec(text)?.[1]?.toLowerCase() : undefined;
    const at =
      (text ? byElementId.get(text.replace(/^#/, '')) : undefined) ??
      byId.get(text ?? '') ??
      (digits ? byId.get(digits) : undefined) ??
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

const besideLevels = 4;
const repliesName =
  /(?:^|[\s_-])(?:child(?:ren)?|repl(?:y|ies)|indent(?:ed)?|nested|sub-?(?:comment|thread)s?|answers?|antworten|respuestas|reponses|risposte|odpowiedzi)(?:$|[\s_-])/i;
/** The rest of a list, behind a button. */
const restName = /more|collaps|hidden|rest(?:$|[\s_-])|all/i;

/** The comment around a comment; or the one right before the list of replies it is in. */
function boxedParents({ list, owners }: Records): number[] {
  return list.map(({ element }) => {
    const around = element.parentNode ? owners.of(element.parentNode) : null;
    let node = element.parentElement;
    for (let level = 0; node && level < besideLevels && node !== around?.element; node = node.parentElement, level++) {
      if (owners.at(node)) break;
      const before = node.previousElementSibling;
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

const depthClass =
  /(?:^|[\s_-])(?:depth|level|lvl|indent|commentlevel|comment-?depth|nest|tier|nivel|niveau|ebene|livello|poziom|uroven|seviye)[-_]?(\d{1,3})(?!\S)/i;
const depthAttributes = [
  'data-depth',
  'data-level',
  'data-comment-depth',
  'depth',
  'aria-level',
  'indent',
  'data-indent',
];
const replyClass =
  /(?:^|\s)(?:[\w-]*[-_])?(?:child|reply|replies|answer|antwort|nested|indent(?:ed)?|sub|subcomment|response)(?:[-_]?(?:comment|item))?(?=\s|$)/i;

/** How deep each comment stands; null where the page shows no depth, or the same for all. */
function depthsOf({ list, holders }: Records): number[] | null {
  const measures: ((record: CommentRecord) => number | null)[] = [
    ({ element }) => numberIn(depthClass.exec(element.getAttribute('class') ?? '')?.[1]),
    ({ element }) => numberIn(shiftClass.exec(element.getAttribute('class') ?? '')?.[1]) ?? 0,
    ({ element }) => {
      for (const name of depthAttributes) {
        const value = numberIn(element.getAttribute(name));
        if (value !== null) return value;
      }
      return null;
    },
    ({ element }) => indentOf(element, holders),
    ({ element }) => (replyClass.test(element.getAttribute('class') ?? '') ? 1 : 0),
  ];
  for (const measure of measures) {
    const depths = list.map(measure);
    const given = depths.filter((depth) => depth !== null);
    // The first comment answers nobody: it stands as far out as any.
    if (given.length * 2 < list.length || new Set(given).size < 2 || (depths[0] ?? 0) > Math.min(...given)) continue;
    return depths.map((depth) => depth ?? Math.min(...given));
  }
  return countedDepths(list);
}

/** Classes that shift a box to the side, as the usual style sheets name them. */
const shiftClass = /(?:^|\s)(?:[mp][ls]|offset|col-\w+-offset|offset-\w+)-(\d+)(?!\S)/;

/** "poziom2", "uroven-1": the same word with a number in every class, which starts at its least and never grows by more than one. */
function countedDepths(list: readonly CommentRecord[]): number[] | null {
  const [first] = list;
  for (const token of first?.element.classList ?? []) {
    const [, word] = /^(.*[^\d])\d{1,2}$/.exec(token) ?? [];
    if (!word) continue;
    const depths = list.map(({ element }) => {
      const own = [...element.classList].find(
        (one) => one.startsWith(word) && /^\d{1,2}$/.test(one.slice(word.length)),
      );
      return own === undefined ? Number.NaN : Number(own.slice(word.length));
    });
    const start = depths[0] as number;
    const isStepped = depths.every((depth, i) => depth >= start && (i === 0 || depth <= (depths[i - 1] as number) + 1));
    // Odd and even rows.
    const isStriped = depths.every((depth, i) => depth === start + (i % 2));
    if (isStepped && !isStriped && new Set(depths).size > 1) return depths;
  }
  return null;
}

function numberIn(text: string | null | undefined): number | null {
  return text && /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
}

/** Left margin or padding of the box and of boxes around it alone, or the width of a spacer before it. In whatever unit the page uses. */
function indentOf(element: Element, holders: ReadonlySet<Node>): number | null {
  let sum: number | null = null;
  let at: Element | null = element;
  for (let level = 0; at && level < 3; level++) {
    const style = at.getAttribute('style') ?? '';
    const shift = /(?:margin|padding)(?:-left|-inline-start|-right)\s*:\s*(-?\d+(?:\.\d+)?)/i.exec(style)?.[1];
    const short = /(?:margin|padding)\s*:\s*\S+\s+\S+\s+\S+\s+(-?\d+(?:\.\d+)?)/i.exec(style)?.[1];
    const value = shift ?? short;
    if (value !== undefined) sum = (sum ?? 0) + Number(value);
    at =
      at.parentElement && holders.has(at.parentElement) && at.parentElement.childElementCount === 1
        ? at.parentElement
        : null;
  }
  if (sum !== null) return sum;
  if (!/^t(?:r|able|body)$/.test(element.localName)) return 0;
  const spacer = element.querySelector('td:first-child img[width], img[width][height="1"], td[indent]');
  return spacer ? numberIn(spacer.getAttribute('indent') ?? spacer.getAttribute('width')) : 0;
}

/** The last comment before that stands further out. */
function parentByDepth(depths: readonly number[], i: number): number {
  const depth = depths[i] as number;
  for (let k = i - 1; k >= 0; k--) if ((depths[k] as number) < depth) return k;
  return -1;
}
