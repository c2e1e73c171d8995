type Messages = Record<string, { message: string }>;

/** Say how to write, and are not shown. */
const notShown = /^(?:language|formats|direction|separator|manifest_.*)$/;

const accented: Record<string, string> = {
  a: 'å',
  e: 'é',
  i: 'ï',
  o: 'ö',
  u: 'û',
  n: 'ñ',
  c: 'ç',
  s: 'š',
  y: 'ý',
  l: 'ľ',
};

/**
 * English as a language that does not exist: accented, in brackets, some 40 % longer, in every single word. It shows
 * what is not looked up (no brackets), what is cut off (a missing one) and where there is no room for longer words.
 */
export function pseudoMessages(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([name, { message }]) => [
      name,
      { message: notShown.test(name) ? message : `[${pseudoText(message)}]` },
    ]),
  );
}

/** Vowels are some 40 % of the letters: each stands twice. */
function pseudoText(text: string): string {
  return text
    .split(/(\{\w+\})/)
    .map((piece) => (piece.startsWith('{') ? piece : piece.replace(/[aeiou]/gi, '$&$&').replace(/\w/g, accent)))
    .join('');
}

function accent(letter: string): string {
  const found = accented[letter.toLowerCase()] ?? letter;
  return letter === letter.toLowerCase() ? found : found.toUpperCase();
}
