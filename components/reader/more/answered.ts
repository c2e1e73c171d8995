import { rootsOf } from '../../../utils/dom/roots.ts';
import type { OpenAllPort } from './port.ts';

/** A page that has brought nothing by then is taken to have no more. */
const longestMs = 8_000;
/** Pages add comments one by one: they are read when it has been quiet for so long. */
const quietMs = 150;

/** Waits for the page to answer. True once comments came, or the words of one that was shut; false when nothing did, or when stopped. */
export function answered(port: OpenAllPort): Promise<boolean> {
  const { window, signal } = port;
  const before = port.count() + port.whole();
  const hasCome = () => port.count() + port.whole() > before;
  return new Promise((resolve) => {
    let quiet = 0;
    const end = (isAnswered: boolean) => {
      observer.disconnect();
      window.clearTimeout(quiet);
      window.clearTimeout(longest);
      resolve(isAnswered);
    };
    const look = () => {
      port.look();
      if (hasCome()) end(true);
    };
    const observer = new window.MutationObserver(() => {
      window.clearTimeout(quiet);
      quiet = window.setTimeout(look, quietMs);
    });
    const longest = window.setTimeout(() => {
      port.look();
      end(hasCome());
    }, longestMs);
    if (signal.aborted) return end(false);
    signal.addEventListener('abort', () => end(false));
    // Changes in a shadow root are told to nobody outside of it.
    for (const root of rootsOf(window.document)) observer.observe(root, { childList: true, subtree: true });
  });
}
