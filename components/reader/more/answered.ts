import type { OpenAllPort } from './port.ts';

/** A page that has brought nothing by then is taken to have no more. */
const longestMs = 8_000;
/** Pages add comments one by one: they are read when it has been quiet for so long. */
const quietMs = 150;

/** Waits for the page to answer. True once there are more than `before` comments in the tree; false when none came, or when stopped. */
export function answered(port: OpenAllPort, before: number): Promise<boolean> {
  const { window, signal } = port;
  return new Promise((resolve) => {
    let quiet = 0;
    const end = (hasCome: boolean) => {
      observer.disconnect();
      window.clearTimeout(quiet);
      window.clearTimeout(longest);
      resolve(hasCome);
    };
    const look = () => {
      port.look();
      if (port.count() > before) end(true);
    };
    const observer = new window.MutationObserver(() => {
      window.clearTimeout(quiet);
      quiet = window.setTimeout(look, quietMs);
    });
    const longest = window.setTimeout(() => {
      port.look();
      end(port.count() > before);
    }, longestMs);
    if (signal.aborted) return end(false);
    signal.addEventListener('abort', () => end(false));
    observer.observe(window.document.documentElement, { childList: true, subtree: true });
  });
}
