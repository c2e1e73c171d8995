import type { CommentId } from '../../../utils/thread/comment.ts';
import type { RootOrder } from '../../../utils/thread/order.ts';
import { searchComments } from '../../../utils/thread/search.ts';
import { filterMatches, showings } from '../state/filter.ts';
import { newSince, type SinceChoice } from '../state/new-since.ts';
import { allInOrder, nearestShown, rootsInOrder } from '../state/reading-order.ts';
import { withIds } from '../state/store.ts';
import type { Filter } from '../toolbar/toolbar-props.ts';
import type { Moves } from './moves.ts';
import type { ReaderContext } from './reader-context.ts';

export interface Finding {
  filter(filter: Filter): void;
  /** Shows whole what the filter had shrunk to a line. */
  openLine(id: CommentId): void;
  order(order: RootOrder): void;
  /** Counts as new what came since then. */
  since(choice: SinceChoice): void;
  /** Null closes, '' opens. */
  search(query: string | null): void;
  searchStep(step: 1 | -1): void;
}

export function createFinding(context: ReaderContext, moves: Moves, replace: () => Promise<void> | null): Finding {
  const { store, view, scrolling } = context;
  const rowHere = () => {
    const id = moves.here();
    return (id === null ? undefined : view.rowOf(id))?.article ?? null;
  };
  /** Who looks at the thread's beginning, and at no comment of it by the keys, looks at whatever begins it. */
  const isAtHead = () =>
    store.get().current !== moves.here() && view.list.getBoundingClientRect().top >= context.topPx();

  return {
    filter(filter) {
      const state = store.get();
      const matches = filterMatches(state.tree, filter, state);
      const shown = showings(state.tree, matches);
      const here = moves.here();
      const node = here === null ? null : (state.tree.byId.get(here) ?? null);
      const nearest = node && nearestShown(node, { ...state, showings: shown });
      // What comes up in the place of a row that goes is looked at in its stead.
      const topPx = rowHere()?.getBoundingClientRect().top;
      const article = nearest ? (view.rowOf(nearest.comment.id)?.article ?? null) : null;
      scrolling.keep(
        article,
        () => store.set({ filter, matches, showings: shown }),
        (before) => topPx ?? before,
      );
    },
    openLine(id) {
      const { matches, tree } = store.get();
      if (matches === null) return;
      const more = withIds(matches, [id], true);
      scrolling.keep(view.rowOf(id)?.article ?? null, () =>
        store.set({ matches: more, showings: showings(tree, more) }),
      );
    },
    order(order) {
      const { tree } = store.get();
      const row = isAtHead() ? view.list : rowHere();
      const topPx = row?.getBoundingClientRect().top ?? 0;
      let placed: Promise<void> | null = null;
      scrolling.keep(row, () => {
        store.set({ order, roots: rootsInOrder(tree, order) });
        placed = replace();
      });
      (placed as Promise<void> | null)?.then(() => row && scrolling.bring(row, topPx));
    },
    since(sinceChoice) {
      const { visits, thread } = store.get();
      const chosen = newSince(sinceChoice, visits, thread.comments);
      if (chosen) scrolling.keep(rowHere(), () => store.set({ ...chosen, sinceChoice }));
    },
    search(query) {
      if (query === null) return store.set({ search: null });
      const comments = allInOrder(store.get().roots).map(({ comment }) => comment);
      const hits = searchComments(comments, query).map(({ id }) => id);
      store.set({ search: { query, hits, at: 0 } });
    },
    searchStep(step) {
      const { search } = store.get();
      if (!search || search.hits.length === 0) return;
      const count = search.hits.length;
      const at = search.at === 0 && step === -1 ? count : ((search.at - 1 + step + count) % count) + 1;
      store.set({ search: { ...search, at } });
      const id = search.hits[at - 1] as CommentId;
      moves.go(id, { focus: false });
    },
  };
}
