import type { CommentId } from '../thread/comment.ts';
import type { PackedIds } from './schema.ts';

const TEXT = 0xffffffff;
const LOW_DIGITS = 9;
const TWO_TO_32 = 2 ** 32;
const TWO_TO_30 = 2 ** 30;

/** Ids in the order given. See `PackedIds`. */
export function packIds(ids: readonly CommentId[]): PackedIds {
  const low = new Uint32Array(ids.length);
  const high = new Uint32Array(ids.length);
  const texts: string[] = [];
  let isHigh = false;
  for (const [i, id] of ids.entries()) {
    if (!/^[1-9]\d{0,18}$/.test(id)) {
      low[i] = TEXT;
      texts.push(id);
      continue;
    }
    // Nine digits need 30 bits and the ten before them 34: 64 together.
    const upper = Number(id.slice(0, -LOW_DIGITS));
    low[i] = Number(id.slice(-LOW_DIGITS)) + Math.floor(upper / TWO_TO_32) * TWO_TO_30;
    high[i] = upper;
    isHigh ||= upper > 0;
  }
  return { low, high: isHigh ? high : null, texts };
}

export function unpackIds({ low, high, texts }: PackedIds): CommentId[] {
  const ids: CommentId[] = [];
  let text = 0;
  for (const [i, packed] of low.entries()) {
    if (packed === TEXT) {
      ids.push(texts[text++] as CommentId);
      continue;
    }
    const upper = Math.floor(packed / TWO_TO_30) * TWO_TO_32 + (high?.[i] ?? 0);
    const lower = String(packed % TWO_TO_30);
    ids.push((upper > 0 ? upper + lower.padStart(LOW_DIGITS, '0') : lower) as CommentId);
  }
  return ids;
}
