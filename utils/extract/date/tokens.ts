/** A run of digits or of letters in a text, with what stands between it and the next. */
export interface Token {
  /** The digits in ASCII, or the word as written. */
  text: string;
  /** The number; null for a word. */
  value: number | null;
  start: number;
  end: number;
  /** Text between this token and the next one; up to the end of the text after the last. */
  gap: string;
}

const runs = /\p{Nd}+|\p{L}[\p{L}\p{M}]*/gu;
/** First code point of each block of decimal digits in the scripts that blogs are written in. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10,
];
/** Han digits stay words; these begin words that follow a number without a space. */
const units = /^(?:[年月日号號時时点點分秒]|[년월일시분초](?!요))/;

/** Digits and words of the text. No more than `most` are read: a date is never long. */
export function tokenise(text: string, most = 40): Token[] {
  const tokens: Token[] = [];
  runs.lastIndex = 0;
  for (let match = runs.exec(text); match && tokens.length < most; match = runs.exec(text)) {
    const [run] = match;
    const isNumber = /^\p{Nd}/u.test(run);
    const digits = isNumber ? asciiDigits(run) : run;
    const unit = isNumber ? null : units.exec(run);
    const start = match.index;
    if (unit && unit[0].length < run.length) {
      tokens.push({ text: unit[0], value: null, start, end: start + unit[0].length, gap: '' });
      tokens.push({
        text: run.slice(unit[0].length),
        value: null,
        start: start + unit[0].length,
        end: start + run.length,
        gap: '',
      });
    } else {
      tokens.push({
        text: digits,
        value: isNumber && run.length < 9 ? Number(digits) : null,
        start,
        end: start + run.length,
        gap: '',
      });
    }
  }
  tokens.forEach((token, index) => {
    token.gap = text.slice(token.end, tokens[index + 1]?.start ?? text.length);
  });
  return tokens;
}

/** The digits of any script as 0 to 9; other characters as they are. */
export function asciiDigits(run: string): string {
  if (/^\d+$/.test(run)) return run;
  let out = '';
  for (const character of run) {
    const code = character.codePointAt(0) as number;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    out += zero === undefined ? character : String(code - zero);
  }
  return out;
}
