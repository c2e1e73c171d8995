import type { FollowSummary } from '../../../utils/messaging/follow-protocol.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';
import { words } from '../../shared/words.ts';
import { followWith, followWithout, isFollowed } from '../state/follow.ts';
import type { ReaderContext } from './reader-context.ts';

export interface Following {
  /** Follows the thread, or the replies under a comment, or no longer; shown at once, and taken back where it fails. */
  toggle(under: CommentId | null): void;
}

export function createFollowing({ store, call, called, pageLinks }: ReaderContext): Following {
  const say = (text: string, undo?: () => void) => store.set({ toast: undo ? { text, undo } : { text } });
  const show = (follow: FollowSummary | null) => store.set({ follow });
  /** `before`: how it was, should it fail. */
  const attempt = (work: Promise<void>, before: FollowSummary | null) =>
    work.catch(() => {
      show(before);
      say(words.notSaved);
    });

  const stop = async (under: CommentId | null) => {
    const { thread, follow } = store.get();
    show(followWithout(follow, under));
    const unfollowed = await call('unfollow', thread.key, { under });
    const text = under === null ? words.stoppedFollowing(thread.title) : words.stoppedFollowingReplies(called(under));
    say(text, () => {
      const stopped = store.get().follow;
      show(follow);
      void attempt(call('restoreFollow', unfollowed), stopped);
    });
  };
  const start = async (under: CommentId | null) => {
    const { thread, follow } = store.get();
    show(followWith(follow, under));
    const followed = await call('follow', thread.key, { under, links: pageLinks() });
    show(followed);
    if (followed.failure?.kind === 'permission') say(words.followNeedsAccess);
    else if (under !== null) say(words.followingReplies(called(under)), () => void attempt(stop(under), followed));
  };

  return {
    toggle(under) {
      const before = store.get().follow;
      void attempt(isFollowed(before, under) ? stop(under) : start(under), before);
    },
  };
}
