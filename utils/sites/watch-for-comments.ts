import { browser } from '@wxt-dev/browser';
import { callMessage } from '../messaging/envelope.ts';

const FIRST_DELAY_MS = 250;
/** Each look waits twice as long as the one before: about four minutes of changes in all, and then no more. */
const MOST_LOOKS = 10;
/** Smaller frames are counters, buttons and trackers. */
const SMALLEST_FRAME_PX = 100;

/**
 * Tells the background when there may be comments in this frame, now or later: whenever `count` says more than before.
 * Answers how to begin, and to begin anew.
 */
export function watchForComments(count: (document: Document) => number): () => void {
  let told = 0;
  let looks = 0;
  let isWaiting = false;

  const look = () => {
    isWaiting = false;
    looks += 1;
    const cues = count(document);
    // More than last time means that comments came late, and a reader that found none then may find them now.
    if (cues > told && !document.querySelector('understory-reader')) {
      told = cues;
      browser.runtime.sendMessage(callMessage('sectionSeen', [])).catch(() => {
        // The worker was just being stopped, or the extension is gone: the next change asks again, or nobody does.
        told = 0;
      });
    }
    if (looks >= MOST_LOOKS) observer.disconnect();
  };
  const observer = new MutationObserver(() => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => requestIdleCallback(look), FIRST_DELAY_MS * 2 ** looks);
  });
  const start = () => {
    told = looks = 0;
    observer.observe(document, { childList: true, subtree: true });
    look();
  };

  // Pages that swap their content without loading another: each is a page of its own.
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', start);
  return () => {
    if (self !== top && (innerWidth < SMALLEST_FRAME_PX || innerHeight < SMALLEST_FRAME_PX)) {
      addEventListener('resize', start, { once: true });
    } else start();
  };
}
