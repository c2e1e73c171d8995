import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from '../components/reader/session.ts';
import type { World } from '../components/reader/world.ts';
import { findMore } from '../utils/extract/more.ts';

/** Injected beside the reader once it has found comments; hands it what draws them and finds the rest of them. The page's own scripts can't see either. */
export default defineUnlistedScript(() => {
  const world = globalThis as World;
  world.understoryFindMore = findMore;
  world.understoryTree = startSession;
});
