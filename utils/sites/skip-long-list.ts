/** Nearly all blogs call their comment section by this id. */
const sectionId = 'comments';
/** Of about 75 comments. Shorter lists are laid out in no time. */
const manyElements = 1_000;
/** So many children of a kind are items of a list; by a tag alone only these are. */
const fewestItems = 3;
const listItem = 'li';
/** In each list; these are laid out as ever: they may be in view already. */
const firstItems = 6;
/** Lists lie within a box or two; each level is counted through once more, and pages nest without end. */
const deepestList = 8;
/** Of a comment with some replies, about. */
const itemPx = 400;
/** Then nobody will come any more. */
const longestMs = 30_000;

/**
 * While a page with a long list of comments is loading, keeps the browser from laying out what is not near the view of
 * it: that is about to be hidden, and costs more than all we do. Looked for once a frame, before that frame is laid out,
 * until it is found or the page is there. The page's elements are not touched: a style sheet of ours is, which `layOut`
 * takes away.
 */
export function skipLongList(document: Document, window: Window & typeof globalThis): { layOut(): void } {
  let sheet: CSSStyleSheet | null = null;
  let isOver = false;
  const layOut = () => {
    isOver = true;
    if (!sheet) return;
    const ours = sheet;
    sheet = null;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== ours);
    // A page that has kept a list of its sheets may put it back.
    ours.replaceSync('');
  };
  const look = () => {
    const rule = isOver ? null : ruleFor(document);
    if (rule === null) return;
    isOver = true;
    // Who comes back, or loads again, is taken to where he was, by pixels.
    const [navigation] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (navigation?.type !== 'navigate') return;
    sheet = new window.CSSStyleSheet();
    sheet.replaceSync(rule);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    window.setTimeout(layOut, longestMs);
  };
  const lookEachFrame = () => {
    look();
    if (!isOver && document.readyState === 'loading') window.requestAnimationFrame(lookEachFrame);
  };
  window.requestAnimationFrame(lookEachFrame);
  // In a tab that nobody looks at there are no frames.
  document.addEventListener('DOMContentLoaded', look, { once: true });
  return { layOut };
}

/** A rule for the items of the page's lists, at all levels, the first ones of each excepted; null where there is no long one. */
function ruleFor(document: Document): string | null {
  let box: Element | null = document.getElementById(sectionId);
  if (!box || sizeOf(box) < manyElements) return null;
  for (let depth = 0; box && depth < deepestList; depth++, box = largestIn(box)) {
    const item = itemsIn(box);
    // Faces that hang out of their items would be cut.
    if (item)
      return `#${sectionId} ${item}:nth-child(n + ${firstItems + 1}) {
    content-visibility: auto; contain-intrinsic-block-size: auto ${itemPx}px; overflow-clip-margin: 200px;
  }`;
  }
  return null;
}

/** What its children are called, if it is a list of a kind: by tag and first class, which the items of all its branches share. */
function itemsIn(box: Element): string | null {
  const counts = new Map<string, number>();
  for (const { localName, classList } of box.children) {
    const [name] = classList;
    if (name === undefined && localName !== listItem) continue;
    const kind = [localName, ...(name === undefined ? [] : [name])].map((part) => CSS.escape(part)).join('.');
    const count = (counts.get(kind) ?? 0) + 1;
    if (count === fewestItems) return kind;
    counts.set(kind, count);
  }
  return null;
}

function largestIn(box: Element): Element | null {
  let [largest] = box.children;
  for (const child of box.children) if (largest && sizeOf(child) > sizeOf(largest)) largest = child;
  return largest ?? null;
}

function sizeOf(element: Element): number {
  return element.getElementsByTagName('*').length;
}
