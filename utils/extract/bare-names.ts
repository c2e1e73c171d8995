import { letter } from '../dom/signs.ts';
import { collapse } from '../dom/text.ts';
import { isAnonymous } from '../thread/anonymous.ts';
import type { KnownParts } from './author-place.ts';
import type { CommentRecord } from './comment-record.ts';
import { isGlue, repeatedLabels, stripSaying } from './glue.ts';
import { ownTexts } from './own-texts.ts';
import type { Records } from './records.ts';

/** Longest text that is looked at, and longest name in one. */
const longestBare = 160;
const longestName = 80;
/** More words that end like a sentence are one. */
const mostWords = 3;

/**
 * A text of each comment that may be its author, where no place is known: the first in the comment, or at the place
 * where most comments have one, that is not its time, a control, a label or its body. Null where `isNamed` says that
 * the author is known.
 */
export function findBareNames(
  records: Records,
  isNamed: (index: number) => boolean,
  known: KnownParts,
): (Text | null)[] {
  const heads = records.list.map((record, i) => (isNamed(i) ? [] : headTexts(records, record, known)));
  const isLabel = repeatedLabels(heads.map((texts) => texts.map(({ data }) => collapse(data))));
  const isOwn = ({ data }: Text) => isName(collapse(data), isLabel);
  const shared = sharedPlace(records, isNamed, known, isOwn);
  return heads.map((texts, i) => {
    if (isNamed(i)) return null;
    return shared[i] ?? texts.find(isOwn) ?? besideTime(known.timePlaces[i]?.node ?? null).find(isOwn) ?? null;
  });
}

/** Fewer comments show no place that they share. */
const fewestShared = 3;
const longestShort = 40;
const mostShortWords = 5;

/** The short text of each comment at the place where most of them have one, the first of equals; empty where few share any. */
function sharedPlace(
  records: Records,
  isNamed: (index: number) => boolean,
  known: KnownParts,
  isOwn: (text: Text) => boolean,
): (Text | undefined)[] {
  const open = records.list.filter(({ index }) => !isNamed(index));
  const places = new Map<string, Text[]>();
  for (const record of open) {
    const { index, element } = record;
    const skipped: (Node | null | undefined)[] = [
      known.bodies[index],
      known.timePlaces[index]?.node,
      known.replies[index],
      known.permalinks[index],
    ];
    for (const text of ownTexts(records, record, (node) => skipped.includes(node))) {
      const shown = collapse(text.data);
      if (shown.length > longestShort || shown.split(' ').length > mostShortWords || !isOwn(text)) continue;
      const key = placeOf(text, element);
      const texts = places.get(key) ?? [];
      places.set(key, texts);
      texts[index] ??= text;
    }
  }
  let best: Text[] = [];
  let most = Math.max(fewestShared - 1, open.length / 2);
  for (const texts of places.values()) {
    const count = texts.filter(Boolean).length;
    if (count > most) [best, most] = [texts, count];
  }
  return best;
}

/** Where in a comment a text stands, by the elements around it; that it is a link or not says nothing. */
function placeOf(text: Text, until: Element): string {
  let path = '';
  for (let at = text.parentElement; at && at !== until; at = at.parentElement)
    if (at.localName !== 'a') path += `${at.localName}.${(at.getAttribute('class') ?? '').replace(/\S*\d\S*/g, '')} `;
  return path;
}

/** "Posted by: Ada | 3 February" below the words: the bare texts before the time. */
function besideTime(time: Node | null): Text[] {
  const texts: Text[] = [];
  // A place that holds more than the time is looked into; else its own surroundings.
  const start = time?.nodeType === 1 && time.childNodes.length > 1 ? time.lastChild : (time?.previousSibling ?? null);
  for (let node = start; node; node = node.previousSibling) {
    if (node.nodeType === 3 && (node as Text).data.length <= longestBare && /\S/.test((node as Text).data))
      texts.unshift(node as Text);
  }
  return texts;
}

function isName(text: string, isLabel: (text: string) => boolean): boolean {
  const name = stripSaying(text);
  if (!letter.test(text) || isGlue(text) || (isLabel(text) && !isAnonymous(name))) return false;
  const words = name.split(' ').length;
  return words === 1 || (name.length <= longestName && !(words > mostWords && /[.!?…。！？]$/.test(name)));
}

/** Texts of the comment before its body: up to the first that is too long for a name. */
function headTexts(
  records: Records,
  record: CommentRecord,
  { bodies, timePlaces, replies, permalinks }: KnownParts,
): Text[] {
  const { index } = record;
  const body = bodies[index] ?? null;
  const skipped = [timePlaces[index]?.node, replies[index], permalinks[index]];
  const texts: Text[] = [];
  for (const text of ownTexts(records, record, (node) => skipped.includes(node as Element))) {
    if (body && records.owners.isWithin(text, body)) break;
    if (text.data.length > longestBare * 2 || isParagraph(text)) break;
    texts.push(text);
  }
  return texts;
}

function isParagraph(text: Text): boolean {
  const tag = text.parentElement?.localName;
  return (
    (tag === 'p' || tag === 'dd' || tag === 'blockquote') &&
    collapse(text.data).length > 0 &&
    text.parentElement?.firstChild === text &&
    /[.!?…。]\s*$/.test(text.data)
  );
}
