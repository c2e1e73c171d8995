import { foldText } from './fold-words.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * How a name stands in a text: after "@"; opening a line; in a greeting or the like; after a comma or in a very short
 * sentence, as one calls out to somebody; ending a sentence; as the source of something said; leading a sentence that
 * goes on without a comma, "Ann you are right" as well as "Ann was right"; or just somewhere.
 */
export type NameContext = 'at' | 'opening' | 'greeted' | 'called' | 'ending' | 'said' | 'leading' | 'other';

const closing =
  /^[)\]’”"'»]*\s?(?:[,:;!?.…)\]、。，：！？]|[-–—]+(?=\s|$|\p{Lu})|[:;]-?[)D(]|[\u{1F300}-\u{1FAFF}\u2600-\u27BF]|\s*$|\s*\n)/u;

/** What is put after a name in politeness. */
const honorific = /^(?:\s?(?:さん|さま|様|氏|君|くん|ちゃん|님|씨)|\s(?:Bey|Hanım)(?:['’]\p{L}+)?)/u;

/** Of the words before a name one speaks of, those that one also speaks to somebody with. */
const addressing = new Set(
  'to re a al an zu fur aan voor do dla pour por para per für à para к для от'.split(' ').map(foldText),
);

/** The context of the name, or the list of names, from `start` to `end`. */
export function nameContext(text: string, start: number, end: number, lexicon: Lexicon): NameContext {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(Math.max(lineStart, start - 80), start);
  const after = text.slice(end, end + 40).replace(honorific, '');
  if (/(?:^|[^\p{L}\d])@\s?["'‘“]?$/u.test(line)) return 'at';
  const before = foldText(line).split(' ').filter(Boolean);
  while (before.length > 0 && lexicon.has('title', before.at(-1) ?? '')) before.pop();
  const closed = closing.test(after);
  if (/@\s?(?:\p{L}+\s?){0,2}["'‘“]?$/u.test(line) && before.length === 0) return 'at';
  const [next = '', second = '', third = ''] = foldText(after).split(' ');
  const directlyNext = /^['’]?\s?\p{L}/u.test(after);
  const possessive = /^(?:['’]s?|s)\s/.test(after);
  if (before.length === 0 && closed && !possessive) return 'opening';
  // The sentence so far: a name near its start, in a greeting or with a comma after it, is spoken to.
  const sentence = foldText(line.slice(Math.max(...['. ', '! ', '? ', '… '].map((mark) => line.lastIndexOf(mark))) + 1))
    .split(' ')
    .filter((word) => word !== '' && !lexicon.has('title', word));
  const last = before.at(-1) ?? '';
  // "As Ann says", and as other languages have it, "comme dit Ann".
  const saidBefore =
    lexicon.has('before', last) || (lexicon.has('after', last) && lexicon.has('before', before.at(-2) ?? ''));
  // Not after an abbreviation, as in "acc. Ann,".
  if (sentence.length === 0 && !saidBefore) {
    if (possessive || (directlyNext && !closed && lexicon.has('after', next))) return 'said';
    return closed ? 'called' : 'leading';
  }
  const greeting = sentence.length <= 5 && sentence.every((word) => lexicon.has('greeting', word));
  // "Agree with Ann, …" speaks of what she said; "Thanks to Ann, …" and "Reply to Ann: …" speak to her.
  if (saidBefore && !addressing.has(last) && greeting && !possessive && /\p{L}\s$/u.test(line)) return 'said';
  if (possessive && [next, second, third].some((word) => lexicon.has('noun', word))) return 'said';
  if (greeting && !possessive && !(saidBefore && directlyNext))
    return closed || !lexicon.has('after', next) ? 'greeted' : 'said';
  if (directlyNext && lexicon.has('after', next === 's' ? second : next)) return 'said';
  if (saidBefore && /[\p{L}’'“"‘.]\s?["'‘“]?$/u.test(line)) return 'said';
  if (/[[(–—~-]\s?(?:\p{L}+\s){0,2}["'‘“»]?$/u.test(line) && /^["'’”«]?\s?(?:[\])]|$|\n)/u.test(after)) return 'said';
  if (closed && sentence.length <= 4 && !/[([]\s?$/.test(line)) return 'called';
  if (closed && /,\s?$/.test(line)) return 'called';
  if (/^\s?(?:[.!?…]|$|\n)/u.test(after) && !/[([]\s?$/.test(line)) return 'ending';
  return 'other';
}

/** Whether "your" and a word for a comment stand together near the name. */
export function speaksOfComment(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const near = foldText(text.slice(Math.max(0, start - 60), end + 80)).split(' ');
  return near.some(
    (word, at) => lexicon.has('your', word) && near.slice(at + 1, at + 4).some((next) => isComment(next)),
  );
}

/** Whether the next few words hold one for an answer: "thanks, Ann, for the quick reply". */
export function speaksOfAnswer(text: string, end: number): boolean {
  return foldText(text.slice(end, end + 60))
    .split(' ')
    .slice(0, 5)
    .some((word) => answers.test(word));
}

/** Whether the name is called out after a short start that speaks of the post. */
export function speaksOfPost(text: string, start: number, lexicon: Lexicon): boolean {
  const before = text.slice(0, start);
  return before.length <= 60 && !/[.?\n]/.test(before.trim()) && hasArticle(before, lexicon);
}

/** Whether the sentence that a name is called out in goes on to speak of the post and of no comment. */
export function goesOnAboutPost(text: string, end: number, lexicon: Lexicon): boolean {
  const [rest = ''] = text.slice(end, end + 120).split(/[.?!…](?:\s|$)|\n/);
  return hasArticle(rest, lexicon) && !foldText(rest).split(' ').some(isComment);
}

function hasArticle(text: string, lexicon: Lexicon): boolean {
  return foldText(text)
    .split(' ')
    .some((word) => lexicon.has('article', word));
}

const answers =
  /^(?:repl(?:y|ies)$|response|answer|antwort|reponse|respuesta|resposta|risposta|antwoord|odpowied|ответ)/;

/** Words for a comment that are never words for the post. */
function isComment(word: string): boolean {
  return /^(?:comment|reply|response|answer|kommentar|antwort|commentaire|reponse|comentario|respuesta|resposta|commento|risposta|reactie|antwoord|komentarz|odpowied|комментари|ответ)/.test(
    word,
  );
}
