import type { CommentId } from '../../../utils/thread/comment.ts';
import { words } from '../../shared/words.ts';
import { mutedComments, quietIds } from '../state/muted.ts';
import { type ReaderState, withIds } from '../state/store.ts';
import type { ReaderContext } from './reader-context.ts';

export interface Muting {
  /** Folds what an author writes on this site to a line each, or no longer; said in a toast, with undo. */
  mute(author: string, muted: boolean): void;
  /** Shows a muted comment whole for as long as the page is open. Answers whether it was folded. */
  open(id: CommentId): boolean;
  /** Who is muted, as the background has it. What was said in a private window, which it has not, is added. */
  change(authors: readonly string[]): void;
}

export function createMuting(context: ReaderContext, here: () => CommentId | null): Muting {
  const { store, view, scrolling, call } = context;
  /** What the background does not keep, or not yet. */
  const own = new Map<string, boolean>();

  /** What one looks at stays in place. */
  const set = (id: CommentId | null, changes: Partial<Pick<ReaderState, 'muted' | 'opened'>>) => {
    const before = store.get();
    const quiet = quietIds({ ...before, ...changes });
    // Muted they counted as read, also in the runs of what was read; now they are to be read.
    const unread = [...before.quiet].filter((one) => !quiet.has(one) && !before.read.has(one));
    const settled = unread.length > 0 ? withIds(before.settled, unread, false) : before.settled;
    const row = id === null ? null : (view.rowOf(id)?.article ?? null);
    scrolling.keep(row, () => store.set({ ...changes, quiet, settled }));
  };
  const say = (author: string, muted: boolean) => {
    own.set(author, muted);
    // Muted again, all of them are folded again.
    set(here(), { muted: withIds(store.get().muted, [author], muted), opened: new Set() });
    call('muteAuthor', author, muted).then(
      (isKept) => isKept && own.delete(author),
      () => {
        own.delete(author);
        set(here(), { muted: withIds(store.get().muted, [author], !muted) });
        store.set({ toast: { text: words.notSaved } });
      },
    );
  };

  // Told once for each set of them; what could not be noted now is noted when the thread is next open.
  let noted = '';
  store.subscribe((now, before) => {
    if (now.muted === before.muted && now.thread === before.thread) return;
    const comments = mutedComments(now);
    const ids = comments.map(({ id }) => id).join('\n');
    if (comments.length === 0 || ids === noted) return;
    noted = ids;
    call('noteMuted', now.thread.key, comments).catch(() => {
      // Only the lists of threads count them meanwhile.
    });
  });

  return {
    mute(author, muted) {
      say(author, muted);
      store.set({ toast: { text: words.muted(author, muted), undo: () => say(author, !muted) } });
    },
    open(id) {
      if (!store.get().quiet.has(id)) return false;
      set(id, { opened: withIds(store.get().opened, [id], true) });
      return true;
    },
    change(authors) {
      const muted = new Set(authors);
      for (const [author, isMuted] of own) {
        if (isMuted) muted.add(author);
        else muted.delete(author);
      }
      const before = store.get().muted;
      if (muted.size !== before.size || [...muted].some((author) => !before.has(author))) set(here(), { muted });
    },
  };
}
