import type { Host } from './host.ts';

/** Systems that follow the height of their content have answered by then. */
const settleMs = 600;
/** The least share of a frame's height that the tree scrolls in. */
const leastShare = 0.6;

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
  let heightPx = 0;
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
    const page = document.scrollingElement ?? document.documentElement;
    const tooLongPx = page.scrollHeight - window.innerHeight;
    if (tooLongPx <= 1 || !host.isConnected) return;
    const { height } = root.getBoundingClientRect();
    const mostPx = Math.max(height - tooLongPx, window.innerHeight * leastShare);
    if (mostPx < height) bound(`${Math.floor(mostPx)}px`);
  };
  const bound = (most: string) => {
    root.style.overflowY = most === '' ? '' : 'auto';
    root.style.maxBlockSize = most;
  };
  const measure = () => {
    window.clearTimeout(timer);
    nudge();
    timer = window.setTimeout(fit, settleMs);
  };
  const observer = new window.ResizeObserver(([entry]) => {
    const height = Math.round(entry?.contentRect.height ?? 0);
    if (height === heightPx) return;
    heightPx = height;
    measure();
  });
  observer.observe(root);
  window.addEventListener(
    'resize',
    () => {
      if (isOwnEvent || root.style.maxBlockSize === '') return;
      bound('');
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
