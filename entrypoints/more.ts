import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openAll } from '../components/reader/more/open-all.ts';
import type { World } from '../components/reader/world.ts';

/** Injected beside the tree once somebody wants the rest of a thread. */
export default defineUnlistedScript(() => {
  (globalThis as World).understoryMore = openAll;
});
