import { CAPITAL, foldText, hashWord, NEW_LINE, type WordTable } from './fold-words.ts';
import type { Lexicon } from './lexicon.ts';
import type { ThreadView } from './thread-view.ts';

/** In letters. */
const INTRODUCTION = 120;
const LINES = 4;
/** Of a name, as in "Anne-Marie". */
const MOST_PARTS = 4;
const introduced =
  /(?:^|[.,!?]\s)(\p{Lu}[\p{L}'’-]{2,20}) here\b|\b(?:my name is|i am|i'm|ich bin|je suis|soy|sono)\s(\p{Lu}[\p{L}'’-]{2,20})(?=[\s,.!?]|$)/u;
const nameLine = /^[-–—~*\s]*(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})[\s.]*$/u;

/** The words beside a name in `introduced`. */
const introducing = new Set('here is am m bin suis soy sono'.split(' ').map(hashWord));

/** The name that a comment is signed with, or that its writer gives for his own; null where there is none. */
export function signatureOf({ comments, words }: ThreadView, place: number, lexicon: Lexicon): string | null {
  const text = comments[place]?.text ?? '';
  const introduction = mayIntroduce(words, place) ? introduced.exec(text.slice(0, INTRODUCTION)) : null;
  if (introduction !== null) return introduction[1] ?? introduction[2] ?? null;
  if (((words.signs[place] as number) & NEW_LINE) === 0) return null;
  const end = text.trimEnd();
  if (!end.includes('\n')) return null;
  const lines = end.slice(-160).split('\n').slice(1).slice(-LINES);
  for (const line of lines) {
    const name = nameLine.exec(line)?.[1];
    if (name === undefined) continue;
    const words = foldText(name).split(' ');
    if (!words.some((word) => lexicon.has('greeting', word) || lexicon.has('article', word) || closings.has(word)))
      return name;
  }
  return null;
}

/** Whether a capital near the start of a comment stands near a word that goes with one's own name. */
function mayIntroduce({ hashes, starts, looks, first }: WordTable, place: number): boolean {
  const begin = first[place] as number;
  const end = first[place + 1] as number;
  for (let at = begin; at < end && (starts[at] as number) < INTRODUCTION; at++) {
    if (((looks[at] as number) & CAPITAL) === 0) continue;
    for (let near = Math.max(begin, at - 1); near < end && near <= at + MOST_PARTS; near++)
      if (introducing.has(hashes[near] as number)) return true;
  }
  return false;
}

/** What stands above a name at the end of a letter. */
const closings = new Set(
  'best regards kind warm wishes love cheers sincerely yours respectfully viele liebe grusse gruss gruße gruß lg mfg herzliche beste amities cordialement bisous bises amicalement saludos abrazos cordiales abracos atenciosamente saluti cordiali groet groeten groetjes vriendelijke pozdrawiam pozdrowienia уважением уваж'.split(
    ' ',
  ),
);
