/** Calls at most once a frame while something scrolls: the window or, since such events do not bubble, an element of the page's. */
export function onScroll(window: Window, heard: () => void, signal: AbortSignal): void {
  let isWaiting = false;
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    window.requestAnimationFrame(() => {
      isWaiting = false;
      if (!signal.aborted) heard();
    });
  };
  window.document.addEventListener('scroll', soon, { signal, capture: true, passive: true });
}
