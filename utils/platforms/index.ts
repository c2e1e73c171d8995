import { blogger } from './blogger.ts';
import { coral } from './coral.ts';
import { cusdis } from './cusdis.ts';

import { discourseEmbed } from './discourse-embed.ts';
import { disqus } from './disqus.ts';
import { ghost } from './ghost.ts';
import { giscus } from './giscus.ts';
import { openweb } from './openweb.ts';
import type { Platform } from './platform.ts';
import { remark42 } from './remark42.ts';
import { utterances } from './utterances.ts';
import { wordpress } from './wordpress.ts';

/** Asked in this order; the first whose marks are on the page and that finds comments reads it. */
export const platforms: readonly Platform[] = [
  // These live in frames and shadow roots, and have marks of their own.
  ...[disqus, ghost, cusdis, giscus, utterances, remark42, discourseEmbed, coral, openweb],
  ...[blogger, wordpress],
];
