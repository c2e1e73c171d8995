import type { CommentId } from '../../../utils/thread/comment.ts';
import type { Scrolling } from '../page/scrolling.ts';
import type { Call, Outbox, ReaderServices } from '../reader-services.ts';
import type { RowNode } from '../state/row-comment.ts';
import type { Store } from '../state/store.ts';
import type { TreeView } from '../tree/tree-view.ts';

/** What the reader's actions work on. */
export interface ReaderContext {
  store: Store;
  view: TreeView;
  scrolling: Scrolling;
  outbox: Outbox;
  call: Call;
  pageLinks: ReaderServices['pageLinks'];
  window: Window & typeof globalThis;
  /** Spoken by screen readers, politely; only what the reader did. */
  say(text: string): void;
  /** What its row is called by others: "20:33". */
  called(id: CommentId): string;
  /** Height of what sticks to the top of the view, with a little air. */
  topPx(): number;
  /** Of the tree's own heading; those of rows are one below. */
  headingLevel: number;
}

export function nodeOf({ store }: ReaderContext, id: CommentId): RowNode | null {
  return store.get().tree.byId.get(id) ?? null;
}
