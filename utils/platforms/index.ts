import { blogger } from './blogger.ts';
import { dreamwidth } from './dreamwidth.ts';
import { drupal } from './drupal.ts';
import { hackernews } from './hackernews.ts';
import { joomla } from './joomla.ts';
import { lemmy } from './lemmy.ts';
import { lesswrong } from './lesswrong.ts';
import { livejournal } from './livejournal.ts';
import { lobsters } from './lobsters.ts';
import { metafilter } from './metafilter.ts';
import { movabletype } from './movabletype.ts';
import type { Platform } from './platform.ts';
import { reddit } from './reddit.ts';
import { serendipity } from './serendipity.ts';
import { slashdot } from './slashdot.ts';
import { substack } from './substack.ts';
import { tildes } from './tildes.ts';
import { typo3 } from './typo3.ts';
import { weebly } from './weebly.ts';
import { wordpress } from './wordpress.ts';

/** Sites that are threads themselves. */
const threadSites = [hackernews, lobsters, reddit, lesswrong, lemmy, tildes, slashdot, metafilter];

/** Asked in this order; the first whose marks are on the page and that finds comments reads it. */
export const platforms: readonly Platform[] = [
  blogger,
  ...[substack, livejournal, dreamwidth],
  ...threadSites,
  drupal,
  movabletype,
  serendipity,
  joomla,
  typo3,
  weebly,
  // A picture of a WordPress blog may stand on any page, and its ids are everybody's.
  wordpress,
];
