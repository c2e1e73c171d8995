/** Nearly all blogs call their comment section by this id. */
const sectionId = 'comments';
/** Of about 150 comments. Shorter lists are laid out in no time. */
const manyElements = 2_000;
/** What has so many children is the list; what has fewer stands around it. */
const manyItems = 20;
/** These are laid out as ever: they may be in view already. */
const firstItems = 12;
/** Lists lie within a box or two; each level is counted through once more, and pages nest without end. */
const deepestList = 8;
/** Of a comment with some replies, about. */
const itemPx = 600;
/** Then nobody will come any more. */
const longestMs = 30_000;

/**
 * While a page with a long list of comments is loading, keeps the browser from laying out what is not near the view of
 * it: that is about to be hidden, and costs more than all we do. Looked at once a frame, before that frame is laid out,
 * until the page is there. The page's elements are not touched: a style sheet of ours is, which `layOut` takes away.
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
  let rule: string | null = null;
  const look = () => {
    const before = rule;
    if (!isOver) rule = ruleFor(document) ?? before;
    // As more of it comes, the list shows to be another than it seemed.
    if (rule === before || rule === null) return;
    if (!sheet) {
      // Who comes back, or loads again, is taken to where he was, by pixels.
      const [navigation] = window.performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      if (navigation?.type !== 'navigate') return layOut();
      sheet = new window.CSSStyleSheet();
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      window.setTimeout(layOut, longestMs);
    }
    sheet.replaceSync(rule);
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

/** A rule for the items of the page's list, the first ones excepted; null where there is no long one. */
function ruleFor(document: Document): string | null {
  let at = document.getElementById(sectionId);
  if (!at || sizeOf(at) < manyElements) return null;
  let selector = `#${sectionId}`;
  let depth = 0;
  for (let inner: Element | null = at; inner; inner = mostOf(at)) {
    if (depth++ > deepestList) return null;
    if (inner !== at) selector += ` > ${nameOf(inner)}`;
    at = inner as HTMLElement;
  }
  // Faces that hang out of their items would be cut.
  return `${selector} > :nth-child(n + ${firstItems + 1}) {
    content-visibility: auto; contain-intrinsic-block-size: auto ${itemPx}px; overflow-clip-margin: 200px;
  }`;
}

/** The child that holds most of what is in a box; null where the box is the list itself. */
function mostOf(box: Element): Element | null {
  if (box.childElementCount >= manyItems) return null;
  const size = sizeOf(box);
  for (const child of box.children) if (sizeOf(child) > size / 2) return child;
  return null;
}

function sizeOf(element: Element): number {
  return element.getElementsByTagName('*').length;
}

function nameOf({ localName, id, classList }: Element): string {
  if (id) return `#${CSS.escape(id)}`;
  return [localName, ...classList].map((name) => CSS.escape(name)).join('.');
}
