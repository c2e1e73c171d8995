import { keepFocus } from '../page/keep-focus.ts';
import { runInSlices } from '../page/slices.ts';
import type { Row } from './row.ts';
import type { TreeView } from './tree-view.ts';

/** Puts rows where they belong: all at once where they are few, else in slices. The focus stays where it was. */
export interface Placing {
  /** Makes rows until this says enough, or all. Answers whether all rows stand. A later call stops an earlier one. */
  rows(enough?: (row: Row) => boolean): Promise<boolean>;
  /** At once where all stood and few are added. */
  soon(added: number): void;
  /** The top level in another order. Null where all stand at once, else done when they do; the page keeps its length. */
  anew(): Promise<void> | null;
}

interface PlacingOptions {
  view: TreeView;
  window: Window & typeof globalThis;
  root: HTMLElement;
  countRows(): number;
  /** All rows stand. */
  stand(): void;
  signal: AbortSignal;
}

/** More than this are added in slices, and may move what is looked at for a moment. */
const mostAtOnce = 400;

export function createPlacing({ view, window, root, countRows, stand, signal }: PlacingOptions): Placing {
  let placing = new AbortController();
  let isComplete = false;
  const allStand = () => {
    isComplete = true;
    stand();
  };
  const rows: Placing['rows'] = async (enough) => {
    placing.abort();
    placing = new AbortController();
    const done = await runInSlices(view.place(), window, AbortSignal.any([signal, placing.signal]), enough);
    if (done) allStand();
    return done;
  };
  const now = () => {
    placing.abort();
    for (const _row of view.place());
    allStand();
  };

  return {
    rows,
    soon(added) {
      const giveFocusBack = keepFocus(root);
      if (isComplete && added <= mostAtOnce) {
        now();
        giveFocusBack();
      } else void rows().then(giveFocusBack);
    },
    anew() {
      const giveFocusBack = keepFocus(root);
      const { list } = view;
      if (isComplete && countRows() <= mostAtOnce) {
        view.scatter();
        now();
        giveFocusBack();
        return null;
      }
      list.style.minBlockSize = `${list.offsetHeight}px`;
      view.scatter();
      return rows().then(() => {
        list.style.minBlockSize = '';
        giveFocusBack();
      });
    },
  };
}
