import { AFTER_SIGN, CAPITAL, DIGIT, foldText } from './fold-words.ts';
import type { Lexicon } from './lexicon.ts';
import { isInAddress, type Span } from './masks.ts';
import { type NameContext, nameContext } from './name-context.ts';
import type { Mention, People } from './people.ts';
import type { Spoken } from './spoken.ts';
import type { ThreadView } from './thread-view.ts';

/** A name in a comment and how it stands there. */
export interface Named {
  mention: Mention;
  context: NameContext;
  /** Whether the word is in common use here, so that only how it stands can tell that it is a name. */
  ordinary: boolean;
  start: number;
  end: number;
}

interface Found {
  mention: Mention;
  ordinary: boolean;
  start: number;
  end: number;
}

/** Names in quotation marks of this length and more are the quoted one's words. */
const LONG_QUOTATION = 40;

/** So many names in one line count up who is there. */
const ROLL_CALL = 5;

interface Mentions {
  named: readonly Named[];
  called: readonly string[];
}

const NONE: Mentions = { named: [], called: [] };

/** The names of earlier commenters in a comment, and the names called out that are nobody's yet. */
export function mentionsIn(
  view: ThreadView,
  people: People,
  spoken: Spoken,
  lexicon: Lexicon,
  from: number,
  spans: readonly Span[],
): Mentions {
  const { words } = view;
  const end = words.first[from + 1] as number;
  const first = people.nextIn(words, words.first[from] as number, end);
  const text = view.texts[from] ?? '';
  const smallOpening = opensSmall(view, from) ? (words.first[from] as number) : -1;
  if (first === end && smallOpening < 0) return NONE;
  const found: Found[] = [];
  const called: string[] = [];
  const declines = lexicon.entries('ending').length > 0;
  for (let at = smallOpening < 0 ? first : smallOpening; at < end; at = people.nextIn(words, at + 1, end)) {
    const start = words.starts[at] as number;
    const mayStart = people.mayStart(words.hashes[at] as number);
    const look = words.looks[at] as number;
    const isCapital = (look & CAPITAL) !== 0;
    const afterSign = (look & AFTER_SIGN) !== 0;
    const opensSmall = at === smallOpening;
    let mention = mayStart ? people.find(words, at, end) : null;
    if (mention?.likeness === 'initials' && !standsAsInitials(view, text, from, at)) mention = null;
    if (mention === null) {
      const isCalled = afterSign || opensSmall || (isCapital && mayBeCalled(view, lexicon, text, from, at));
      // "Kasiu a ile…": where names are declined, a form for calling opens a line without a comma too.
      const mayBeForm = isCapital && declines && opensLine(text, start);
      if (!isCalled && !mayBeForm) continue;
      const word = foldText(text.slice(start, words.ends[at]));
      // "Lol" is not half a Lola.
      if (!afterSign && lexicon.has('greeting', word)) continue;
      const next = at + 1 < end ? foldText(text.slice(words.starts[at + 1], words.ends[at + 1])) : '';
      mention = people.findDeclined(word, next) ?? people.findClose(word, !isCalled);
      if (mention !== null && !afterSign && spoken.isOrdinary(words.hashes[at] as number)) mention = null;
      if (mention === null) {
        if (isCalled && word.length > 1 && !lexicon.has('greeting', word)) called.push(word);
        continue;
      }
    }
    if (!afterSign && !opensSmall && !mayBeName(view, spoken, lexicon, text, from, at, mention)) continue;
    if (isInAddress(text, start) && !afterSign) continue;
    if (spans.some((span) => span.start <= start && start < span.end && span.end - span.start > LONG_QUOTATION))
      continue;
    if (!afterSign && isThirdPerson(view, lexicon, text, from, at, mention)) continue;
    const ordinary = mention.length === 1 && spoken.isOrdinary(words.hashes[at] as number);
    at += mention.length - 1;
    found.push({ mention, ordinary, start, end: words.ends[at] as number });
  }
  return { named: found.length === 0 ? [] : inContext(text, found, lexicon), called };
}

/** Whether the text starts with a longer word in small letters and a comma or colon. */
function opensSmall({ words, texts }: ThreadView, from: number): boolean {
  const at = words.first[from] as number;
  if (at === words.first[from + 1] || ((words.looks[at] as number) & (CAPITAL | DIGIT)) !== 0) return false;
  const end = words.ends[at] as number;
  // What follows a run of small letters ends the word, save in scripts of words of one letter.
  return (
    /^\s?[,:]/.test((texts[from] ?? '').slice(end, end + 2)) &&
    /^\p{Ll}{4,}\s?[,:]/u.test((texts[from] ?? '').slice(words.starts[at], (words.starts[at] as number) + 20))
  );
}

/** Names that follow each other with only "," or "and" between share one context: "Ann, Bob and Cy: thanks". */
function inContext(text: string, found: readonly Found[], lexicon: Lexicon): Named[] {
  const named: Named[] = [];
  for (let first = 0; first < found.length; ) {
    let last = first;
    while (last + 1 < found.length && isJoin(text.slice(found[last]?.end, found[last + 1]?.start), lexicon)) last++;
    const context = nameContext(text, found[first]?.start ?? 0, found[last]?.end ?? 0, lexicon);
    for (const each of found.slice(first, last + 1)) named.push({ ...each, context });
    first = last + 1;
  }
  const perLine = Map.groupBy(named, ({ start }) => text.lastIndexOf('\n', start));
  return named.filter(
    ({ start, context }) => context === 'at' || (perLine.get(text.lastIndexOf('\n', start))?.length ?? 0) < ROLL_CALL,
  );
}

function isJoin(between: string, lexicon: Lexicon): boolean {
  if (between.length > 8) return false;
  const word = foldText(between);
  return word === '' ? /^\s?[,&+/]\s?@?\s?$/.test(between) : lexicon.has('and', word) && !/[.!?\n]/.test(between);
}

/** Whether the word opens a line or follows a greeting or title, so that even half a name may be meant. */
function mayBeCalled(view: ThreadView, lexicon: Lexicon, text: string, from: number, at: number): boolean {
  const { words } = view;
  const start = words.starts[at] as number;
  const stop = words.ends[at] as number;
  if (isBeforeNoun(view, lexicon, text, from, at)) return true;
  const isClosed = () => /^\s?(?:[,:!.]|[-–—]+\s|\s*\n)/.test(text.slice(stop, stop + 24));
  if (opensLine(text, start)) return isClosed();
  const previous = at - 1 >= (words.first[from] as number) ? (words.hashes[at - 1] as number) : 0;
  if (lexicon.hashes('title').has(previous)) return true;
  if (stop - start >= 5 && lexicon.hashes('before').has(previous)) return true;
  return (
    lexicon.hashes('greeting').has(previous) && /^[\s,]+$/.test(text.slice(words.ends[at - 1], start)) && isClosed()
  );
}

/** Whether nothing but space stands before it in its line. */
function opensLine(text: string, start: number): boolean {
  // Nearly every word has a letter or a mark just before it, or before its space.
  if (start > 1 && (text.charCodeAt(start - 1) > 32 || text.charCodeAt(start - 2) > 32)) {
    if (text[start - 1] !== '\n') return false;
  }
  const before = text.slice(Math.max(0, start - 3), start);
  return before.trim() === '' && (start < 3 ? text.slice(0, start).trim() === '' : /\n\s*$/.test(before));
}

/** "Annes Antwort" */
function isBeforeNoun({ words }: ThreadView, lexicon: Lexicon, text: string, from: number, at: number): boolean {
  if (at + 1 === words.first[from + 1] || !lexicon.hashes('noun').has(words.hashes[at + 1] as number)) return false;
  const after = text.slice(words.ends[at], (words.ends[at] as number) + 24);
  return /^\s\p{L}/u.test(after) && lexicon.has('noun', foldText(after.split(/\s/)[1] ?? ''));
}

/** Whether the word is all in capitals, and opens a line or is spoken to: "RJT, …", "@RJT". */
function standsAsInitials({ words }: ThreadView, text: string, from: number, at: number): boolean {
  const start = words.starts[at] as number;
  const written = text.slice(start, words.ends[at]);
  if (written !== written.toUpperCase()) return false;
  return (
    text[start - 1] === '@' || (at === words.first[from] && /^\s?[,:–—-]/.test(text.slice(words.ends[at], start + 8)))
  );
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 128 ? unit > 64 && unit < 91 : /\p{Lu}/u.test(text[at] ?? '');
}

/** Whether the words are written as a name: with a capital, unless the name itself has none, and not a word in common use here. */
function mayBeName(
  view: ThreadView,
  spoken: Spoken,
  lexicon: Lexicon,
  text: string,
  from: number,
  at: number,
  mention: Mention,
): boolean {
  const { words } = view;
  const start = words.starts[at] as number;
  const capital = !/^\p{Ll}/u.test(text.charAt(start));
  const isNick = mention.people.some((person) => person.lowerCase && person.tokens.length === mention.length);
  const isName = mention.length > 1 || isNick || !spoken.isOrdinary(words.hashes[at] as number);
  if (capital || (isName && mention.people.some((person) => person.lowerCase))) return isName;
  // Written small by others only first in its line or right after a greeting.
  const opens = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  const greeted =
    isName && at > (words.first[from] as number) && lexicon.hashes('greeting').has(words.hashes[at - 1] as number);
  if (
    greeted &&
    (words.ends[at + mention.length - 1] as number) - start >= 4 &&
    endsClause(text, words.ends[at + mention.length - 1] as number)
  )
    return true;
  return (
    (opens || greeted) && mention.people.some((person) => person.lowerCase || person.tokens.length === mention.length)
  );
}

function endsClause(text: string, end: number): boolean {
  return /^\s?(?:[,.!?:;]|$|\n)/.test(text.slice(end, end + 2));
}

/** Titles that stand after a name. */
const honorifics = new Set(['bey', 'hanim', 'san', 'sama']);

/** Whether a single name is part of somebody else's longer one: a capital right beside it that is not in his own. */
function isThirdPerson(
  view: ThreadView,
  lexicon: Lexicon,
  text: string,
  from: number,
  at: number,
  mention: Mention,
): boolean {
  const { words } = view;
  if (mention.likeness === 'whole' && mention.length > 1) return false;
  const own = (word: string) => mention.people.some((person) => person.tokens.includes(word));
  const next = at + mention.length;
  if (
    next < (words.first[from + 1] as number) &&
    text.slice(words.ends[next - 1], words.starts[next]) === ' ' &&
    isCapital(text, words.starts[next] as number)
  ) {
    const word = text.slice(words.starts[next], words.ends[next]);
    const folded = foldText(word);
    if (word.length > 1 && word !== word.toUpperCase() && !own(folded) && !honorifics.has(folded))
      return !lexicon.has('noun', folded);
  }
  if (
    at > (words.first[from] as number) &&
    text.slice(words.ends[at - 1], words.starts[at]) === ' ' &&
    isCapital(text, words.starts[at - 1] as number)
  ) {
    const word = foldText(text.slice(words.starts[at - 1], words.ends[at - 1]));
    const plain =
      lexicon.has('greeting', word) || lexicon.has('title', word) || lexicon.has('before', word) || own(word);
    const opensSentence = /(?:^|[.!?…:]\s+|\n\s*|["“(]\s?)$/.test(
      text.slice(Math.max(0, (words.starts[at - 1] as number) - 4), words.starts[at - 1]),
    );
    if (!plain && !opensSentence) return true;
  }
  return false;
}
