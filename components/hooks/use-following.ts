import { call } from '../../utils/messaging/client.ts';
import type { ThreadKey } from '../../utils/thread/comment.ts';
import { coverHost, originsOf } from './origins.ts';
import { useAccess } from './use-access.ts';

export interface Following {
  /**
   * Watches the thread while it is closed. Asks the browser for its site where that is needed, so it must be called
   * directly in a click. Said no, the thread is followed all the same: its row says what it waits for.
   */
  follow(thread: { key: ThreadKey; url: string }): Promise<void>;
  /** Answers how to follow it again, as it was. */
  stop(key: ThreadKey): Promise<() => Promise<void>>;
  /** Asks the browser for these sites, directly in a click, and checks again. Answers whether they are granted. */
  allow(key: ThreadKey, origins: string[]): Promise<boolean>;
  /** Checks as soon as the blog may be asked again. */
  checkNow(key: ThreadKey): Promise<void>;
}

export function useFollowing(): Following {
  const access = useAccess();
  const allow = async (key: ThreadKey, origins: string[]) => {
    const isGranted = await access.request(origins);
    if (isGranted) await call('checkNow', key);
    return isGranted;
  };
  return {
    async follow({ key, url }) {
      const { hostname } = new URL(url);
      const isGranted = access.origins !== null && coverHost(access.origins, hostname);
      // Begun together: the popup may be gone once the browser's question has been answered.
      const asked = isGranted ? null : access.request(originsOf(hostname));
      await call('follow', key, { under: null, links: null });
      if (asked && (await asked)) await call('checkNow', key);
    },
    async stop(key) {
      const unfollowed = await call('unfollow', key, { under: null });
      return () => call('restoreFollow', unfollowed);
    },
    allow,
    checkNow: (key) => call('checkNow', key),
  };
}
