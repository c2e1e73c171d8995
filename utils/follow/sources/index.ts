import type { ParsePage, Source, WatchedThread } from '../source.ts';
import { waysTo } from '../ways.ts';
import { blogger } from './blogger.ts';
import { discourse } from './discourse.ts';
import { hackernews } from './hackernews.ts';
import { lemmy } from './lemmy.ts';
import { lesswrong } from './lesswrong.ts';
import { lobsters } from './lobsters.ts';
import { mastodon } from './mastodon.ts';
import { pageSource } from './page.ts';
import { reddit } from './reddit.ts';
import { stackexchange } from './stackexchange.ts';
import { substack } from './substack.ts';
import { wordpress } from './wordpress.ts';
import { wordpressFeed } from './wordpress-feed.ts';

/** Asked in this order; what says most of who answers whom first, the page itself last. */
const feeds: readonly Source[] = [
  ...[blogger, wordpress, wordpressFeed, substack],
  ...[hackernews, lobsters, reddit, lesswrong, lemmy, mastodon, discourse, stackexchange],
];

/** All sources, best first. `parsePage` is not called before a page has been fetched. */
export function sourcesWith(parsePage: ParsePage): Source[] {
  return [...feeds, pageSource(parsePage)];
}

/** Whether there is any way to ask for the comments of this thread while it is closed, whatever else its page may say. */
export function canBeFollowed({ key, url, host, platform }: Omit<WatchedThread, 'links' | 'rules'>): boolean {
  const thread = { key, url, host, platform, links: { api: null, feeds: [] } };
  return (
    waysTo(
      sourcesWith(async () => null),
      thread,
    ).length > 0
  );
}
