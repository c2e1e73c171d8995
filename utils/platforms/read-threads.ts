import { findComments } from '../extract/generic/find-comments.ts';
import { findMore } from '../extract/more.ts';
import type { FoundThread, Page } from './platform.ts';
import { type ReadOptions, readPlaceWith, readThreadsWith } from './read-threads-with.ts';

const finders = { findComments, findMore };

/** `readThreadsWith` everything: also what no platform describes. */
export function readThreads(page: Page, options?: ReadOptions): FoundThread[] {
  return readThreadsWith(finders, page, options);
}

export function readPlace(page: Page, place: Element): FoundThread | null {
  return readPlaceWith(finders, page, place);
}
