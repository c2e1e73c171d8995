import { onScroll } from '../page/on-scroll.ts';
import { isMore, nothingOpened } from './opened.ts';
import type { OpeningParts } from './opening-parts.ts';

/** The rest of a thread that comes in pieces. */
export interface Opening {
  /** Looks whether there is more to open, and whether the end is in view. */
  look(): void;
  /** Opens all of it, as far as one press goes. */
  start(): Promise<void>;
  stop(): void;
}

/** A page that has brought nothing is shown its end again after this time. */
const endAgainMs = 3_000;

export function createOpening(parts: OpeningParts): Opening {
  const { reader, services, foundNow, signal } = parts;
  const { store, view, original } = reader;
  const { window } = services;
  const opened = nothingOpened();
  let running: AbortController | null = null;
  let shownEnd = { count: 0, at: 0 };
  let _endTimer = 0;

  /** Goes on as the page would, had one scrolled through its own list. */
  const lookForEnd = () => {
    const { thread, view: shown } = store.get();
    const count = thread.comments.length;
    if (running || shown !== 'tree' || opened.isAtEnd) return;
    const now = window.performance.now();
    const waitMs = shownEnd.count === count ? shownEnd.at + endAgainMs - now : 0;
    if (waitMs > 0) {
      // The page may have been at work still; and whoever has come to the end need not scroll any more.
      _endTimer ||= window.setTimeout(endAgain, waitMs);
      return;
    }
    if (view.list.getBoundingClientRect().bottom > window.innerHeight) return;
    shownEnd = { count, at: now };
    // Asked last: scrolled frames are many, and this looks through the page.
    if ((thread.declaredCount ?? 0) > count || foundNow().more().grows) original.showEnd();
  };
  const endAgain = () => {
    _endTimer = 0;
    if (!signal.aborted) lookForEnd();
  };
  const look = () => {
    if (!running) store.set({ opening: isMore(foundNow(), opened) ? 'possible' : 'nothing' });
    lookForEnd();
  };
  onScroll(window, lookForEnd, signal);

  return {
    look,
    async start() {
      if (running) return;
      running = new AbortController();
      store.set({ opening: 'running', toast: null });
      const run = AbortSignal.any([signal, running.signal]);
      const said = await parts.loadMore().then(
        (openAll) => openAll({ ...parts, signal: run }, opened),
        // The worker did not answer, or the extension was updated under us: the tree stays as it is.
        () => null,
      );
      running = null;
      if (signal.aborted) return;
      store.set({ toast: said === null ? null : { text: said } });
      look();
    },
    stop: () => running?.abort(),
  };
}
