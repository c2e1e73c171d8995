import type { FoundThread, ReaderServices } from '../reader-services.ts';
import { resultInSlices } from './slices.ts';

/** Reads the page in slices; once more, in one go, where it changed meanwhile what was read. Null once aborted. */
export async function readInSlices(
  { document, window, readThreads, readInSteps }: ReaderServices,
  signal: AbortSignal,
): Promise<FoundThread[] | null> {
  const changed = new Set<Node>();
  const note = (records: readonly MutationRecord[]) => {
    for (const { target } of records) changed.add(target);
  };
  const observer = new window.MutationObserver(note);
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  let threads: FoundThread[] | null;
  try {
    threads = await resultInSlices(readInSteps(), window, signal);
  } catch {
    // The page may have taken away what was being read; what is wrong with the page itself shows again at once.
    return readThreads();
  } finally {
    note(observer.takeRecords());
    observer.disconnect();
  }
  return threads && isStale(threads, changed, document) ? readThreads() : threads;
}

/** Where nothing was found, any change may have been the reason. Of those in a shadow root nobody outside is told. */
function isStale(threads: readonly FoundThread[], changed: ReadonlySet<Node>, document: Document): boolean {
  if (threads.length === 0) return changed.size > 0;
  return threads.some(
    ({ section }) => section.getRootNode() !== document || [...changed].some((node) => section.contains(node)),
  );
}
