import { foldText } from './fold-words.ts';
import type { Lexicon } from './lexicon.ts';

const LINES = 4;
const introduced =
  /(?:^|[.,!?]\s)(\p{Lu}[\p{L}'’-]{2,20}) here\b|\b(?:my name is|i am|i'm|ich bin|je suis|soy|sono)\s(\p{Lu}[\p{L}'’-]{2,20})(?=[\s,.!?]|$)/u;
const nameLine = /^[-–—~*\s]*(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2})[\s.]*$/u;

/** The name that a comment is signed with, or that its writer gives for his own; null where there is none. */
export function signatureOf(text: string, lexicon: Lexicon): string | null {
  const introduction = introduced.exec(text.slice(0, 120));
  if (introduction !== null) return introduction[1] ?? introduction[2] ?? null;
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

/** What stands above a name at the end of a letter. */
const closings = new Set(
  'best regards kind warm wishes love cheers sincerely yours respectfully viele liebe grusse gruss gruße gruß lg mfg herzliche beste amities cordialement bisous bises amicalement saludos abrazos cordiales abracos atenciosamente saluti cordiali groet groeten groetjes vriendelijke pozdrawiam pozdrowienia уважением уваж'.split(
    ' ',
  ),
);
