import type { Pattern } from './confidences.ts';
import type { Candidate } from './cue.ts';
import { DIGIT, foldText } from './fold-words.ts';
import type { Lexicon } from './lexicon.ts';
import { isInAddress, isMeasure, isRange } from './masks.ts';
import type { ThreadView } from './thread-view.ts';

const numbers = /(?<![\p{L}\d.,:&/=-])(?:(@\s?#?|#\s?|>>)\s?)?(\d{1,4})(?![\d]|[.,:]\d|\p{L})/giu;

/** A word for a comment right before its number. */
const ofComment =
  /(?<!\p{L})(?:comments?|posts?|repl(?:y|ies)|kommentare?|beitr[aä]ge?|commentaires?|coment[aá]rios?|comment[oi]|reacties?|berichte?n?|komentarz\p{L}{0,3}|комментари\p{L}{0,3}|пост\p{L}{0,2})\s+(?:no\.?|nr\.?|n[°ºo]\.?|number|№)?\s?$/iu;

/**
 * Numbers of comments: "#6", "@ 7", "comment 5", and the bare "24." that opens a line where the page numbers its
 * comments. Only numbers that an earlier comment has.
 */
export function ordinalCandidates(view: ThreadView, lexicon: Lexicon): Candidate[] {
  // Without numbers on the page people count only in plain lists.
  if (view.nested && !view.numbered) return [];
  const candidates: Candidate[] = [];
  const placeOfNumber = new Map<number, number>();
  for (let from = 0; from < view.comments.length; from++) {
    const text = view.texts[from] ?? '';
    if (((view.words.signs[from] as number) & DIGIT) !== 0)
      readText(view, lexicon, from, text, placeOfNumber, candidates);
    placeOfNumber.set(view.number[from] as number, from);
  }
  return candidates;
}

function readText(
  view: ThreadView,
  lexicon: Lexicon,
  from: number,
  text: string,
  placeOfNumber: ReadonlyMap<number, number>,
  candidates: Candidate[],
): void {
  let previousEnd = -1;
  let previousPattern: Pattern | null = null;
  for (const match of text.matchAll(numbers)) {
    const [whole, sign = '', digits = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const to = placeOfNumber.get(Number(digits));
    if (to === undefined) continue;
    if (isInAddress(text, start) || (isMeasure(text, end - digits.length, end) && sign === '')) continue;
    if (sign === '' && isRange(text, start, end)) continue;
    // "@3 and 4", "#3, #4"
    const joined =
      previousEnd >= 0 &&
      /^\s*(?:,|&|\+|\/|\p{L}{1,3})\s*$/u.test(text.slice(previousEnd, start)) &&
      isJoin(text.slice(previousEnd, start), lexicon);
    const pattern: Pattern | null = joined ? previousPattern : patternOf(view, lexicon, text, start, end, sign);
    if (pattern === null) continue;
    const author = view.author[from] as number;
    if (author >= 0 && author === view.author[to]) continue;
    previousEnd = end;
    previousPattern = pattern;
    candidates.push({ from, to, cue: 'ordinal', pattern, start, end, matches: 1 });
  }
}

function patternOf(
  view: ThreadView,
  lexicon: Lexicon,
  text: string,
  start: number,
  end: number,
  sign: string,
): Pattern | null {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const before = foldText(line.slice(-40)).split(' ');
  const last = before.at(-1) ?? '';
  const opens = line.trim() === '';
  const counted: Pattern = view.numbered ? 'ordinal-numbered' : 'ordinal-counted';
  const after = text.slice(end, end + 12);
  if (sign.startsWith('@') || sign === '>>') return counted;
  if (ofComment.test(line) && !/^\s*(?:of|von|sur|de|di|z|из)\s/i.test(after)) return counted;
  if (sign.startsWith('#')) {
    if (opens) return counted;
    // "#2 in the charts"
    if (!view.numbered || /^\s+(?:in|on|of|for|at|im|auf|en|dans|de|di|su|w|na|в|на)\s/i.test(after)) return null;
    return before.slice(-2).some((word) => lexicon.has('before', word) || lexicon.has('greeting', word)) ||
      /^\s*(?:[,.:;!?)]|$|\n)/.test(after)
      ? 'ordinal-numbered'
      : 'ordinal-inside';
  }
  if (!view.numbered) return null;
  if (/^\s*(?:number|no|nr|num[ée]ro|n[°ºo]|№)\.?\s?$/iu.test(line) && /^\s?[,:]/.test(after)) return 'ordinal-bare';
  // A bare number: it opens the comment, and is not the first of a list.
  if (
    opens &&
    /^\s?(?:[.:,;)]|[-–—]\s|(?:[&+/]|\p{L}{1,3})\s?\d{1,4}\s?[:,;]|\s?$)/u.test(after) &&
    text.slice(0, start).trim() === '' &&
    !isList(text)
  )
    return 'ordinal-bare';
  if (lexicon.has('before', last) && /^\s*(?:[,.:;!?)]|$|\n)/.test(after) && before.length <= 3) return 'ordinal-bare';
  return null;
}

function isJoin(between: string, lexicon: Lexicon): boolean {
  const word = foldText(between);
  return word === '' ? between.trim() !== '' : lexicon.has('and', word);
}

/** Whether lines of the text are numbered one after another. */
function isList(text: string): boolean {
  const found = Array.from(text.matchAll(/^\s*(\d{1,2})\s?[.):]/gm), (match) => Number(match[1]));
  return found.some((number, at) => found[at + 1] === number + 1);
}
