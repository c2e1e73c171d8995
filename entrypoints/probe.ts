import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { countCommentCues } from '../utils/sites/comment-cues.ts';
import { watchForComments } from '../utils/sites/watch-for-comments.ts';

/** Runs in every frame of every page: whatever is not needed on a page without comments does not belong here. */
export default defineUnlistedScript(() => {
  const world = globalThis as { understoryProbe?: () => void };
  if (!/html/.test(document.contentType)) return;
  world.understoryProbe ??= watchForComments(countCommentCues);
  // Also when injected once more: the site was taken back and granted again while its page was open.
  world.understoryProbe();
});
