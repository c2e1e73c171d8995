import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The layout follows the column the comments stand in, not the window. The same steps as the container queries. */
export type Column = 'wide' | 'narrow' | 'phone';

export function columnOf(widthPx: number): Column {
  return widthPx <= 440 ? 'phone' : widthPx <= 640 ? 'narrow' : 'wide';
}

/** Known before the first paint: the observer reports after layout and before it. */
export function useColumn(element: RefObject<Element | null>): Column {
  const [column, setColumn] = useState<Column>('wide');
  useLayoutEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver((entries) => {
      const width = entries.at(-1)?.contentRect.width ?? 0;
      // Nothing is laid out while the tree is hidden.
      if (width > 0) setColumn(columnOf(width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return column;
}
