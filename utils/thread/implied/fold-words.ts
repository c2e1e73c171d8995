/**
 * The words of many texts, by number: two words that differ in case or diacritics alone have the same hash. Letters and
 * digits make words; in scripts that write no spaces every letter is one.
 */
export interface WordTable {
  hashes: Int32Array;
  /** Offsets in the word's own text. */
  starts: Int32Array;
  ends: Int32Array;
  /** By text: 1 where a word starts with a digit. */
  numeric: Uint8Array;
  /** The words of text `n` are those from `first[n]` up to, not including, `first[n + 1]`. */
  first: Int32Array;
}

/** What each UTF-16 unit folds to; 0 between words. Filled as units are met, since most are never. */
const folded = new Uint16Array(65_536);
const UNMET = 0xffff;
folded.fill(UNMET);

export function foldWords(texts: readonly string[]): WordTable {
  // Words are five letters with their spaces, and more, in most languages; grown where they are shorter.
  let capacity = texts.length;
  for (const text of texts) capacity += Math.ceil(text.length / 4);
  let table = { hashes: new Int32Array(capacity), starts: new Int32Array(capacity), ends: new Int32Array(capacity) };
  const first = new Int32Array(texts.length + 1);
  const numeric = new Uint8Array(texts.length);
  let count = 0;
  for (let n = 0; n < texts.length; n++) {
    const text = texts[n] ?? '';
    first[n] = count;
    if (count + text.length > capacity) {
      capacity = Math.ceil(1.5 * (count + text.length));
      table = {
        hashes: grown(table.hashes, capacity),
        starts: grown(table.starts, capacity),
        ends: grown(table.ends, capacity),
      };
    }
    const { hashes, starts, ends } = table;
    let hash = EMPTY;
    let start = -1;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let letter = folded[unit] as number;
      if (letter === UNMET) letter = foldUnit(unit);
      if (letter !== 0 && (letter < FIRST_ALONE || letter > LAST_ALONE)) {
        if (start < 0) {
          start = i;
          if (unit > 47 && unit < 58) numeric[n] = 1;
        }
        hash = Math.imul(hash ^ letter, PRIME);
        continue;
      }
      if (start >= 0) {
        hashes[count] = hash;
        starts[count] = start;
        ends[count++] = i;
        hash = EMPTY;
        start = -1;
      }
      if (letter !== 0) {
        hashes[count] = Math.imul(EMPTY ^ letter, PRIME);
        starts[count] = i;
        ends[count++] = i + 1;
      }
    }
    if (start >= 0) {
      hashes[count] = hash;
      starts[count] = start;
      ends[count++] = text.length;
    }
  }
  first[texts.length] = count;
  return { ...table, first, numeric };
}

/** The text with case and diacritics folded and one space between words, which are those of a `WordTable`. */
export function foldText(text: string): string {
  let out = '';
  let gap = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let letter = folded[unit] as number;
    if (letter === UNMET) letter = foldUnit(unit);
    if (letter === 0) gap = out !== '';
    else {
      const alone = letter >= FIRST_ALONE && letter <= LAST_ALONE;
      if (gap || (alone && out !== '')) out += ' ';
      gap = alone;
      out += String.fromCharCode(letter);
    }
  }
  return out;
}

/** The hash that a folded word has in a `WordTable`. */
export function hashWord(word: string): number {
  let hash = EMPTY;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash;
}

/** FNV-1a. */
const EMPTY = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** Kana and Chinese characters, each a word. */
const FIRST_ALONE = 0x3040;
const LAST_ALONE = 0x9fff;

/** Letters with a stroke, which Unicode does not take apart. */
const struck: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ı: 'i' };

function foldUnit(unit: number): number {
  const written = String.fromCharCode(unit).toLowerCase();
  const plain = (struck[written] ?? written).normalize('NFKD').replace(/\p{M}/gu, '');
  const letter = /^[\p{L}\p{N}]/u.test(plain) ? plain.charCodeAt(0) : 0;
  folded[unit] = letter;
  return letter;
}

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
