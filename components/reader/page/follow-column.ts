import type { FoundThread } from '../reader-services.ts';
import { listOf, takeColumn } from './column.ts';
import type { Original } from './original.ts';

/** A window being resized is left to the style sheet until it rests. */
const restMs = 100;

interface FollowOptions {
  window: Window & typeof globalThis;
  /** It stands in the page. */
  host: HTMLElement;
  root: HTMLElement;
  original: Original;
  foundNow(): FoundThread;
  /** Runs a change of layout. */
  change(work: () => void): void;
  signal: AbortSignal;
}

/** Lays the tree anew where the room around it has become wider or narrower: in a turned phone, beside a new sidebar. */
export function followColumn({ window, host, root, original, foundNow, change, signal }: FollowOptions): void {
  if (!('ResizeObserver' in window)) return;
  let around: Element | null = null;
  let room = '';
  let timer = 0;

  const resized = () => {
    // Also of our own doing, as where the room is as wide as what is in it.
    const isSame = host.parentElement === around && roomIn(around) === room;
    if (isSame || timer !== 0) return;
    timer = window.setTimeout(follow, restMs);
  };
  const observer = new window.ResizeObserver(resized);
  const look = () => {
    if (host.parentElement !== around) {
      observer.disconnect();
      around = host.parentElement;
      if (around) observer.observe(around);
    }
    room = roomIn(around);
  };
  const follow = () => {
    timer = 0;
    const found = foundNow();
    const list = listOf(found);
    // A place that is not shown has no width to go by.
    if (!signal.aborted && list.isConnected && host.getBoundingClientRect().width > 0) {
      change(() => original.asBox(list, () => takeColumn(root, found)));
    }
    look();
  };
  look();
  // Rules of the page's may ask for the width of the window while the room stays the same.
  window.addEventListener('resize', resized, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
}

/** Differs where the element has other room for its contents. */
function roomIn(element: Element | null): string {
  const style = element?.ownerDocument.defaultView?.getComputedStyle(element);
  const windowPx = element?.ownerDocument.defaultView?.innerWidth;
  return [element?.getBoundingClientRect().width, style?.paddingLeft, style?.paddingRight, windowPx].join(' ');
}
