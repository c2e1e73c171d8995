/** Up to so many comments, hiding them for good at once takes no time that anybody notices. */
const fewComments = 300;
/** Costs little: the browser keeps what it has laid out. The rest is what would still take room. */
const folded: readonly [name: string, value: string][] = [
  ['content-visibility', 'hidden'],
  ['height', '0'],
  ['min-height', '0'],
  ['margin', '0'],
  ['padding', '0'],
  ['border', '0'],
  ['overflow', 'hidden'],
];
/** Gives the memory back; laying it out anew takes time, so it waits until the page is idle. */
const gone: readonly [name: string, value: string][] = [
  ['display', 'none'],
  // Does nothing; tells our hiding from the page's own.
  ['content-visibility', 'auto'],
];

/** Where a page that adds comments as one scrolls to the end of them finds that one has. Nobody sees or reaches it. */
const atEnd: readonly [name: string, value: string][] = [
  ['position', 'fixed'],
  ['bottom', '0'],
  ['left', '0'],
  ['right', '0'],
  ['visibility', 'hidden'],
  ['opacity', '0'],
  ['pointer-events', 'none'],
];
/** Laid out where and as wide as it was, without what is in it. */
const asBox: readonly [name: string, value: string][] = [
  ['content-visibility', 'hidden'],
  ['height', '0'],
  ['min-height', '0'],
];
const all = [...folded, ...gone, ...atEnd];
/** Long enough for browsers to tell the page what has come into view. */
const atEndMs = 200;

interface Cover {
  element: HTMLElement;
  /** The `style` attribute as it was; null where there was none. */
  before: string | null;
  /** The attribute as we left it: another value means that the page has changed it since. */
  ours: string;
}

/** The page's own comments, hidden and shown. Their attributes come back as they were, byte for byte. */
export interface Original {
  /** Hides these and no others; what was hidden and is not among them comes back. */
  hide(elements: readonly Element[]): void;
  show(): void;
  /** For a moment, lets the page's scripts find the end of its list in view, where it is hidden. */
  showEnd(): void;
  /** Runs this while the element, where it is hidden, has its place and width again. Lays the page out twice. */
  asBox<Result>(element: Element, read: () => Result): Result;
}

interface OriginalOptions {
  countComments(): number;
  /**
   * Whether the page may add comments as one scrolls. Its list keeps its length then: without one, scripts that go by
   * where it ends would take every place for the end.
   */
  grows(): boolean;
  /** Told whenever something is hidden, and when all is shown. */
  listHidden?(isHidden: boolean): void;
}

export function createOriginal(
  window: Window & typeof globalThis,
  { countComments, grows, listHidden }: OriginalOptions,
): Original {
  let covers: Cover[] = [];
  let endTimer = 0;
  let callOff = () => {};

  const hideNow = (element: Element): Cover | null => {
    if (!('style' in element)) return null;
    const html = element as HTMLElement;
    dropStaleHiding(html);
    const before = html.getAttribute('style');
    // Parts of tables and inline boxes have no contents to skip.
    const display = window.getComputedStyle(html).display;
    const isCheap =
      (countComments() <= fewComments && !grows()) || !/^(block|flow-root|flex|grid|list-item)$/.test(display);
    write(html, isCheap ? gone : folded);
    return { element: html, before, ours: html.getAttribute('style') ?? '' };
  };
  const giveMemoryBack = () => {
    if (grows()) return;
    for (const cover of covers) dress(cover, gone);
  };

  return {
    hide(elements) {
      const wanted = new Set(elements);
      for (const cover of covers) if (!wanted.has(cover.element)) restore(cover);
      covers = covers.filter(({ element }) => wanted.has(element));
      const hidden = new Set<Element>(covers.map(({ element }) => element));
      const added = elements.filter((element) => !hidden.has(element)).map(hideNow);
      covers.push(...added.filter((cover) => cover !== null));
      if (added.length === 0) return;
      listHidden?.(true);
      callOff();
      callOff = whenIdle(window, giveMemoryBack);
    },
    showEnd() {
      const last = covers.at(-1);
      if (!last || endTimer !== 0) return;
      dress(last, atEnd);
      window.dispatchEvent(new window.Event('scroll'));
      endTimer = window.setTimeout(() => {
        endTimer = 0;
        if (covers.includes(last)) dress(last, folded);
      }, atEndMs);
    },
    asBox(element, read) {
      const cover = covers.find((one) => one.element === element);
      if (!cover) return read();
      const isGone = cover.element.style.display === 'none';
      dress(cover, asBox);
      try {
        return read();
      } finally {
        dress(cover, isGone ? gone : folded);
      }
    },
    show() {
      callOff();
      listHidden?.(false);
      for (const cover of covers) restore(cover);
      covers = [];
    },
  };
}

function write(element: HTMLElement, style: readonly [string, string][]): void {
  for (const [name, value] of style) element.style.setProperty(name, value, 'important');
}

/** Hides it another way. */
function dress(cover: Cover, style: readonly [string, string][]): void {
  restore(cover);
  cover.before = cover.element.getAttribute('style');
  write(cover.element, style);
  cover.ours = cover.element.getAttribute('style') ?? '';
}

function restore({ element, before, ours }: Cover): void {
  const now = element.getAttribute('style') ?? '';
  if (now === ours) {
    // Through the object first: a strict content policy takes a whole attribute for inline style, and ignores it.
    const kept = element.ownerDocument.createElement('i').style;
    kept.cssText = before ?? '';
    for (const [name] of all) element.style.removeProperty(name);
    for (const name of kept)
      element.style.setProperty(name, kept.getPropertyValue(name), kept.getPropertyPriority(name));
    if (element.getAttribute('style') === before) return;
    if (before === null) element.removeAttribute('style');
    else element.setAttribute('style', before);
    return;
  }
  // The page has changed the style meanwhile: what it wrote stays, ours goes.
  dropStaleHiding(element);
}

/** Also of a reader that was here before an update of the extension, and can no longer tidy up. */
function dropStaleHiding({ style }: HTMLElement): void {
  const isOurs = ([name, value]: readonly [string, string]) =>
    style.getPropertyPriority(name) === 'important' && style.getPropertyValue(name).startsWith(value);
  const [marks] = [[folded[0], folded[6]], gone, atEnd.slice(-2)].filter((some) =>
    some.every((one) => one && isOurs(one)),
  );
  if (!marks) return;
  for (const [name] of all) style.removeProperty(name);
}

/** Not while the reader is still building its rows. */
const settleMs = 2_000;

/** Answers the way to call it off. */
function whenIdle(window: Window & typeof globalThis, work: () => void): () => void {
  let idle = 0;
  const timer = window.setTimeout(() => {
    if ('requestIdleCallback' in window) idle = window.requestIdleCallback(work);
    else work();
  }, settleMs);
  return () => {
    window.clearTimeout(timer);
    if (idle !== 0) window.cancelIdleCallback(idle);
  };
}
