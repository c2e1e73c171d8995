import { blogger } from './blogger.ts';
import type { Platform } from './platform.ts';
import { wordpress } from './wordpress.ts';

/** Asked in this order; the first whose marks are on the page and that finds comments reads it. */
export const platforms: readonly Platform[] = [blogger, wordpress];
