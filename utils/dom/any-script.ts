/** Letters, digits and marks below U+0250, as Unicode has them. */
const european: Record<string, string> = {
  L: 'a-zA-Z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f',
  N: '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be',
  Nd: '0-9',
  M: '',
};
/** European letters, and the punctuation that goes with any. */
const isEuropean = /^[\0-\u024f\u2000-\u206f]*$/;

/** A pattern that is asked for what it finds, as a `RegExp` is. */
export interface Pattern {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
  replace(text: string, by: string): string;
}

/**
 * The same pattern, made ready in two stages: a browser takes up to half a millisecond to learn the letters and digits
 * of all scripts (`\p{L}`, `\p{N}`, `\p{Nd}`, `\p{M}`), so that it does only for a text in other than European letters.
 */
export function anyScript(whole: RegExp): Pattern {
  let narrow: RegExp | undefined;
  const patternFor = (text: string) => {
    if (!isEuropean.test(text)) return whole;
    narrow ??= new RegExp(narrowSource(whole.source), whole.flags);
    return narrow;
  };
  return {
    test: (text) => patternFor(text).test(text),
    exec: (text) => patternFor(text).exec(text),
    replace: (text, by) => text.replace(patternFor(text), by),
  };
}

function narrowSource(source: string): string {
  let isInClass = false;
  return source.replace(/\\([pP])\{(\w+)\}|\\.|[[\]]/g, (part, kind?: string, name = '') => {
    if (part === '[' || part === ']') isInClass = part === '[';
    const range = european[name];
    if (!kind || range === undefined) return part;
    if (kind === 'P') return `[^${range}]`;
    return isInClass ? range : `[${range}]`;
  });
}

export const digit: Pattern = anyScript(/\p{Nd}/u);
export const letter: Pattern = anyScript(/\p{L}/u);
