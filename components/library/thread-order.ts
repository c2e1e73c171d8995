import type { ThreadSummary } from '../../utils/messaging/protocol.ts';

/** What threads may be ordered by, and whether what is asked for first is the greatest: the newest, the most. */
export const orderedColumns = { thread: false, new: true, read: true, newest: true, lastVisit: true } as const;

export type OrderedColumn = keyof typeof orderedColumns;

/** Null: as the list came, those with new comments first, then by last visit. */
export type ThreadOrder = { by: OrderedColumn; descending: boolean } | null;

/** What a press on the head of a column does: its usual way round, then the other, then as before. */
export function pressedOrder(order: ThreadOrder, by: OrderedColumn): ThreadOrder {
  const usual = orderedColumns[by];
  if (order?.by !== by) return { by, descending: usual };
  return order.descending === usual ? { by, descending: !usual } : null;
}

/** A thread of which the column knows nothing stands last, either way; those that are alike keep their order. */
export function inOrder(threads: readonly ThreadSummary[], order: ThreadOrder): readonly ThreadSummary[] {
  if (order === null) return threads;
  const { by, descending } = order;
  if (by === 'thread') {
    const sorted = threads.toSorted((a, b) => titles.compare(a.title, b.title));
    return descending ? sorted.reverse() : sorted;
  }
  const value = values[by];
  const side = descending ? -1 : 1;
  return threads.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return side * (one - other);
  });
}

const titles = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const values: Record<Exclude<OrderedColumn, 'thread'>, (thread: ThreadSummary) => number | null> = {
  new: ({ counts }) => counts.new,
  read: ({ counts }) => (counts.comments === 0 ? null : counts.read / counts.comments),
  newest: ({ newestAt }) => newestAt,
  lastVisit: ({ lastVisitAt }) => lastVisitAt,
};
