import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchForComments } from '../utils/sites/watch-for-comments.ts';

/** Runs on sites where somebody has pointed to the comments: they may be called anything, so whatever comes may be them. */
export default defineUnlistedScript(() => {
  const world = globalThis as { understoryPointed?: () => void };
  if (!/html/.test(document.contentType)) return;
  world.understoryPointed ??= watchForComments((page) => page.querySelectorAll('*').length);
  world.understoryPointed();
});
