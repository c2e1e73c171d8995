import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findChange } from '../components/reader/change/find-change.ts';
import type { World } from '../components/reader/world.ts';

/** Injected beside the tree once somebody wants to see what was changed in a comment. */
export default defineUnlistedScript(() => {
  (globalThis as World).understoryChange = findChange;
});
