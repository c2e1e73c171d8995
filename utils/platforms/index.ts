import { artalk } from './artalk.ts';
import { blogger } from './blogger.ts';
import { cactus } from './cactus.ts';
import { comentario } from './comentario.ts';
import { commento } from './commento.ts';
import { coral } from './coral.ts';
import { cusdis } from './cusdis.ts';
import { discourseEmbed } from './discourse-embed.ts';
import { disqus } from './disqus.ts';
import { dreamwidth } from './dreamwidth.ts';
import { drupal } from './drupal.ts';
import { ghost } from './ghost.ts';
import { giscus } from './giscus.ts';
import { gitalk } from './gitalk.ts';
import { hackernews } from './hackernews.ts';
import { intensedebate } from './intensedebate.ts';
import { isso } from './isso.ts';
import { joomla } from './joomla.ts';
import { lemmy } from './lemmy.ts';
import { lesswrong } from './lesswrong.ts';
import { livejournal } from './livejournal.ts';
import { lobsters } from './lobsters.ts';
import { mastodon } from './mastodon.ts';
import { metafilter } from './metafilter.ts';
import { movabletype } from './movabletype.ts';
import { openweb } from './openweb.ts';
import type { Platform } from './platform.ts';
import { reddit } from './reddit.ts';
import { remark42 } from './remark42.ts';
import { schnack } from './schnack.ts';
import { serendipity } from './serendipity.ts';
import { slashdot } from './slashdot.ts';
import { stackexchange } from './stackexchange.ts';
import { substack } from './substack.ts';
import { tildes } from './tildes.ts';
import { tumblr } from './tumblr.ts';
import { twikoo } from './twikoo.ts';
import { typo3 } from './typo3.ts';
import { utterances } from './utterances.ts';
import { valine } from './valine.ts';
import { waline } from './waline.ts';
import { weebly } from './weebly.ts';
import { wordpress } from './wordpress.ts';

/** In frames and shadow roots of their own. */
const framed = [disqus, ghost, cusdis, giscus, utterances, remark42, discourseEmbed, coral, openweb];

/** Drawn into the pages of all others. */
const widgets = [isso, waline, twikoo, artalk, valine, gitalk, commento, comentario, schnack, intensedebate, cactus];

/** Where blogs are hosted. */
const hosts = [blogger, substack, livejournal, dreamwidth, tumblr];

/** Sites that are threads themselves. */
const threadSites = [
  hackernews,
  lobsters,
  reddit,
  lesswrong,
  lemmy,
  mastodon,
  tildes,
  slashdot,
  metafilter,
  stackexchange,
];

/** What blogs are made with. WordPress last: a picture of one may stand on any page, and its ids are everybody's. */
const systems = [drupal, movabletype, serendipity, joomla, typo3, weebly, wordpress];

/** Asked in this order; the first whose marks are on the page and that finds comments reads it. */
export const platforms: readonly Platform[] = [...framed, ...widgets, ...hosts, ...threadSites, ...systems];
