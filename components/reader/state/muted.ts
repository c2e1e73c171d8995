import type { MutedComment } from '../../../utils/settings/kept.ts';
import { isAnonymous } from '../../../utils/thread/anonymous.ts';
import type { Comment, CommentId } from '../../../utils/thread/comment.ts';
import type { ReaderState } from './store.ts';

/** Whose comments can be muted: a name that tells one from others. Null for all others. */
export function authorToMute({ author: { name }, kind }: Comment): string | null {
  return kind === 'comment' && name !== null && !isAnonymous(name) ? name : null;
}

/** All that muted authors wrote here, opened or not. */
export function mutedComments({ thread, muted }: Pick<ReaderState, 'thread' | 'muted'>): MutedComment[] {
  if (muted.size === 0) return [];
  return thread.comments.flatMap((comment) => {
    const author = authorToMute(comment);
    return author !== null && muted.has(author) ? [{ id: comment.id, author }] : [];
  });
}

type MuteFacts = Pick<ReaderState, 'thread' | 'muted' | 'opened'>;

/** The comments that are folded to a line, since their author is muted and they were not opened. */
export function quietIds({ thread, muted, opened }: MuteFacts): ReadonlySet<CommentId> {
  const ids = mutedComments({ thread, muted }).map(({ id }) => id);
  return new Set(ids.filter((id) => !opened.has(id)));
}
