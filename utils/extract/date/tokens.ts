import { hanNumber, hebrewNumber } from './numerals.ts';

/** A number or a word in a text, with what stands between it and the next. */
export interface Token {
  /** The number in ASCII digits, or the word as written. */
  text: string;
  /** The number; null for a word. */
  value: number | null;
  start: number;
  end: number;
  /** Text between this token and the next one, without marks of writing direction; up to the end of the text after the last. */
  gap: string;
}

const units = '年月日号號時时點点分秒';
const han = '元〇零一二三四五六七八九十廿卅';
/** Texts in European letters, which most are, need no more. */
const plain = /^[\s!-\u024f\u2010-\u2027]*$/;
const plainRuns = /\d+|[a-zA-Z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/g;
/** Built for the first text that needs it: browsers take their time. */
let allRuns: RegExp | undefined;
/**
 * In this order: digits; Han numbers where a unit says that they are one ("三月" alone is a name); the name of an
 * era; a unit between two Han numbers; Hebrew numbers, told by their marks; words, one script a word ("PM에").
 */
const buildRuns = () =>
  new RegExp(
    [
      String.raw`(?<digits>\p{Nd}+)`,
      `(?<han>[${han}]+(?=[${units.replace('月', '')}]|月[${han}]+[日号號]))`,
      '(?<era>明治|大正|昭和|平成|令和|民[国國])',
      `(?<unit>[${units}](?=[${han}]))`,
      `(?<hebrew>(?:ה['׳])?[א-ת]+["״][א-ת](?![א-ת])|[א-ת]['׳](?![א-ת]))`,
      String.raw`\p{sc=Latin}[\p{sc=Latin}\p{M}]*|\p{L}[\p{L}\p{M}\u200c\u200d]*`,
    ].join('|'),
    'gu',
  );

function runsFor(text: string): RegExp {
  if (plain.test(text)) return plainRuns;
  allRuns ??= buildRuns();
  return allRuns;
}

/** First code point of each block of decimal digits in the scripts that blogs are written in. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0xff10,
];
/** These begin words that follow a number without a space. */
const leadingUnit = new RegExp(`^(?:[${units}]|[년월일시분초](?!요))`);
/** Marks that set the direction of writing, which Arabic dates carry between their parts. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Numbers and words of the text. No more than `most` are read: a date is never long. */
export function tokenise(text: string, most = 40): Token[] {
  const tokens: Token[] = [];
  const runs = runsFor(text);
  runs.lastIndex = 0;
  for (let match = runs.exec(text); match && tokens.length < most; match = runs.exec(text)) {
    const [run] = match;
    const found: Record<string, string | undefined> = match.groups ?? { digits: run < ':' ? run : undefined };
    const { digits, han: hanRun, hebrew } = found;
    const start = match.index;
    const value = digits ? digitsOf(digits) : hanRun ? hanNumber(hanRun) : hebrew ? hebrewNumber(hebrew) : null;
    const unit = value === null && runs !== plainRuns ? leadingUnit.exec(run)?.[0].length : undefined;
    if (unit && unit < run.length) {
      tokens.push({ text: run.slice(0, unit), value: null, start, end: start + unit, gap: '' });
      tokens.push({ text: run.slice(unit), value: null, start: start + unit, end: start + run.length, gap: '' });
    } else {
      const shown = digits ? asciiDigits(digits) : value === null ? run : String(value);
      tokens.push({ text: shown, value, start, end: start + run.length, gap: '' });
    }
  }
  tokens.forEach((token, index) => {
    token.gap = text.slice(token.end, tokens[index + 1]?.start ?? text.length).replace(directions, '');
  });
  return tokens;
}

function digitsOf(run: string): number | null {
  return run.length < 9 ? Number(asciiDigits(run)) : null;
}

/** The digits of any script as 0 to 9; other characters as they are. */
export function asciiDigits(run: string): string {
  if (/^[\s!-~]*$/.test(run)) return run;
  let out = '';
  for (const character of run) {
    const code = character.codePointAt(0) as number;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    out += zero === undefined ? character : String(code - zero);
  }
  return out;
}
