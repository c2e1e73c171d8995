import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from '../components/reader/session.ts';
import type { World } from '../components/reader/world.ts';

/** Injected beside the reader once it has found comments; hands it what draws them. The page's own scripts can't see either. */
export default defineUnlistedScript(() => {
  (globalThis as World).understoryTree = startSession;
});
