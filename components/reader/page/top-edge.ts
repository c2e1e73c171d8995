import { isDrifting, scaleOf, scrollerOf } from './scrolling.ts';

/** Where the view of the tree begins: below a header of the page's that stays at the top, or at the top of what scrolls. */
export interface TopEdge {
  /** In pixels of the viewport. Measured when first asked for, then whenever the page comes to rest. */
  px(): number;
}

interface TopEdgeOptions {
  window: Window & typeof globalThis;
  host: HTMLElement;
  /** Gets `--us-top`: how far below the top of what scrolls our own bar has to stick. */
  root: HTMLElement;
  signal: AbortSignal;
}

/** Headers come and go while one scrolls, some with a transition. */
const restMs = 150;
/** What covers more of the view is no header. */
const mostOfView = 0.4;
/** A bar of notices above a header above a menu. */
const mostHeaders = 3;

export function watchTopEdge({ window, host, root, signal }: TopEdgeOptions): TopEdge {
  let edgePx: number | null = null;
  const measure = (): number => {
    if (signal.aborted || !host.isConnected) return edgePx ?? 0;
    const scroller = scrollerOf(root);
    const isPage = scroller === (host.ownerDocument.scrollingElement ?? host.ownerDocument.documentElement);
    const topPx = isPage ? 0 : Math.max(0, scroller.getBoundingClientRect().top);
    edgePx = belowHeaders(window, host, topPx);
    root.classList.toggle('drifting', isDrifting(root));
    root.style.setProperty('--us-top', `${Math.max(0, edgePx - topPx) / scaleOf(root)}px`);
    return edgePx;
  };
  let timer = 0;
  const measureSoon = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(measure, restMs);
  };
  window.addEventListener('scroll', measureSoon, { signal, capture: true, passive: true });
  window.addEventListener('resize', measureSoon, { signal });
  window.addEventListener('transitionend', measureSoon, { signal, passive: true });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  measureSoon();
  return { px: () => edgePx ?? measure() };
}

/** The bottom of the lowest header that lies over the tree's column from `topPx` on. */
function belowHeaders(window: Window & typeof globalThis, host: HTMLElement, topPx: number): number {
  const { document } = window;
  if (typeof document.elementsFromPoint !== 'function') return topPx;
  const { left, width } = host.getBoundingClientRect();
  const x = Math.min(window.innerWidth - 1, Math.max(0, left + width / 2));
  let edge = topPx;
  for (let i = 0; i < mostHeaders; i++) {
    let below = edge;
    for (const element of document.elementsFromPoint(x, edge + 1)) {
      const header = stuckAround(window, element);
      if (!header || header.contains(host)) continue;
      const { top, bottom } = header.getBoundingClientRect();
      const isHeader = top <= edge + 1 && bottom - topPx <= window.innerHeight * mostOfView;
      if (isHeader) below = Math.max(below, bottom);
    }
    if (below <= edge) break;
    edge = below;
  }
  return edge;
}

/** The element or one around it that keeps its place on the screen now; null where none does. */
function stuckAround(window: Window, element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { position, top } = window.getComputedStyle(at);
    if (position === 'fixed') return at;
    // One that may stick and does not yet goes by like anything else.
    if (position === 'sticky' && Math.abs(at.getBoundingClientRect().top - Number.parseFloat(top)) < 2) return at;
  }
  return null;
}
