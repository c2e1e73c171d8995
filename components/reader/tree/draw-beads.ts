import type { ReadState } from '../../../utils/thread/fold-summary.ts';

const beadPx = 7;

/** One element, whatever the number: folding all of a large thread draws tens of thousands of beads. It stands one bead before them. */
export function drawBeads(element: HTMLElement, beads: readonly ReadState[]): void {
  element.style.inlineSize = `${beads.length * beadPx}px`;
  element.append(dotFor(element.ownerDocument, beads).cloneNode());
}

/** By the beads. Most are as those of some row before, and a copy shares what the browser has made of so many shadows. */
const dots = new Map<string, HTMLElement>();
const mostDots = 200;

function dotFor(document: Document, beads: readonly ReadState[]): HTMLElement {
  const key = beads.join();
  const known = dots.get(key);
  if (known?.ownerDocument === document) return known;
  const dot = document.createElement('i');
  dot.style.boxShadow = beads
    .map((bead, at) => {
      const place = `${(at + 1) * beadPx}px 0 0`;
      if (bead === 'read') return `${place} 0 var(--bead)`;
      if (bead === 'new') return `${place} 1px var(--accent)`;
      return `${place} -0.25px var(--bg), ${place} 1px var(--accent)`;
    })
    .join(', ');
  if (dots.size >= mostDots) dots.clear();
  dots.set(key, dot);
  return dot;
}
