import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { implyInSteps } from '../utils/thread/implied/imply-replies.ts';

/** Injected together with the tree; finds the replies that only the words tell. */
export default defineUnlistedScript(() => {
  (globalThis as { understoryWords?: typeof implyInSteps }).understoryWords = implyInSteps;
});
