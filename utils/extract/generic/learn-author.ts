import { letter } from '../../dom/signs.ts';
import { collapse } from '../../dom/text.ts';
import { isAnonymous } from '../../thread/anonymous.ts';
import { stripSaying } from '../glue.ts';
import { fewestShared, type Place, type Places, spanOf, textAt } from './repeated-places.ts';
import { countMarks, type Survey } from './survey.ts';
import { authorName } from './words.ts';

export interface AuthorPlace {
  place: Place;
  /** In how many of the comments it is, as a part of one. */
  shared: number;
  /** How much the place's own name or kind says that it is an author: 1 and more without doubt, below a half hardly. */
  kind: number;
}

/** Whether a place's short texts are names without doubt: by what it is called, or as links that nearly all comments have. */
export function isSure({ kind, shared }: AuthorPlace): boolean {
  return kind >= 0.9 || (kind >= 0.8 && shared >= 0.9);
}

/** From here on a place may hold the same text everywhere: somebody alone. */
const sureKind = 0.8;
const longestName = 60;
const longestLone = 40;
const mostPlaces = 4;

/** Places of short texts that differ from comment to comment and are called, or marked up, like names. The best first. */
export function learnAuthor(survey: Survey, { all, own }: Places): AuthorPlace[] {
  const ranked: (AuthorPlace & { rank: number })[] = [];
  /** The shorter the better: a name, not the line around it. */
  const lone: typeof ranked = [];
  const isLabel = labelsIn(survey, own);
  for (const place of all) {
    const held = [...place.first.values()];
    // Where only some comments have a name there, a label stands in its place in the others.
    const isMixed = held.some((i) => isLabel(textAt(survey, i))) && held.some((i) => !isLabel(textAt(survey, i)));
    const values: string[] = [];
    let said = 0;
    let labels = 0;
    let linked = 0;
    for (const i of held) {
      const { letters, dates, replies } = spanOf(survey, i);
      if (letters < 1 || letters > longestName || dates > 0 || replies > 0) continue;
      const whole = textAt(survey, i);
      const text = stripSaying(whole);
      if (!letter.test(text) || isNoName(text) || (isMixed && isLabel(whole))) continue;
      values.push(text);
      if (text !== whole) said++;
      if (/^\s*[:：]$/.test(whole.slice(text.length)) && whole.startsWith(text)) labels++;
      if (countMarks(survey, 'author', i, i + 1) > 0) linked++;
    }
    const shared = values.length / own.length;
    const distinct = new Set(values).size;
    if (shared < fewestShared) continue;
    const isSame = distinct === 1 && values.length > 2;
    const [value = ''] = values;
    const kind = Math.max(
      nameKind(place),
      said * 2 > values.length ? 0.95 : 0,
      values.filter(isAnonymous).length * 2 > values.length ? 0.9 : 0,
      place.tag === 'a' && linked * 2 > values.length ? 0.85 : 0,
    );
    // The same text in all of them is a label; or nobody gave a name, or one person talks alone. Any other place is better.
    if (isSame && !isAnonymous(value) && (kind < sureKind || labels > 0)) continue;
    if (kind === 0 && isNameless(place, values, own.length) && !holdsTheWords(values, lettersIn(survey, own)))
      lone.push({
        place,
        shared,
        kind: 0.1,
        rank: distinct / values.length - values.join('').length / values.length / 100,
      });
    if (kind > 0)
      ranked.push({ place, shared, kind, rank: kind + shared + (isSame ? -2 : distinct / values.length / 2) });
  }
  const best = ranked.some(({ kind }) => kind >= 0.5) ? ranked : [...ranked, ...lone];
  return best.sort((a, b) => b.rank - a.rank).slice(0, mostPlaces);
}

/** Whether every comment says the text somewhere. */
function labelsIn({ nodes }: Survey, own: Places['own']): (text: string) => boolean {
  let labels: ReadonlySet<string> | null = null as ReadonlySet<string> | null;
  for (const indexes of own) {
    const said = new Set<string>();
    for (const i of indexes) {
      const node = nodes[i] as Node;
      if (node.nodeType === 3 && (node as Text).data.length <= longestName) said.add(collapse((node as Text).data));
    }
    labels = labels ? new Set([...labels].filter((text) => said.has(text))) : said;
  }
  return (text) => own.length >= fewestLabelled && labels !== null && labels.has(text);
}

const fewestLabelled = 3;

/** "Re: the rope" is a title, "[Visitor]" what somebody is, and an address what somebody links to. */
function isNoName(text: string): boolean {
  return /^(?:re\s*:|https?:|www\.)/i.test(text) || (/^\[.*\]$/.test(text) && !isAnonymous(text.slice(1, -1)));
}

/** A short text of its own in nearly every comment, that no class says anything of. */
function isNameless({ selector, repeated }: Place, values: readonly string[], records: number): boolean {
  if (
    otherPart.test(selector.replace(/(?:meta-)?title/gi, '')) ||
    repeated > records * 0.1 ||
    values.length < records * 0.9
  )
    return false;
  return values.every((text) => text.length <= longestLone && !/[.!?…。]$/.test(text.replace(/^.{0,20}$/, '')));
}

/** What most letters of the comments lie in is what they say, however short. */
function holdsTheWords(values: readonly string[], letters: number): boolean {
  return values.join('').length * 2 > letters;
}

function lettersIn({ letters }: Survey, own: Places['own']): number {
  let sum = 0;
  for (const indexes of own) for (const i of indexes) sum += (letters[i + 1] as number) - (letters[i] as number);
  return sum;
}

/** Parts of a comment's head that are short and differ, and are no names. */
const otherPart =
  /title|count|date|time|avatar|photo|pic|image|rating|badge|role|level|meta|text|body|content|link-?to|location/i;
const plainlyName = /^(?:fn|p-name|username|author-?name|comment-?author-?name|nickname)$/i;

function nameKind({ selector, tag }: Place): number {
  const token = /\[class~="([^"]+)"\]$/.exec(selector)?.[1] ?? '';
  const prefix = /\[id\^="([^"]+)[-_]"\]$/.exec(selector)?.[1] ?? '';
  if (/itemprop="(?:author|creator|name)"/.test(selector)) return 1.2;
  if (otherPart.test(token)) return 0;
  // What people are called comes before what they log in as.
  if (/^display-?name$/i.test(token)) return 1.35;
  if (plainlyName.test(token)) return 1.3;
  if (authorName.test(token) || authorName.test(prefix)) return 1;
  if (tag === 'cite') return 0.9;
  if (tag === 'a' && token === 'url') return 0.8;
  if (tag === 'b' || tag === 'strong') return 0.5;
  if (tag === 'a' || /^h[2-6]$/.test(tag)) return 0.4;
  return 0;
}
