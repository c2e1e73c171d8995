/** Lower case, without accents and without marks of abbreviation, so that "Março", "MARÇO" and "marco" are one word. Vowels that are marks of a letter, as in Hindi, stay. */
export function foldWord(word: string): string {
  let folded = foldedWords.get(word);
  if (folded === undefined) {
    if (foldedWords.size >= mostFolded) foldedWords.clear();
    folded = fold(word);
    foldedWords.set(word, folded);
  }
  return folded;
}

/** The dates of a page are made of a few dozen words, over and over. */
const foldedWords = new Map<string, string>();
const mostFolded = 500;

/** Accents of European letters, and the points of Hebrew and Arabic that few write. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670]/g;

function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(accents, '')
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, '')
    .replace(/ı/g, 'i');
}
