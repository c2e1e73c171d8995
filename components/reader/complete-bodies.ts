import type { ReaderCommands } from './actions/reader-commands.ts';
import type { Scrolling } from './page/scrolling.ts';
import { giveWay } from './page/slices.ts';
import type { Store } from './state/store.ts';
import type { TreeView } from './tree/tree-view.ts';

interface Standing {
  window: Window;
  store: Store;
  view: TreeView;
  scrolling: Scrolling;
  commands: ReaderCommands;
  signal: AbortSignal;
}

/** So many take a few milliseconds. */
const bodiesAtOnce = 25;

/** Draws again the rows with these bodies, without moving what the reader looks at. */
export async function completeBodies(
  bodies: ReadonlySet<readonly Node[]>,
  { window, store, view, scrolling, commands, signal }: Standing,
): Promise<void> {
  const ids = store
    .get()
    .tree.inOrder.filter(({ comment }) => bodies.has(comment.body))
    .map(({ comment }) => comment.id);
  for (let first = 0; first < ids.length && !signal.aborted; first += bodiesAtOnce) {
    if (first > 0) await giveWay(window);
    const here = commands.moves.here();
    scrolling.keep(here === null ? null : (view.rowOf(here)?.article ?? null), () => {
      for (const id of ids.slice(first, first + bodiesAtOnce)) view.refill(id);
    });
  }
}
