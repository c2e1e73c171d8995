import { hostOf } from '../../../utils/dom/roots.ts';

/** A jump this far in time; a longer way is taken at once. */
const jumpMs = 180;
const screensWorthGoing = 2;
/** Aligning: how often, and how much larger than life a page may draw itself. */
const mostTries = 5;
const mostScaled = 5;
/** After a change of layout: looked at until it has kept still for so long. */
const calmFrames = 3;
const mostFrames = 30;
const anchoringFrames = 2;

/** Moves what the reader looks at, in whatever scrolls it: the window or an element of the page's. */
export interface Scrolling {
  /** Runs a change of layout and keeps the element where it is on the screen, or puts its top at `toTop`. */
  keep(element: Element | null, change: () => void, toTop?: (topBefore: number) => number): void;
  /** Brings an element's top just below what covers the view, unless all of it is in view. Answers whether it went there at once. */
  reveal(element: Element, topPx: number): boolean;
  /** Puts an element's top at this height of the view, at once. */
  bring(element: Element, topPx: number): void;
  /** Height of the view. */
  viewPx(): number;
  /** Where the view ends, in pixels of the window. */
  endPx(): number;
}

interface ScrollingOptions {
  window: Window & typeof globalThis;
  /** What the browser must not take for an anchor of its own while we keep another. */
  root: HTMLElement;
  signal: AbortSignal;
}

export function createScrolling({ window, root, signal }: ScrollingOptions): Scrolling {
  let touchedAt = 0;
  const touched = () => {
    touchedAt = window.performance.now();
  };
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    window.addEventListener(type, touched, { signal, capture: true, passive: true });
  }

  const by = (deltaPx: number) => {
    const scroller = scrollerOf(root);
    const topPx = deltaPx / (isPage(scroller) ? 1 : scaleOf(scroller));
    if (Math.abs(deltaPx) >= 1) scroller.scrollBy({ top: topPx, behavior: 'instant' });
  };
  const view = () => {
    const scroller = scrollerOf(root);
    if (isPage(scroller)) return { startPx: 0, endPx: window.innerHeight };
    const { top, bottom } = scroller.getBoundingClientRect();
    return { startPx: Math.max(0, top), endPx: Math.min(window.innerHeight, bottom) };
  };
  const viewPx = () => {
    const { startPx, endPx } = view();
    return Math.max(0, endPx - startPx);
  };
  /** Again until it is there: pages may be zoomed or scaled, and rows on the way take another height than estimated. */
  const align = (element: Element, topPx: number) => {
    if (!element.isConnected) return;
    let gain = 1;
    for (let tries = 0; tries < mostTries; tries++) {
      const before = element.getBoundingClientRect().top;
      const wanted = (before - topPx) * gain;
      if (Math.abs(before - topPx) < 1) return;
      by(wanted);
      const moved = before - element.getBoundingClientRect().top;
      if (moved === 0) return;
      gain = Math.min(Math.max(wanted / moved, 1 / mostScaled), mostScaled);
    }
  };
  /** What is still to go is measured anew each frame: groups on the way take their real height as they come into view. */
  const glide = (element: Element, topPx: number) => {
    const started = window.performance.now();
    let left = 1;
    const step = () => {
      if (signal.aborted || touchedAt > started || !element.isConnected) return;
      const time = Math.min(1, (window.performance.now() - started) / jumpMs);
      const leftNow = (1 - time) ** 3;
      by((element.getBoundingClientRect().top - topPx) * (1 - leftNow / left));
      left = leftNow;
      if (time < 1) window.requestAnimationFrame(step);
      else align(element, topPx);
    };
    window.requestAnimationFrame(step);
  };
  let settling = 0;

  return {
    keep(element, change, toTop = (before) => before) {
      if (!element?.isConnected) return change();
      const wanted = toTop(element.getBoundingClientRect().top);
      root.style.setProperty('overflow-anchor', 'none');
      change();
      const started = window.performance.now();
      const turn = ++settling;
      align(element, wanted);
      // Groups of rows that come near the view take another height than was estimated, one after another.
      const scroller = scrollerOf(root);
      let calm = 0;
      let left = { scrolled: scroller.scrollTop, top: element.getBoundingClientRect().top };
      const settle = (frame: number) => {
        if (turn !== settling) return;
        const { top } = element.getBoundingClientRect();
        // By a finger, a key, or a script of the page's: it is not ours to undo. At its end, and in the first frames,
        // where it holds on to something of the page's outside of our rows, the browser scrolls by itself.
        const scrolledPx = scroller.scrollTop - left.scrolled;
        const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
        const isScrolled = Math.abs(scrolledPx) >= 1 && Math.abs(top - left.top + scrolledPx) < 1 && !isAtEnd;
        const isElsewhere = touchedAt > started || (isScrolled && frame >= anchoringFrames);
        const isThere = Math.abs(top - wanted) < 1;
        calm = isThere ? calm + 1 : 0;
        if (isElsewhere || !element.isConnected || calm === calmFrames || frame === mostFrames) {
          root.style.removeProperty('overflow-anchor');
          return;
        }
        if (!isThere) align(element, wanted);
        left = { scrolled: scroller.scrollTop, top: element.getBoundingClientRect().top };
        window.requestAnimationFrame(() => settle(frame + 1));
      };
      window.requestAnimationFrame(() => settle(0));
    },
    reveal(element, topPx) {
      if (isWholeFrame(window, scrollerOf(root))) {
        // How much of the frame is in view is known to the browser alone.
        element.scrollIntoView({ block: 'nearest' });
        return true;
      }
      const { top, bottom } = element.getBoundingClientRect();
      if (top >= topPx && bottom <= view().endPx) return false;
      if (Math.abs(top - topPx) > screensWorthGoing * viewPx() || prefersNoMotion(window)) {
        align(element, topPx);
        return true;
      }
      glide(element, topPx);
      return false;
    },
    bring: align,
    viewPx,
    endPx: () => view().endPx,
  };
}

/** How many pixels of the window are one of the element's, where the page draws it larger or smaller. */
export function scaleOf(element: Element): number {
  const { offsetWidth } = element as HTMLElement;
  return (offsetWidth > 0 && element.getBoundingClientRect().width / offsetWidth) || 1;
}

/** As `scaleOf`, leaving out `zoom`, which sticky boxes follow. */
function transformOf(element: Element): number {
  const { currentCSSZoom = 1 } = element as Element & { currentCSSZoom?: number };
  return scaleOf(element) / currentCSSZoom;
}

/** Whether the page draws us at another size than what scrolls us: what should stick then drifts. */
export function isDrifting(root: HTMLElement): boolean {
  const scroller = scrollerOf(root);
  const around = isPage(scroller) ? 1 : transformOf(scroller);
  return Math.abs(transformOf(root) / around - 1) > 0.02;
}

function isPage(scroller: Element): boolean {
  return scroller === pageOf(scroller.ownerDocument);
}

function pageOf(document: Document): Element {
  return document.scrollingElement ?? document.documentElement;
}

export function prefersNoMotion(window: Window): boolean {
  return window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;
}

/** Whether it is as long as its content, so that only the page around it scrolls. */
function isWholeFrame(window: Window, scroller: Element): boolean {
  return window !== window.parent && scroller.scrollHeight <= scroller.clientHeight + 1;
}

/** The nearest element around that scrolls, our own root where it scrolls; else the page's. */
export function scrollerOf(root: HTMLElement): Element {
  const { ownerDocument } = root;
  const page = pageOf(ownerDocument);
  let above: Element | undefined | null = root;
  for (; above && above !== ownerDocument.body; above = above.parentElement ?? hostOf(above)) {
    if (above === page || above.scrollHeight <= above.clientHeight) continue;
    const overflow = ownerDocument.defaultView?.getComputedStyle(above).overflowY ?? '';
    if (/auto|scroll|overlay/.test(overflow)) return above;
  }
  return page;
}
