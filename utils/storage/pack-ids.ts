import type { CommentId } from '../thread/comment.ts';
import type { PackedIds } from './schema.ts';

const TEXT = 0xffffffff;
const LOW_DIGITS = 9;
const MOST_DIGITS = 19;
const TWO_TO_32 = 2 ** 32;
const TWO_TO_30 = 2 ** 30;

/** Ids in the order given. See `PackedIds`. */
export function packIds(ids: readonly CommentId[]): PackedIds {
  const low = new Uint32Array(ids.length);
  const high = new Uint32Array(ids.length);
  const texts: string[] = [];
  let isHigh = false;
  for (const [i, id] of ids.entries()) {
    const lower = parseDigits(id, Math.max(0, id.length - LOW_DIGITS), id.length);
    const upper = parseDigits(id, 0, id.length - LOW_DIGITS);
    // A leading zero would be lost, and so would an empty text.
    if (lower < 0 || upper < 0 || id.length > MOST_DIGITS || id === '' || id.startsWith('0')) {
      low[i] = TEXT;
      texts.push(id);
      continue;
    }
    // Nine digits need 30 bits and the ten before them 34: 64 together.
    low[i] = lower + Math.floor(upper / TWO_TO_32) * TWO_TO_30;
    high[i] = upper;
    isHigh ||= upper > 0;
  }
  return { low, high: isHigh ? high : null, texts };
}

/** `hint`: ids that are likely to be the same ones, as those of a page seen before are; it only saves time. */
export function unpackIds(packed: PackedIds, hint: readonly CommentId[] = []): CommentId[] {
  const { low, high, texts } = packed;
  if (hint.length === low.length && isSame(packIds(hint), packed)) return [...hint];
  const ids: CommentId[] = [];
  let text = 0;
  for (const [i, part] of low.entries()) {
    if (part === TEXT) {
      ids.push(texts[text++] as CommentId);
      continue;
    }
    const upper = Math.floor(part / TWO_TO_30) * TWO_TO_32 + (high?.[i] ?? 0);
    const lower = String(part % TWO_TO_30);
    ids.push((upper > 0 ? upper + lower.padStart(LOW_DIGITS, '0') : lower) as CommentId);
  }
  return ids;
}

/** Where the wanted ids stand, in order; those that are not there are left out. Looks at numbers, builds no texts. */
export function findIds({ low, high, texts }: PackedIds, wanted: ReadonlySet<CommentId>): Map<CommentId, number> {
  const ids = [...wanted];
  const packed = packIds(ids);
  const byLow = Map.groupBy(packed.low.keys(), (i) => packed.low[i] ?? TEXT);
  const found = new Map<CommentId, number>();
  let text = 0;
  for (const [at, part] of low.entries()) {
    const own = part === TEXT ? (texts[text++] as CommentId) : null;
    for (const i of byLow.get(part) ?? []) {
      const id = ids[i];
      if (id === undefined) continue;
      if (own === null ? (packed.high?.[i] ?? 0) === (high?.[at] ?? 0) : id === own) found.set(id, at);
    }
  }
  return found;
}

/** The number that the decimal digits from `start` to `end` make; 0 for none, -1 where one is no digit. */
function parseDigits(text: string, start: number, end: number): number {
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function isSame(a: PackedIds, b: PackedIds): boolean {
  const same = <T>(one: ArrayLike<T> | null, other: ArrayLike<T> | null) => {
    if (one === null || other === null) return one === other;
    return one.length === other.length && Array.prototype.every.call(one, (value, i) => value === other[i]);
  };
  return same(a.low, b.low) && same(a.high, b.high) && same(a.texts, b.texts);
}
