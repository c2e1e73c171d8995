/**
 * The words of many texts, by number: two words that differ in case or diacritics alone have the same hash. Letters and
 * digits make words; in scripts that write no spaces every letter is one.
 */
export interface WordTable {
  hashes: Int32Array;
  /** Offsets in the word's own text. */
  starts: Int32Array;
  ends: Int32Array;
  /** How each word is written: `CAPITAL`, `SMALL`, `DIGIT` and `AFTER_SIGN`. */
  looks: Uint8Array;
  /** By text, what is in it: `DIGIT`, `AFTER_SIGN`, `NEW_LINE` and `QUOTE_MARK`. */
  signs: Uint8Array;
  /** The words of text `n` are those from `first[n]` up to, not including, `first[n + 1]`. */
  first: Int32Array;
}

/** Starts with a capital letter. */
export const CAPITAL = 1;
/** Starts with a small letter of the Latin alphabet, without marks. */
export const SMALL = 2;
/** Starts with a digit. */
export const DIGIT = 4;
/** Stands after "@", with or without a space. */
export const AFTER_SIGN = 8;
export const NEW_LINE = 16;
/** Anything that may open a quotation, the apostrophe among them. */
export const QUOTE_MARK = 32;

/** What each UTF-16 unit folds to, and its look; below `FIRST_LETTER` between words. Filled as units are met, since most are never. */
const folded = new Uint16Array(65_536);
const looks = new Uint8Array(65_536);
const UNMET = 0xffff;
folded.fill(UNMET);

export function foldWords(texts: readonly string[]): WordTable {
  // Words are five letters with their spaces, and more, in most languages; grown where they are shorter.
  let capacity = texts.length;
  for (const text of texts) capacity += Math.ceil(text.length / 4);
  let table = makeColumns(capacity);
  const first = new Int32Array(texts.length + 1);
  const signs = new Uint8Array(texts.length);
  let count = 0;
  for (let n = 0; n < texts.length; n++) {
    const text = texts[n] ?? '';
    first[n] = count;
    if (count + text.length > capacity) {
      capacity = Math.ceil(1.5 * (count + text.length));
      table = makeColumns(capacity, table);
    }
    count = foldOne(text, table, count, signs, n);
  }
  first[texts.length] = count;
  return { ...table, first, signs };
}

type Columns = Pick<WordTable, 'hashes' | 'starts' | 'ends' | 'looks'>;

/** Adds the words of a text from number `count` on. Answers how many there are then. */
function foldOne(text: string, table: Columns, before: number, signs: Uint8Array, n: number): number {
  const { hashes, starts, ends } = table;
  let count = before;
  let seen = 0;
  let hash = EMPTY;
  let start = -1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let letter = folded[unit] as number;
    if (letter === UNMET) letter = foldUnit(unit);
    if (letter >= FIRST_LETTER && (letter < FIRST_ALONE || letter > LAST_ALONE)) {
      if (start < 0) {
        start = i;
        const look = looks[unit] as number;
        table.looks[count] = look;
        seen |= look;
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
    if (letter < FIRST_LETTER) seen |= letter;
    else {
      hashes[count] = Math.imul(EMPTY ^ letter, PRIME);
      starts[count] = i;
      table.looks[count] = 0;
      ends[count++] = i + 1;
    }
  }
  if (start >= 0) {
    hashes[count] = hash;
    starts[count] = start;
    ends[count++] = text.length;
  }
  signs[n] = seen;
  if ((seen & AFTER_SIGN) !== 0) markAfterSign(text, table, before, count);
  return count;
}

function markAfterSign(text: string, { starts, looks }: Columns, first: number, end: number): void {
  for (let at = first; at < end; at++) {
    const start = starts[at] as number;
    if (text[start - 1] === '@' || (text[start - 1] === ' ' && text[start - 2] === '@'))
      looks[at] = (looks[at] as number) | AFTER_SIGN;
  }
}

/** The text with case and diacritics folded and one space between words, which are those of a `WordTable`. */
export function foldText(text: string): string {
  let out = '';
  let gap = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let letter = folded[unit] as number;
    if (letter === UNMET) letter = foldUnit(unit);
    if (letter < FIRST_LETTER) gap = out !== '';
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
/** "0", the first of all that make words; what is less are the signs of a gap. */
const FIRST_LETTER = 48;
/** Kana and Chinese characters, each a word. */
const FIRST_ALONE = 0x3040;
const LAST_ALONE = 0x9fff;

/** Letters with a stroke, which Unicode does not take apart. */
const struck: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ı: 'i' };

/** Notes the unit in `folded` and `looks`. Answers what it folds to. */
function foldUnit(unit: number): number {
  const written = String.fromCharCode(unit);
  const small = written.toLowerCase();
  const plain = (struck[small] ?? small).normalize('NFKD').replace(/\p{M}/gu, '');
  const letter = /^[\p{L}\p{N}]/u.test(plain) ? plain.charCodeAt(0) : signOf(written);
  folded[unit] = letter;
  looks[unit] = /\p{Lu}/u.test(written) ? CAPITAL : /[a-z]/.test(written) ? SMALL : /[0-9]/.test(written) ? DIGIT : 0;
  return letter;
}

function signOf(written: string): number {
  if (written === '@') return AFTER_SIGN;
  if (written === '\n') return NEW_LINE;
  return /["“”„‟«»'‘‚`「『]/.test(written) ? QUOTE_MARK : 0;
}

function makeColumns(capacity: number, from?: Columns): Columns {
  const columns = {
    hashes: new Int32Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    looks: new Uint8Array(capacity),
  };
  if (from !== undefined) {
    columns.hashes.set(from.hashes);
    columns.starts.set(from.starts);
    columns.ends.set(from.ends);
    columns.looks.set(from.looks);
  }
  return columns;
}
