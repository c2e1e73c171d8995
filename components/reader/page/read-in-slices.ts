import type { FoundThread, ReaderServices } from '../reader-services.ts';
import { resultInSlices } from './slices.ts';

/** Of work. The longest thread we know is read in a tenth of it. */
const mostMs = 20_000;

/**
 * Reads the page in slices; once more, in one go, where it changed meanwhile what was read. Null once aborted; `tooMuch`
 * where reading takes longer than a page may cost.
 */
export async function readInSlices(
  { document, window, readThreads, readInSteps }: ReaderServices,
  signal: AbortSignal,
): Promise<FoundThread[] | 'tooMuch' | null> {
  const changed = new Set<Node>();
  const note = (records: readonly MutationRecord[]) => {
    for (const { target } of records) changed.add(target);
  };
  const observer = new window.MutationObserver(note);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  let threads: FoundThread[] | 'tooMuch' | null;
  try {
    threads = await resultInSlices(within(mostMs, readInSteps(), window), window, signal);
  } catch {
    // The page may have taken away what was being read; what is wrong with the page itself shows again at once.
    return readThreads();
  } finally {
    note(observer.takeRecords());
    observer.disconnect();
  }
  return threads && threads !== 'tooMuch' && isStale(threads, changed, document) ? readThreads() : threads;
}

/** Where nothing was found, any change may have been the reason. Of those in a shadow root nobody outside is told. */
function isStale(threads: readonly FoundThread[], changed: ReadonlySet<Node>, document: Document): boolean {
  if (threads.length === 0) return changed.size > 0;
  return threads.some(
    ({ section }) => section.getRootNode() !== document || [...changed].some((node) => section.contains(node)),
  );
}

/** The same steps, given up after so much work; what happens between two of them does not count. */
function* within<Result>(
  budgetMs: number,
  steps: Generator<unknown, Result>,
  { performance }: Window,
): Generator<unknown, Result | 'tooMuch'> {
  let spentMs = 0;
  for (;;) {
    const started = performance.now();
    const { done, value } = steps.next();
    if (done) return value;
    spentMs += performance.now() - started;
    if (spentMs > budgetMs) return 'tooMuch';
    yield;
  }
}
