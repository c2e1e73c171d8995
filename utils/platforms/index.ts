import { blogger } from './blogger.ts';
import { drupal } from './drupal.ts';
import { joomla } from './joomla.ts';
import { movabletype } from './movabletype.ts';
import type { Platform } from './platform.ts';
import { serendipity } from './serendipity.ts';
import { typo3 } from './typo3.ts';
import { weebly } from './weebly.ts';
import { wordpress } from './wordpress.ts';

/** Asked in this order; the first whose marks are on the page and that finds comments reads it. */
export const platforms: readonly Platform[] = [
  blogger,
  drupal,
  movabletype,
  serendipity,
  joomla,
  typo3,
  weebly,
  // A picture of a WordPress blog may stand on any page, and its ids are everybody's.
  wordpress,
];
