import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { parentsAsker } from '../components/reader/more/ask-parents.ts';
import { openAll } from '../components/reader/more/open-all.ts';
import type { World } from '../components/reader/world.ts';
import { readBloggerParents } from '../utils/follow/blogger-parents.ts';
import { readMastodonParents } from '../utils/follow/mastodon-parents.ts';
import { readWordPressParents } from '../utils/follow/wordpress-parents.ts';

/** Injected beside the tree once somebody wants the rest of a thread, or asks the blog who answers whom. */
export default defineUnlistedScript(() => {
  const world = globalThis as World;
  world.understoryMore = openAll;
  world.understoryAsker = parentsAsker({
    ...{ wordpress: readWordPressParents, blogger: readBloggerParents, mastodon: readMastodonParents },
  });
});
