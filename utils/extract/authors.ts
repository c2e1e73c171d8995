import type { Root } from '../dom/roots.ts';
import { collapse } from '../dom/text.ts';
import type { Author } from '../thread/comment.ts';
import { readAuthor } from './author.ts';
import { dateNames } from './date/names.ts';
import { readShownDate } from './date/shown.ts';
import { isGlue, repeatedLabels, stripSaying } from './glue.ts';
import { ownTexts } from './own-texts.ts';
import { findInRecords, partsWithin } from './places.ts';
import type { CommentRecord, Records } from './records.ts';
import type { RecordShape } from './shape.ts';
import type { TimePlace } from './time-places.ts';

export interface AuthorPlace {
  /** The element, or the bare text, that shows the name; null where nothing does. */
  node: Node | null;
  author: Omit<Author, 'wrotePost'>;
}

interface Known {
  bodies: readonly (Element | null)[];
  timePlaces: readonly TimePlace[];
  baseUrl: string;
}

const longestBare = 160;

/** Who wrote each comment: at the platform's places, else the first words of the comment that are not its time, a label or its body. */
export function findAuthors(records: Records, root: Root, shape: RecordShape, known: Known): AuthorPlace[] {
  const partsIn = (element: Element, { index }: CommentRecord) =>
    partsWithin(element, shape.controls, [known.bodies[index], known.timePlaces[index]?.node]);
  const read = new Map<Element, Omit<Author, 'wrotePost'>>();
  const accepts = (element: Element, record: CommentRecord) => {
    if (records.holders.has(element) || (record.roots.length === 1 && record.element === element)) return false;
    const body = known.bodies[record.index];
    // In a body, bold or cited words are the writer's own; only a class says otherwise.
    if (body && records.owners.isWithin(element, body) && !(isNamed(element) && leads(element, body))) return false;
    const author = readAuthor(
      element,
      () => partsIn(element, record),
      known.baseUrl,
      known.timePlaces[record.index]?.node,
    );
    if (!author || isDate(author.name ?? '')) return false;
    read.set(element, author);
    return true;
  };
  const places = findInRecords(records, root, shape.author, accepts);
  const bare = shape.exact || places.every((place) => place !== null) ? [] : bareNames(records, places, known);
  const label = sharedLabel(places.map((element) => (element && read.get(element)?.name) ?? ''));
  return records.list.map((_, i) => {
    const element = places[i];
    if (element) return { node: element, author: withoutLabel(read.get(element) ?? { name: null }, label) };
    const text = bare[i] ?? null;
    const link = text?.parentElement?.localName === 'a' ? text.parentElement : null;
    const linked = link && readAuthor(link, () => new Set(), known.baseUrl);
    return { node: text, author: linked ?? { name: text && stripSaying(collapse(text.data)) } };
  });
}

/** "Comment from: Ada", "De Ada": words that stand before every name, and are said to or only join. Empty where there are none. */
function sharedLabel(names: readonly string[]): string {
  for (const first of names) {
    const [label = ''] = /^(?:\S+\s){0,3}\S*:\s|^\p{L}{1,3}\s/u.exec(first) ?? [];
    if (label === '') continue;
    const shared = names.filter((name) => name.startsWith(label) && name.length > label.length).length;
    // Where a name is a link, the label stands before it.
    if (label.endsWith(': ') ? shared * 3 > names.length : shared >= fewestNames && isGlue(label)) return label;
  }
  return '';
}

const fewestNames = 3;

function withoutLabel(author: Omit<Author, 'wrotePost'>, label: string): Omit<Author, 'wrotePost'> {
  return author.name?.startsWith(label) ? { ...author, name: author.name.slice(label.length) } : author;
}

/** "February 3, 2004 at 02:24 PM": where a comment has no name, the link of its time stands first. */
function isDate(text: string): boolean {
  if (!/\p{Nd}.*\p{Nd}.*\p{Nd}/u.test(text)) return false;
  const date = readShownDate(text, dateNames(['en']));
  return (
    date !== null &&
    (date.numeric !== null || (date.day?.day != null && (date.day.year !== null || date.clock !== null)))
  );
}

function isNamed(element: Element): boolean {
  return element.className !== '' || element.hasAttribute('itemprop');
}

/** Whether the element stands before any words of the body around it. */
function leads(element: Element, body: Element): boolean {
  for (let at: Element = element; at !== body && at.parentElement; at = at.parentElement) {
    for (let before = at.previousSibling; before; before = before.previousSibling)
      if (/\S/.test(before.textContent ?? '')) return false;
  }
  return true;
}

function bareNames(records: Records, places: readonly (Element | null)[], known: Known): (Text | null)[] {
  const heads = records.list.map((record, i) => (places[i] ? [] : headTexts(records, record, known)));
  const isLabel = repeatedLabels(heads.map((texts) => texts.map(({ data }) => collapse(data))));
  return heads.map((texts, i) => {
    const isOwn = ({ data }: Text) => isName(collapse(data), isLabel);
    if (places[i]) return null;
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
  return /\p{L}/u.test(text) && !isGlue(text) && !isLabel(text) && text.length <= longestBare;
}

/** Texts of the comment before its body: up to the first that is too long for a name. */
function headTexts(records: Records, record: CommentRecord, { bodies, timePlaces }: Known): Text[] {
  const time = timePlaces[record.index]?.node ?? null;
  const body = bodies[record.index] ?? null;
  const texts: Text[] = [];
  for (const text of ownTexts(records, record, null)) {
    if (body && records.owners.isWithin(text, body)) break;
    if (time && records.owners.isWithin(text, time)) continue;
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
