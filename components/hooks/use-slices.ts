import { useEffect, useState } from 'preact/hooks';

/**
 * How many of a long list's groups to draw now: the first ones at once, the rest a few at a time between frames, so
 * that the first screen does not wait for them and all of them are soon there for find-in-page.
 */
export function useSlices(groups: number, first: number, slice: number): number {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn >= groups) return;
    const timer = setTimeout(() => setDrawn(drawn + slice));
    return () => clearTimeout(timer);
  }, [drawn, groups, slice]);
  return Math.min(drawn, groups);
}
