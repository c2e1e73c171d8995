import type { FollowedFeed } from '../../utils/messaging/follow-protocol.ts';
import { followWords } from '../shared/words-follow.ts';

/** The feeds as OPML 2.0, which feed readers take in. `now`: epoch milliseconds. */
export function feedsOpml(feeds: readonly FollowedFeed[], now: number): string {
  const outlines = feeds.map(
    ({ title, url, feed }) =>
      `    <outline type="rss" text="${escaped(title)}" title="${escaped(title)}" xmlUrl="${escaped(feed)}" htmlUrl="${escaped(url)}"/>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>${escaped(followWords.opmlTitle)}</title>
    <dateCreated>${new Date(now).toUTCString()}</dateCreated>
  </head>
  <body>
${outlines.join('')}  </body>
</opml>
`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What no XML may hold, escaped or not, is left out; white space becomes plain spaces. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}
