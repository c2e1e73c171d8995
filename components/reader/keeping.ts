import { words } from '../shared/words.ts';
import type { OutboxHeard } from './reader-services.ts';
import type { Store } from './state/store.ts';

/** What the reader is told of marks that can't be kept: once, and by the foot as long as that lasts. */
export function keeping(store: Store, openAgain: () => void): OutboxHeard {
  return {
    cannotKeep(isSo) {
      if (isSo) store.set({ remembers: null, toast: { text: words.cannotKeep } });
      else openAgain();
    },
    unknown: openAgain,
  };
}
