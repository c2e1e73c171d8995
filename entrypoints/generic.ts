import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { World } from '../components/reader/world.ts';
import { findComments } from '../utils/extract/generic/find-comments.ts';

/** Injected beside the reader where no platform knows the page, and where somebody points to the comments. */
export default defineUnlistedScript(() => {
  (globalThis as World).understoryGeneric = findComments;
});
