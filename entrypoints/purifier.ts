import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPurifier, type PurifyBody } from '../utils/dom/purify.ts';

/** Injected beside the tree once a body holds images or formulas, which are not shown without it. */
export default defineUnlistedScript(() => {
  (globalThis as { understoryPurify?: PurifyBody }).understoryPurify = createPurifier(window);
});
