import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type StartSession, startSession } from '../components/reader/session.ts';

/** Injected beside the reader once it has found comments; hands it what draws them. The page's own scripts can't see either. */
export default defineUnlistedScript(() => {
  (globalThis as { understoryTree?: StartSession }).understoryTree = startSession;
});
