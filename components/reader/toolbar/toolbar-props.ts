import type { ComponentChildren } from 'preact';
import type { ShownDepth } from '../../../utils/thread/depth-folds.ts';
import type { RootOrder } from '../../../utils/thread/order.ts';

export type Filter = 'all' | 'unread' | 'bookmarked' | { author: string };

export interface Search {
  query: string;
  hits: number;
  /** The match one is at, from 1; 0 before the first step. */
  at: number;
}

export interface ToolbarProps {
  filter: Filter;
  unread: number;
  bookmarked: number;
  /** In the order the menu shows them. */
  authors: readonly { name: string; count: number }[];
  order: RootOrder;
  /** Of a thread on this site as it opens. */
  usualOrder: RootOrder;
  depth: ShownDepth;
  search: Search | null;
  onFilter(filter: Filter): void;
  onOrder(order: RootOrder): void;
  onDepth(depth: ShownDepth): void;
  /** Every change of the query; '' opens the search, null closes it. */
  onSearch(query: string | null): void;
  onSearchStep(step: 1 | -1): void;
  onNextUnread(): void;
  nextDisabled: boolean;
  /** The key that goes to the next unread; null where it is turned off, and so not worth naming. */
  nextKey: string | null;
  /** The context line, below the tools. */
  children?: ComponentChildren;
}
