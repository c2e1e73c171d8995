import type { Comment } from './comment.ts';

/**
 * The comments that hold every word of the query, in the text or the author's name, in the given order. Case and
 * diacritics do not matter, and a word may be a part of one ("cafe" finds "Cafés"). An empty query finds nothing.
 */
export function searchComments<C extends Comment>(comments: readonly C[], query: string): C[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  return comments.filter((comment) => {
    const text = fold(`${comment.author.name ?? ''}\n${comment.text}`);
    return words.every((word) => text.includes(word));
  });
}

/** Whether a text holds every word of the query, as `searchComments` looks for them. An empty query is held by all. */
export function holdsWords(text: string, query: string): boolean {
  const folded = fold(text);
  return wordsOf(query).every((word) => folded.includes(word));
}

/** A place in a text: UTF-16 offsets, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** Where the query's words stand in a text, in order; overlapping places are joined. For marking hits. */
export function findWords(text: string, query: string): TextRange[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const { folded, starts, ends } = foldWithOffsets(text);
  const found: TextRange[] = [];
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      const after = at + word.length;
      // The marks left out after a letter belong to it; half a Hangul syllable marks the whole.
      found.push({ start: starts[at] ?? 0, end: Math.max(ends[after - 1] ?? 0, starts[after] ?? text.length) });
    }
  }
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: TextRange[] = [];
  for (const range of found) {
    const last = joined.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else joined.push(range);
  }
  return joined;
}

function wordsOf(query: string): string[] {
  return fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel marks of Arabic. Marks of other scripts are letters. */
const diacritics = /[\u0300-\u036f]|[\u0591-\u05bd]|[\u05bf-\u05c7]|[\u064b-\u065f]|\u0670/g;

/** Without case and diacritics. Of one character the same whatever stands around it: hence one sigma. */
function fold(text: string): string {
  return text.normalize('NFD').replace(diacritics, '').toLowerCase().replaceAll('ς', 'σ');
}

/** `starts[i]` and `ends[i]`: the character of the text that the i-th unit of `folded` comes from. */
function foldWithOffsets(text: string): { folded: string; starts: number[]; ends: number[] } {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = fold(character);
    for (let i = 0; i < plain.length; i++) {
      starts.push(at);
      ends.push(at + character.length);
    }
    folded += plain;
    at += character.length;
  }
  return { folded, starts, ends };
}
