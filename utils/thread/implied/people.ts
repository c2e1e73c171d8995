import { AFTER_SIGN, CAPITAL, foldText, hashWord, type WordTable } from './fold-words.ts';
import type { Lexicon } from './lexicon.ts';

/** One name under which somebody has commented so far. */
export interface Person {
  /** As in `ThreadView.author`. */
  author: number;
  /** Where they have commented, ascending. */
  places: number[];
  /** Whether the name is written without capitals. */
  lowerCase: boolean;
  /** The folded words of the name. */
  tokens: readonly string[];
}

/**
 * How much of a name was said: the whole, its first or last word, a part of a nickname, its initials, or something
 * close to one.
 */
export type Likeness = 'whole' | 'word' | 'part' | 'initials' | 'close';

export interface Mention {
  people: readonly Person[];
  likeness: Likeness;
  /** In words. */
  length: number;
}

const rank: Record<Likeness, number> = { whole: 4, word: 3, part: 2, initials: 1, close: 0 };
const LONGEST = 6;
const BEGINNING = 3;
const ALIKE = 40;
/** A word that so many people share tells nobody apart. */
const NAMESAKES = 8;

/** The people of a thread as it was read so far, found by the words of their names. */
export class People {
  readonly #lexicon: Lexicon;
  readonly #byAuthor = new Map<number, Person>();
  /** By key the people whom it fits best, and how well. */
  readonly #keys = new Map<number, { people: Person[]; likeness: Likeness }>();
  /** The words of names by their first letters. */
  readonly #close = new Map<string, { token: string; person: Person }[]>();
  /** One bit for each hash that may start a key; most words of a thread start none. */
  readonly #firstWords = new Uint8Array(8192);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  byAuthor(author: number): Person | undefined {
    return this.#byAuthor.get(author);
  }

  /** Notes a comment by a named author. */
  add(author: number, name: string, place: number): Person {
    const known = this.#byAuthor.get(author);
    if (known !== undefined) {
      known.places.push(place);
      return known;
    }
    const spoken = spokenName(name);
    const tokens = foldText(spoken).split(' ').filter(Boolean);
    const person: Person = { author, places: [place], lowerCase: spoken === spoken.toLowerCase(), tokens };
    this.#byAuthor.set(author, person);
    for (const other of otherNames(name)) {
      const words = foldText(other).split(' ');
      this.#addKey(functionWords.has(words[0] ?? '') ? words.slice(1) : words, person, 'part');
    }
    if (tokens.length === 0) return person;
    // A whole name of one word is no surer than the same word of a longer name.
    this.#addKey(tokens, person, tokens.length === 1 ? 'word' : 'whole');
    if (tokens.length > 1) this.#addKey([tokens.join('')], person, 'whole');
    const own = tokens.filter((token) => !this.#lexicon.has('title', token));
    const first = own[0] ?? '';
    const last = own.at(-1) ?? '';
    if (tokens.length > 1) {
      if (own.length > 1 && own.length < tokens.length) this.#addKey(own, person, 'whole');
      if (own.length > 2) this.#addKey([first, last], person, 'whole');
      if (own.length > 1 && this.#tells(first) && this.#tells(own[1] ?? ''))
        this.#addKey([first, own[1] ?? ''], person, 'word');
      if (!functionWords.has(tokens[0] ?? '')) this.#addKey([tokens[0] ?? '', last.slice(0, 1)], person, 'word');
      if (this.#tells(first)) this.#addKey([first], person, 'word');
      if (own.length > 1 && last.length > 2 && this.#tells(last)) this.#addKey([last], person, 'word');
      // "Ann" of "The Other Ann Lee"; in small letters a word in between is any word.
      if (!person.lowerCase)
        for (const token of own.slice(1, -1))
          if (token.length > 2 && this.#tells(token)) this.#addKey([token], person, 'part');
      const glued = own.findIndex((token) => token.length > 1);
      // "JP" of "J. P. Lee".
      if (glued > 1) this.#addKey([own.slice(0, glued).join('')], person, 'part');
      if (own.length < 5) this.#addKey([own.map((token) => token[0]).join('')], person, 'initials');
    }
    const nick = spoken
      .split(inNickname)
      .map(foldText)
      .filter((part) => !/^\d*$/.test(part));
    if (tokens.length === 1 && nick.length > 1) this.#addKey(nick, person, 'whole');
    for (const part of partsOf(spoken)) if (part.length > 2 && this.#tells(part)) this.#addKey([part], person, 'part');
    for (const token of new Set([first, last, tokens.join('')])) this.#addClose(token, person);
    return person;
  }

  /** Notes another name of somebody, as signed under a comment. */
  addAlias(person: Person, alias: string): void {
    const tokens = foldText(alias).split(' ').filter(Boolean);
    const [first = ''] = tokens;
    if (first.length < 3 || !this.#tells(first) || person.tokens.includes(first)) return;
    this.#addKey([first], person, 'part');
    if (tokens.length > 1) this.#addKey(tokens, person, 'whole');
  }

  /** Whether any key starts with a word of this hash; sometimes true where none does. */
  mayStart(hash: number): boolean {
    return ((this.#firstWords[(hash & 0xffff) >> 3] as number) & (1 << (hash & 7))) !== 0;
  }

  /** The first word from `at` on that may start a key, has a capital or stands after "@"; `end` where none does. */
  nextIn({ hashes, looks }: WordTable, at: number, end: number): number {
    const firstWords = this.#firstWords;
    for (let next = at; next < end; next++) {
      const hash = hashes[next] as number;
      if (((firstWords[(hash & 0xffff) >> 3] as number) & (1 << (hash & 7))) !== 0) return next;
      if (((looks[next] as number) & (CAPITAL | AFTER_SIGN)) !== 0) return next;
    }
    return end;
  }

  /** Whoever is named by the words from `at`, by the longest name that fits; null where nobody is. */
  find(words: WordTable, at: number, end: number): Mention | null {
    if (!this.mayStart(words.hashes[at] as number)) return null;
    for (let length = Math.min(LONGEST, end - at); length > 0; length--) {
      const found = this.#keys.get(keyOf(words.hashes, at, length));
      if (found === undefined) continue;
      // A copy: namesakes who come later are not meant.
      return found.people.length > NAMESAKES ? null : { ...found, people: [...found.people], length };
    }
    return null;
  }

  /**
   * Whoever has a name that begins so, is the word without one of the endings of the page's language, or is one letter
   * away from it; null where nobody or more than one has. With `formsOnly` just the second.
   */
  findClose(word: string, formsOnly = false): Mention | null {
    if (word.length < BEGINNING) return null;
    const begins = new Set<Person>();
    const near = new Set<Person>();
    for (const { token, person } of this.#close.get(word.slice(0, BEGINNING)) ?? []) {
      if (this.#isInflected(word, token)) near.add(person);
      else if (formsOnly) continue;
      else if (token.length > word.length && token.startsWith(word)) begins.add(person);
      else if (word.length >= 5 && isOneApart(word, token)) near.add(person);
    }
    const found = begins.size > 0 ? begins : near;
    return found.size === 1 ? { people: [...found], likeness: 'close', length: 1 } : null;
  }

  /** Whoever has a name of two words of which these are forms, in languages that decline names; null where nobody or more than one has. */
  findDeclined(first: string, second: string): Mention | null {
    const found = new Set<Person>();
    for (const { token, person } of this.#close.get(second.slice(0, BEGINNING)) ?? []) {
      const [name = '', last = ''] = person.tokens;
      if (person.tokens.length !== 2 || last !== token) continue;
      if ((second === last || this.#isInflected(second, last)) && (first === name || this.#isInflected(first, name)))
        found.add(person);
    }
    return found.size === 1 ? { people: [...found], likeness: 'close', length: 2 } : null;
  }

  /** Whether a word is a name with one of the endings of the page's language, which may take the place of a vowel. */
  #isInflected(word: string, token: string): boolean {
    if (word.length < 4) return false;
    const hasEnding = (stem: string) =>
      stem.length > 2 && word.startsWith(stem) && this.#lexicon.has('ending', word.slice(stem.length));
    if (hasEnding(token) || (/[aeiouyаеиоуыэюя]$/u.test(token) && hasEnding(token.slice(0, -1)))) return true;
    // "Tomek", "Tomka": the vowel before the last letter goes.
    return /[eео].$/u.test(token) && hasEnding(token.slice(0, -2) + token.slice(-1));
  }

  #addKey(tokens: readonly string[], person: Person, likeness: Likeness): void {
    if (tokens.length > LONGEST || tokens.some((token) => token === '') || tokens.join('').length < 2) return;
    if (tokens.length === 1 && /^\d+$/.test(tokens[0] ?? '')) return;
    const hashes = tokens.map(hashWord);
    const key = keyOf(hashes, 0, hashes.length);
    const known = this.#keys.get(key);
    if (known === undefined || rank[likeness] > rank[known.likeness])
      this.#keys.set(key, { people: [person], likeness });
    else if (known.likeness === likeness && known.people.length <= NAMESAKES && !known.people.includes(person))
      known.people.push(person);
    const first = hashes[0] as number;
    const byte = (first & 0xffff) >> 3;
    this.#firstWords[byte] = (this.#firstWords[byte] as number) | (1 << (first & 7));
  }

  #addClose(token: string, person: Person): void {
    if (token.length <= BEGINNING) return;
    const beginning = token.slice(0, BEGINNING);
    const known = this.#close.get(beginning);
    if (known === undefined) this.#close.set(beginning, [{ token, person }]);
    // Where so many begin alike, half a name tells nobody apart.
    else if (known.length < ALIKE) known.push({ token, person });
  }

  /** Whether a single word of a longer name is a name, not one of the words that every sentence has. */
  #tells(token: string): boolean {
    return (
      token.length > 1 &&
      !functionWords.has(token) &&
      !['greeting', 'before', 'after', 'and', 'my', 'your'].some((list) => this.#lexicon.has(list as 'and', token))
    );
  }
}

const functionWords = new Set(
  foldText(
    'the this that these those his her its our their he she it we they you me him us them is are was were be been am do does did has have had will would can could should may might must not for in of off out up down over under if then so also just only too here there when where why how who whom which all any some most new old big little der die das ein eine ich du er sie es wir den dem le la les un une je il elle nous vous des el los las un una yo lo il gli io de het een ik',
  ).split(' '),
);

function keyOf(hashes: ArrayLike<number>, at: number, length: number): number {
  let key = length;
  for (let i = at; i < at + length; i++) key = Math.imul(key, 0x01000193) ^ (hashes[i] as number);
  return key;
}

/** The part of a name that people say: without what is in brackets, a company, a site, an epithet. */
function spokenName(name: string): string {
  const plain = name
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/\s+(?:says|said|wrote|writes|schreibt|sagt|dit|a dit)\s*:?\s*$/i, '');
  // "Doe, Jane"
  const turned = /^\s*([^\s,]+),\s(\p{Lu}[^\s,]+)\s*$/u.exec(plain);
  if (turned !== null) return `${turned[2]} ${turned[1]}`;
  const [head = ''] = plain.split(/\s[-–—|~•]+\s|,\s|\s@\s?|\s+(?:aka|a\.k\.a\.|from|at)\s|:|\//i);
  return head.trim() === '' ? plain.trim() : head.trim();
}

/** Other names in the same field: "Ann (treebird)", "Ann aka treebird", "Ann @treebird". */
function otherNames(name: string): string[] {
  return Array.from(
    name.matchAll(/[([]@?([^)\]]{2,30})[)\]]|\s(?:aka|a\.k\.a\.)\s+(.{2,30})$|\s@(\w{2,30})/gi),
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );
}

/** Between the parts of a nickname. */
const inNickname = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})|[\s_.-]+/u;

/** The parts of a nickname: "JonDoe", "saxman23", "rj_c". */
function partsOf(spoken: string): string[] {
  const parts = spoken.split(inNickname);
  if (parts.length < 2) return [];
  const last = parts.filter((part) => !/^\d+$/.test(part)).at(-1) ?? '';
  return [parts[0] ?? '', last.length > 3 ? last : '']
    .map(foldText)
    .filter((part) => part !== '' && !part.includes(' '));
}

/** Whether one letter put in, left out, changed or swapped with the next makes one word the other. */
function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a[a.length - 1 - back] === b[b.length - 1 - back]) back++;
  const restA = a.slice(from, a.length - back);
  const restB = b.slice(from, b.length - back);
  return restA.length + restB.length <= 2 || (restA.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]);
}
