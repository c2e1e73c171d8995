import { isAnonymous } from '../../../utils/thread/anonymous.ts';
import type { Comment, CommentId } from '../../../utils/thread/comment.ts';
import type { ReaderState } from './store.ts';

/** Whose comments can be muted: a name that tells one from others. Null for all others. */
export function authorToMute({ author: { name }, kind }: Comment): string | null {
  return kind === 'comment' && name !== null && !isAnonymous(name) ? name : null;
}

type MuteFacts = Pick<ReaderState, 'thread' | 'muted' | 'opened'>;

/** The comments that are folded to a line, since their author is muted and they were not opened. */
export function quietIds({ thread, muted, opened }: MuteFacts): ReadonlySet<CommentId> {
  const quiet = new Set<CommentId>();
  if (muted.size === 0) return quiet;
  for (const comment of thread.comments) {
    const author = authorToMute(comment);
    if (author !== null && muted.has(author) && !opened.has(comment.id)) quiet.add(comment.id);
  }
  return quiet;
}
