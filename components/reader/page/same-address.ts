/**
 * Follows links of the page's own to where its address points already: the browser tells nobody of those, since nothing
 * changes, and the comment it would scroll to is hidden. Every other link to a comment is told as `hashchange`.
 */
export function watchSameAddress(window: Window, follow: (address: string) => void, signal: AbortSignal): void {
  const pressed = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const target = event.composedPath()[0] as Partial<Element> | undefined;
    const link = target?.closest?.<HTMLAnchorElement>('a[href*="#"]');
    if (!link || link.target === '_blank' || link.href !== window.location.href) return;
    // After the browser has scrolled to wherever it takes the comment to be.
    window.setTimeout(() => {
      if (!signal.aborted) follow(link.href);
    });
  };
  // On the window, which hears of a press last: whatever the page does with it comes first.
  window.addEventListener('click', pressed, { signal });
}
