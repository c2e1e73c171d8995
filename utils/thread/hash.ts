import { isWhite } from './white-space.ts';

const SPACE = 0x20;

/**
 * 32-bit hash (0 to 2³²−1) of a text with its white space collapsed: tells whether a comment was edited. FNV-1a over
 * UTF-16 code units, then the finishing steps of MurmurHash3, so that near texts get far hashes.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  let isFirst = true;
  let isGap = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isWhite(unit)) {
      isGap = !isFirst;
      continue;
    }
    if (isGap) hash = Math.imul(hash ^ SPACE, 0x01000193);
    hash = Math.imul(hash ^ unit, 0x01000193);
    isFirst = isGap = false;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
