import type { CommentId } from './comment.ts';

export interface PageOrder {
  /** Every id of both lists once: those seen in the order of the page, each absent one after its known forerunner. */
  order: CommentId[];
  /** Absent ids that stand between two seen ones: this page would hold them if they were still there. */
  between: Set<CommentId>;
}

/** Joins the ids known before with those on the page now. The page may hold only a part of the thread. Linear. */
export function mergePageOrder(known: readonly CommentId[], seen: readonly CommentId[]): PageOrder {
  const onPage = new Set(seen);
  const before: CommentId[] = [];
  const after = new Map<CommentId, CommentId[]>();
  let anchor: CommentId | null = null;
  const between = new Set<CommentId>();
  /** Absent since the last seen one: between two seen ones as soon as another follows. */
  let waiting: CommentId[] = [];
  for (const id of known) {
    if (onPage.has(id)) {
      for (const absent of waiting) between.add(absent);
      waiting = [];
      anchor = id;
    } else if (anchor === null) before.push(id);
    else {
      waiting.push(id);
      const followers = after.get(anchor);
      if (followers) followers.push(id);
      else after.set(anchor, [id]);
    }
  }
  const order = [...before];
  for (const id of onPage) {
    order.push(id);
    const followers = after.get(id);
    if (followers) order.push(...followers);
  }
  return { order, between };
}
