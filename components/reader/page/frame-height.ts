import type { Host } from './host.ts';

/** Systems that follow the height of their content have answered by then. */
const settleMs = 600;
/** The least share of a frame's height that the tree scrolls in. */
const leastShare = 0.6;
/** A page that is longer than its frame by more than margins was so before us, and scrolls. */
const longestMarginPx = 40;

interface FrameHeightOptions {
  window: Window & typeof globalThis;
  host: Host;
  signal: AbortSignal;
}

/**
 * In a frame: sees to it that the whole tree can be reached. Systems make their frames as long as their content, but
 * what is in our shadow root grows unseen by many of them, so they are given something to see. Where the frame stays
 * shorter (it is measured once, or the page around has fixed it) the tree scrolls in itself.
 */
export function keepInFrame({ window, host: { element: host, root }, signal }: FrameHeightOptions): void {
  if (window === window.parent || !('ResizeObserver' in window)) return;
  const { document } = window;
  const tooLongPx = () => (document.scrollingElement ?? document.documentElement).scrollHeight - window.innerHeight;
  const marginPx = tooLongPx();
  if (marginPx > longestMarginPx) return;
  let heightPx = 0;
  /** Height of the frame that the tree was made to fit; 0 while it takes the room it needs. */
  let fittedPx = 0;
  let timer = 0;
  let isOwnEvent = false;

  const nudge = () => {
    // Some listen for this, others watch the elements.
    isOwnEvent = true;
    window.dispatchEvent(new window.Event('resize'));
    isOwnEvent = false;
    const mark = document.createTextNode('');
    host.append(mark);
    mark.remove();
  };
  const fit = () => {
    const cutPx = tooLongPx();
    if (cutPx <= marginPx + 1 || !host.isConnected) return;
    fittedPx = window.innerHeight;
    const { height } = root.getBoundingClientRect();
    root.style.overflowY = 'auto';
    root.style.maxBlockSize = `${Math.floor(Math.max(height - cutPx, fittedPx * leastShare))}px`;
  };
  const measure = () => {
    window.clearTimeout(timer);
    nudge();
    timer = window.setTimeout(fit, settleMs);
  };
  const observer = new window.ResizeObserver(([entry]) => {
    const height = Math.round(entry?.contentRect.height ?? 0);
    if (height === heightPx || fittedPx > 0) return;
    heightPx = height;
    measure();
  });
  observer.observe(root);
  window.addEventListener(
    'resize',
    () => {
      if (isOwnEvent || fittedPx === 0 || window.innerHeight <= fittedPx) return;
      fittedPx = 0;
      root.style.overflowY = '';
      root.style.maxBlockSize = '';
      measure();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
    nudge();
  });
}
