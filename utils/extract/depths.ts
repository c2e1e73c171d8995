import type { CommentRecord } from './comment-record.ts';
import type { Records } from './records.ts';

/**
 * For every comment the index of the last one before it that stands further out, -1 for none: by classes and attributes
 * that number a depth, or by how far a box is indented, whichever the page uses. Null where it shows no depth, or the
 * same for all.
 */
export function parentsByDepth(records: Records): number[] | null {
  const depths = depthsOf(records);
  if (!depths) return null;
  /** Comments around the next one, each deeper than the one before. */
  const path: number[] = [];
  return depths.map((depth, i) => {
    while (path.length > 0 && (depths[path.at(-1) as number] as number) >= depth) path.pop();
    const parent = path.at(-1) ?? -1;
    path.push(i);
    return parent;
  });
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
  /(?:^|\s)(?!(?:has|no|with|without|can)[-_])(?:[\w-]*[-_])?(?:child|reply|replies|answer|antwort|nested|indent(?:ed)?|sub|subcomment|response)(?:[-_]?(?:comment|item|article|entry|post|body|box|block|card|row|wrap(?:per)?))?(?=\s|$)/i;

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
    // Also `calc(var(--indent) * 2)`.
    const shift = /(?:margin|padding)(?:-left|-inline-start|-right)\s*:\s*(?:calc\([^;]*\*\s*)?(-?\d+(?:\.\d+)?)/i.exec(
      style,
    )?.[1];
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
