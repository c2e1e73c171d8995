import type { CommentId, PageComment } from '../../../utils/thread/comment.ts';
import { mergePageOrder } from '../../../utils/thread/page-order.ts';

export interface MergedComments {
  comments: PageComment[];
  added: CommentId[];
  /** Known before, with another text now. */
  changed: CommentId[];
}

/**
 * Joins what was known of a thread with what its page holds now. Comments that the page no longer holds stay: they may
 * be on another of its pages, or on one that is being drawn again. The page's present elements win.
 */
export function mergeComments(known: readonly PageComment[], seen: readonly PageComment[]): MergedComments {
  const before = new Map(known.map((comment) => [comment.id, comment]));
  const now = new Map(seen.map((comment) => [comment.id, comment]));
  const added = [...now.keys()].filter((id) => !before.has(id));
  const { order, between } = mergePageOrder([...before.keys()], [...now.keys()]);
  // Where ids are made from the text, an edit looks like one comment gone and another come in its place.
  const replaced = new Set(added.map((id) => signatureOf(now.get(id))).filter((signature) => signature !== null));
  const comments: PageComment[] = [];
  const changed: CommentId[] = [];
  for (const id of order) {
    const old = before.get(id);
    const fresh = now.get(id);
    if (fresh) {
      if (old && old.text !== fresh.text) changed.push(id);
      comments.push(fresh);
    } else if (old && !(between.has(id) && replaced.has(signatureOf(old) ?? '')))
      comments.push(withoutDeadControl(old));
  }
  return { comments, added, changed };
}

/** The page has drawn its comments again without this one: what it had to reply with is gone. */
function withoutDeadControl(comment: PageComment): PageComment {
  const { replyControl, ...rest } = comment;
  return replyControl === undefined || replyControl.isConnected ? comment : rest;
}

/** Who wrote it and when, to the minute; null where that is not said precisely enough to tell comments apart. */
function signatureOf(comment: PageComment | undefined): string | null {
  if (!comment?.time.wall?.includes('T')) return null;
  return `${comment.author.name} ${comment.time.wall} ${comment.parentId}`;
}
