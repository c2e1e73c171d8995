import { collapse } from '../dom/text.ts';
import { isAnonymous } from '../thread/anonymous.ts';
import type { KnownParts } from './authors.ts';
import { isGlue, repeatedLabels, stripSaying } from './glue.ts';
import { ownTexts } from './own-texts.ts';
import type { CommentRecord, Records } from './records.ts';

/** Longest text that is looked at, and longest name in one. */
const longestBare = 160;
const longestName = 80;
/** More words that end like a sentence are one. */
const mostWords = 3;

/** The first words of each comment that are not its time, a control, a label or its body; null where `isNamed` says that its author is known. */
export function findBareNames(
  records: Records,
  isNamed: (index: number) => boolean,
  known: KnownParts,
): (Text | null)[] {
  const heads = records.list.map((record, i) => (isNamed(i) ? [] : headTexts(records, record, known)));
  const isLabel = repeatedLabels(heads.map((texts) => texts.map(({ data }) => collapse(data))));
  return heads.map((texts, i) => {
    const isOwn = ({ data }: Text) => isName(collapse(data), isLabel);
    if (isNamed(i)) return null;
    return texts.find(isOwn) ?? besideTime(known.timePlaces[i]?.node ?? null).find(isOwn) ?? null;
  });
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
  if (!/\p{L}/u.test(text) || isGlue(text) || (isLabel(text) && !isAnonymous(name))) return false;
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
