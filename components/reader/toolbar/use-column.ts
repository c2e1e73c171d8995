import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The layout follows the column the comments stand in, not the window. The same steps as the container queries. */
export type Column = 'wide' | 'narrow' | 'phone';

/** `neededPx`: what the tools of a wide column need side by side, in the language they are in; 0 where they fit. */
export function columnOf(widthPx: number, neededPx = 0): Column {
  if (widthPx <= 440) return 'phone';
  return widthPx <= 640 || widthPx < neededPx ? 'narrow' : 'wide';
}

/** Known before the first paint: the observer reports after layout and before it. */
export function useColumn(element: RefObject<Element | null>): Column {
  const [column, setColumn] = useState<Column>('wide');
  useLayoutEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') return;
    let neededPx = 0;
    const observer = new ResizeObserver((entries) => {
      const width = entries.at(-1)?.contentRect.width ?? 0;
      // Nothing is laid out while the tree is hidden.
      if (width === 0) return;
      const tools = element.current?.querySelector('.tools');
      if (tools && tools.scrollWidth > tools.clientWidth) neededPx = Math.max(neededPx, tools.scrollWidth);
      setColumn(columnOf(width, neededPx));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return column;
}
