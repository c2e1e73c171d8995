import type { ReaderServices } from '../reader-services.ts';
import { countsOf, type ReaderState, type Store } from '../state/store.ts';

const settleMs = 300;

/** Tells the toolbar button how many comments are unread, now and whenever the number changes. */
export function showUnreadCount(store: Store, { call, window }: ReaderServices, signal: AbortSignal): void {
  let told: number | null = -1;
  let timer = 0;
  const tell = (count: number | null) => {
    if (count === told) return;
    told = count;
    call('showUnread', count).catch(() => {
      // A badge that is missed once is right again after the next mark.
    });
  };
  const tellNow = () => {
    timer = 0;
    const { new: fresh, olderUnread } = countsOf(store.get());
    tell(fresh + olderUnread);
  };
  store.subscribe((now, before) => {
    if (signal.aborted || timer !== 0 || isCountedTheSame(now, before)) return;
    timer = window.setTimeout(tellNow, settleMs);
  });
  if (window !== window.parent) {
    // A frame that is taken off its page leaves the tab, and so the count on its button, as they are.
    window.addEventListener('pagehide', () => tell(null), { signal });
    window.addEventListener('pageshow', ({ persisted }) => persisted && tellNow(), { signal });
  }
  signal.addEventListener('abort', () => {
    window.clearTimeout(timer);
    tell(null);
  });
  tellNow();
}

function isCountedTheSame(now: ReaderState, before: ReaderState): boolean {
  return now.read === before.read && now.thread === before.thread && now.quiet === before.quiet;
}
