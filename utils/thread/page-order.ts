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
  const order: CommentId[] = [];
  const followers = new Map<CommentId, CommentId[]>();
  let follow = order;
  for (const id of known) {
    if (onPage.has(id)) {
      follow = [];
      followers.set(id, follow);
    } else follow.push(id);
  }
  // Absent ones wait for the next known one: what is first seen here belongs to what stands before it.
  let waiting: readonly CommentId[] = [];
  for (const id of onPage) {
    const own = followers.get(id);
    if (own) {
      order.push(...waiting);
      waiting = own;
    }
    order.push(id);
  }
  order.push(...waiting);
  return { order, between: findBetween(order, onPage) };
}

function findBetween(order: readonly CommentId[], onPage: ReadonlySet<CommentId>): Set<CommentId> {
  const first = order.findIndex((id) => onPage.has(id));
  const last = order.findLastIndex((id) => onPage.has(id));
  return new Set(order.slice(first, last).filter((id) => !onPage.has(id)));
}
