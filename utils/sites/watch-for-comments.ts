import type { Browser } from '@wxt-dev/browser';
import { rootsOf } from '../dom/roots.ts';
import { callMessage } from '../messaging/envelope.ts';

const FIRST_DELAY_MS = 250;
/** Each look waits twice as long as the one before: about four minutes of changes in all, and then no more. */
const MOST_LOOKS = 10;
/** Smaller frames are counters, buttons and trackers. */
const SMALLEST_FRAME_PX = 100;
const WATCHED = { childList: true, subtree: true };

/** The mere look at it makes the browser set up all of it: half of what a page without comments would pay. */
function runtime(): typeof Browser.runtime {
  const world = globalThis as { browser?: typeof Browser; chrome?: typeof Browser };
  return world.browser?.runtime ?? (world.chrome as typeof Browser).runtime;
}

/**
 * Tells the background when there may be comments in this frame, now or later: whenever `count` says more than before.
 * Answers how to begin, and to begin anew.
 */
export function watchForComments(count: (root: ParentNode) => number): () => void {
  let told = 0;
  let looks = 0;
  let isWaiting = false;

  const look = () => {
    isWaiting = false;
    looks += 1;
    const roots = rootsOf(document, stir);
    // A reader that has found its section watches it by itself.
    const isRead = roots.some((root) => root.querySelector('understory-reader'));
    let cues = 0;
    for (const root of roots) {
      if (!isRead) cues += count(root);
      // Once more changes nothing; changes in a shadow root are told to nobody outside of it.
      observer.observe(root, WATCHED);
    }
    if (looks >= MOST_LOOKS) observer.disconnect();
    // More than last time means that comments came late, and a reader that found none then may find them now.
    if (cues > told) {
      told = cues;
      runtime()
        .sendMessage(callMessage('sectionSeen', []))
        .then(
          (reply?: { value?: unknown }) => {
            if (!reply?.value) (globalThis as { understoryLayOut?: () => void }).understoryLayOut?.();
          },
          () => {
            // The worker was just being stopped, or the extension is gone: asked again a few times, since the page may change no more.
            told = 0;
            stir();
          },
        );
    }
  };
  const stir = () => {
    if (isWaiting || looks >= MOST_LOOKS) return;
    isWaiting = true;
    // A frame of another site may be given no idle time at all.
    setTimeout(() => requestIdleCallback(look, { timeout: 999 }), FIRST_DELAY_MS * 2 ** looks);
  };
  const observer = new MutationObserver(stir);
  const start = () => {
    told = looks = 0;
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
