/** A page that changes is read again after this pause, and ever less often while nothing comes of it. */
const shortestPauseMs = 250;
const longestPauseMs = 5_000;
/** Looking takes this share of the time at most, however often the page changes and however long it is. */
const mostShare = 0.1;
/** More changes at once are not looked through one by one. */
const mostRecords = 60;

export interface PageWatch {
  /** Reads again soon, whatever was seen. */
  stir(): void;
}

interface WatchOptions {
  window: Window & typeof globalThis;
  host: Element;
  section(): Element;
  /** The host has been taken off the page; called at once. */
  evicted(): void;
  /** The section may hold other comments now, or be gone. Answers whether anything came of it. */
  changed(): boolean;
  signal: AbortSignal;
}

/** Watches the page for comments that come later, redraws, and for being taken off it. Bounded work on restless pages. */
export function watchPage({ window, host, section, evicted, changed, signal }: WatchOptions): PageWatch {
  const { document } = window;
  let read = addressOf(window);
  let pauseMs = shortestPauseMs;
  let timer = 0;

  const look = () => {
    timer = 0;
    if (signal.aborted) return;
    read = addressOf(window);
    const started = window.performance.now();
    pauseMs = changed() ? shortestPauseMs : Math.min(pauseMs * 2, longestPauseMs);
    pauseMs = Math.max(pauseMs, (window.performance.now() - started) / mostShare);
  };
  const stir = () => {
    if (timer !== 0) return;
    timer = window.setTimeout(() => whenIdle(window, look), pauseMs);
  };
  const isOurs = ({ target, addedNodes, removedNodes }: MutationRecord) =>
    target === host || (addedNodes.length + removedNodes.length === 1 && (addedNodes[0] ?? removedNodes[0]) === host);
  const isAboutSection = (records: MutationRecord[]) => {
    const watched = section();
    if (!watched.isConnected || addressOf(window) !== read || records.length > mostRecords) return true;
    return records.some((record) => watched.contains(record.target) && !isOurs(record));
  };
  const observer = new window.MutationObserver((records) => {
    if (signal.aborted) return;
    const isEvicted = !host.isConnected;
    if (isEvicted) evicted();
    if (isEvicted || isAboutSection(records)) stir();
  });
  const what = { childList: true, subtree: true };
  // Not its root: pages write themselves anew.
  observer.observe(document, what);
  // Changes in a shadow root are told to nobody outside of it.
  const root = host.getRootNode();
  if (root !== document) observer.observe(root, what);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });
  return { stir };
}

/** Without the fragment: which page it is. */
export function addressOf(window: Window): string {
  return window.location.href.replace(/#.*/s, '');
}

function whenIdle(window: Window & typeof globalThis, work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 1_000 });
  else work();
}
