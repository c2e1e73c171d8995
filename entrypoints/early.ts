import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { skipLongList } from '../utils/sites/skip-long-list.ts';

/** Runs before the page has anything on it: what keeps a long list from being laid out only to be hidden. */
export default defineUnlistedScript(() => {
  if (!/html/.test(document.contentType)) return;
  (globalThis as { understoryLayOut?: () => void }).understoryLayOut = skipLongList(document, window).layOut;
});
