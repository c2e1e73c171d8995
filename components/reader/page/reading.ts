/** How long the last line of a comment has to stay in view before the comment counts as read. */
const dwellMs = 1000;

export interface Reading {
  /**
   * `place`: what marks where the last line of a comment ends; or a group of comments, whose ends are watched while
   * something of the group is in view. Once more where others have come into the group.
   */
  watch(place: Element): void;
}

interface ReadingOptions {
  window: Window & typeof globalThis;
  /** Where what covers the top of the view ends, in pixels of the window: headers of the page's, and our own bar. */
  topPx(): number;
  /** The ends in a group; null for what is none. */
  endsIn(place: Element): Iterable<Element> | null;
  /** These have been in view long enough. */
  stayed(ends: Element[]): void;
  /** The view has come to rest: what was in it may have left it. */
  rested(): void;
  signal: AbortSignal;
}

/**
 * Tells which comments have been read: their end has been in view for a second without a break, in a page that can be
 * seen. What flies past marks nothing.
 */
export function watchReading(options: ReadingOptions): Reading {
  const { window, stayed, rested, signal } = options;
  const { document } = window;
  /** When each end in view came into it. */
  const since = new Map<Element, number>();
  /** Also below what covers the view. True once it has been told. */
  const inView = new Map<Element, boolean>();
  let timer = 0;
  let restTimer = 0;

  const now = () => window.performance.now();
  const schedule = () => {
    if (timer !== 0 || since.size === 0) return;
    const first = Math.min(...since.values());
    timer = window.setTimeout(due, Math.max(0, first + dwellMs - now()));
  };
  const due = () => {
    timer = 0;
    const stayedLong = [...since.keys()].filter((end) => now() - (since.get(end) ?? 0) >= dwellMs);
    for (const end of stayedLong) since.delete(end);
    const read = uncovered(stayedLong);
    for (const end of read) inView.set(end, true);
    if (read.length > 0) stayed(read);
    schedule();
  };
  /** An observer's margins would be those of the window, wherever an element of the page's scrolls. */
  const uncovered = (ends: readonly Element[]) => {
    if (ends.length === 0) return [];
    const topPx = options.topPx();
    return ends.filter((end) => end.getBoundingClientRect().bottom >= topPx);
  };
  /** What lay below a bar may have come out. */
  const lookAgain = () => {
    if (document.visibilityState !== 'visible') return;
    const waiting = [...inView].flatMap(([end, isTold]) => (isTold || since.has(end) ? [] : [end]));
    for (const end of uncovered(waiting)) since.set(end, now());
    schedule();
  };
  const left = (end: Element) => {
    inView.delete(end);
    since.delete(end);
  };
  const seen = (entries: readonly IntersectionObserverEntry[]) => {
    for (const { target, isIntersecting } of entries) {
      const ends = options.endsIn(target);
      if (ends) {
        for (const end of ends) {
          if (isIntersecting) observer?.observe(end);
          else {
            observer?.unobserve(end);
            left(end);
          }
        }
      } else if (isIntersecting) {
        inView.set(target, false);
        if (document.visibilityState === 'visible' && !since.has(target)) since.set(target, now());
      } else left(target);
    }
    schedule();
  };
  const visibilityChanged = () => {
    since.clear();
    if (document.visibilityState === 'visible') for (const end of inView.keys()) since.set(end, now());
    schedule();
  };

  // Where nothing is laid out there is nothing to see. Each thing watched costs something at every change of layout.
  const observer = 'IntersectionObserver' in window ? new window.IntersectionObserver(seen) : null;
  document.addEventListener('visibilitychange', visibilityChanged, { signal });
  const scrolled = () => {
    window.clearTimeout(restTimer);
    restTimer = window.setTimeout(() => {
      lookAgain();
      rested();
    }, 200);
  };
  // Scrolling may happen in an element of the page's; such events do not bubble.
  document.addEventListener('scroll', scrolled, { signal, capture: true, passive: true });
  /** A group is told of with each of its rows. */
  const coming = new Set<Element>();
  const watchComing = () => {
    for (const place of coming) {
      // What is watched already would say nothing anew.
      observer?.unobserve(place);
      if (!signal.aborted) observer?.observe(place);
    }
    coming.clear();
  };
  signal.addEventListener('abort', () => {
    observer?.disconnect();
    window.clearTimeout(timer);
    window.clearTimeout(restTimer);
  });
  return {
    watch(place) {
      if (coming.size === 0) window.queueMicrotask(watchComing);
      coming.add(place);
    },
  };
}
