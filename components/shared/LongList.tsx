import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useSlices } from '../hooks/use-slices.ts';
import './LongList.css';

const groupSize = 40;

interface LongListProps<T> {
  /** Another array means another list: keep it as long as nothing in it changes. */
  items: readonly T[];
  label: string;
  /** Guess of a row's height, for rows that were never in view. */
  rowHeightPx: number;
  /** Draws a row's content. Another function draws all rows anew: keep it. */
  row(item: T): ComponentChildren;
  keyOf(item: T): string;
}

/**
 * A list of any length. Rows stand in groups that the browser lays out only near the view, and all of them come into
 * the document soon after the first: find-in-page and screen readers reach every one.
 */
export function LongList<T>({ items, label, rowHeightPx, row, keyOf }: LongListProps<T>) {
  const groups = useMemo(() => {
    const all: T[][] = [];
    for (let i = 0; i < items.length; i += groupSize) all.push(items.slice(i, i + groupSize));
    return all;
  }, [items]);
  const drawn = useSlices(groups.length, 1, 4);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a `ul` may not hold the groups
    <div role="list" class="long-list" aria-label={label}>
      {groups.slice(0, drawn).map((group, index) => (
        <Group key={index} items={group} rowHeightPx={rowHeightPx} row={row} keyOf={keyOf} />
      ))}
    </div>
  );
}

function Group<T>({ items, rowHeightPx, row, keyOf }: Omit<LongListProps<T>, 'label'>) {
  // The same rows as before are the same nodes, and cost nothing when the list around them is drawn anew.
  return useMemo(
    () => (
      <div
        role="presentation"
        class="group"
        style={{ containIntrinsicBlockSize: `auto ${items.length * rowHeightPx}px` }}
      >
        {items.map((item) => (
          // biome-ignore lint/a11y/useSemanticElements: see the list
          <div role="listitem" class="row" key={keyOf(item)}>
            {row(item)}
          </div>
        ))}
      </div>
    ),
    [items, rowHeightPx, row, keyOf],
  );
}
