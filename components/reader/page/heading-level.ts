import { hostOf } from '../../../utils/dom/roots.ts';

/** Headings go no deeper. */
const deepest = 6;
/** Below it stand a row's heading, and that of a panel in a row. */
const levelsBelow = 2;

/**
 * The level of the tree's own heading: one below the page's nearest heading above it, as far as there is room for those
 * below. Headings inside `covers` don't count: the tree stands in for them.
 */
export function headingLevelFor(covers: readonly Element[]): number {
  let place = covers[0];
  for (let host = place && hostOf(place); host; host = hostOf(host)) place = host;
  if (!place) return 2;
  let level = 1;
  for (const heading of place.ownerDocument.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    if ((place.compareDocumentPosition(heading) & 2) /* before it */ === 0) break;
    if (!covers.some((cover) => cover.contains(heading))) level = Number(heading.localName.slice(1));
  }
  return Math.min(level + 1, deepest - levelsBelow);
}
