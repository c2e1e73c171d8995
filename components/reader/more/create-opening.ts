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

/** A page that has brought nothing is shown its end again after this time: it may have been at work. */
const endAgainMs = 3_000;
/** So often, where nobody scrolls meanwhile. */
const mostTimes = 3;

export function createOpening(parts: OpeningParts): Opening {
  const { reader, services, foundNow, signal } = parts;
  const { store, view, original } = reader;
  const { window } = services;
  const opened = nothingOpened();
  let running: AbortController | null = null;
  let shownEnd = { count: 0, at: 0, times: 0 };
  let endTimer = 0;

  /** Goes on as the page would, had one scrolled through its own list. */
  const lookForEnd = () => {
    const { thread, view: shown } = store.get();
    const count = thread.comments.length;
    if (running || shown !== 'tree' || opened.isAtEnd) return;
    const now = window.performance.now();
    const isAgain = shownEnd.count === count;
    const waitMs = isAgain ? shownEnd.at + endAgainMs - now : 0;
    if (waitMs > 0) {
      lookAgainIn(waitMs);
      return;
    }
    if (view.list.getBoundingClientRect().bottom > window.innerHeight) return;
    shownEnd = { count, at: now, times: isAgain ? shownEnd.times + 1 : 1 };
    // Asked last: scrolled frames are many, and this looks through the page.
    if ((thread.declaredCount ?? 0) <= count && !foundNow().more().grows) return;
    original.showEnd();
    if (shownEnd.times < mostTimes) lookAgainIn(endAgainMs);
  };
  const lookAgainIn = (ms: number) => {
    if (endTimer !== 0) return;
    endTimer = window.setTimeout(() => {
      endTimer = 0;
      if (!signal.aborted) lookForEnd();
    }, ms);
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
