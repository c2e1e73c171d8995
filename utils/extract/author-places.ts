import type { Root } from '../dom/roots.ts';
import { letter } from '../dom/signs.ts';
import { isAnonymous } from '../thread/anonymous.ts';
import type { Author } from '../thread/comment.ts';
import { readAuthor } from './author.ts';
import type { AuthorPlace, KnownParts } from './author-place.ts';
import type { CommentRecord } from './comment-record.ts';
import { dateNames } from './date/names.ts';
import { readShownDate } from './date/shown.ts';
import { isGlue } from './glue.ts';
import { findInRecords, isPlainTag, partsWithin } from './places.ts';
import type { Records } from './records.ts';
import type { RecordShape } from './shape.ts';

type Name = Omit<Author, 'wrotePost'>;

const word = /\p{L}{2}/u;
const startsWord = /^\p{L}/u;
const numberSign = /^#\s?\p{Nd}*$/u;
const digits = /\p{Nd}+/gu;
const threeDigits = /\p{Nd}.*\p{Nd}.*\p{Nd}/u;

/** Names at these places, best place first, of the comments that have none yet; `lines` are those of elements that hold the time too. */
export function findAtPlaces(
  records: Records,
  root: Root,
  shape: RecordShape,
  known: KnownParts,
  before: readonly (AuthorPlace | null)[],
): { sure: (AuthorPlace | null)[]; lines: (AuthorPlace | null)[] } {
  const spoken = [...known.languages, 'en'];
  const read = new Map<Element, Name>();
  const places: (Element | null)[] = records.list.map(() => null);
  const lines: (Element | null)[] = records.list.map(() => null);
  let missing = before.filter((place) => place === null).length;
  for (const selector of shape.author) {
    if (missing === 0) break;
    const found = findInRecords(records, root, [selector], (element, record) => {
      const { index } = record;
      if (before[index] || places[index] || !canBeName(element, record)) return false;
      const time = known.timePlaces[index]?.node;
      const parts = () =>
        partsWithin(element, shape.controls, [known.bodies[index], time, known.replies[index], linkOnly(index)]);
      const author = readAuthor(element, parts, known.baseUrl, time);
      if (!author || isNumber(author.name ?? '') || holdsDate(author.name ?? '', spoken)) return false;
      read.set(element, author);
      if (!shape.exact && time && element !== time && element.contains(time)) {
        lines[index] ??= element;
        return false;
      }
      return true;
    });
    const column = found.filter((element) => element !== null);
    if (
      isPlainTag(selector) &&
      !isColumn(
        column.map((element) => read.get(element)?.name ?? ''),
        missing,
      )
    )
      continue;
    found.forEach((element, i) => {
      places[i] ??= element;
    });
    missing -= column.length;
  }
  const nameOf = (element: Element | null) => (element && read.get(element)?.name) ?? '';
  const authorsAt = (elements: readonly (Element | null)[]) => {
    const names = withoutLabel(elements.map(nameOf));
    return elements.map((element, i) => {
      const author = element && read.get(element);
      return author ? { nodes: [element], author: { ...author, name: names[i] ?? null } } : null;
    });
  };
  return { sure: authorsAt(places), lines: authorsAt(lines) };

  function canBeName(element: Element, record: CommentRecord): boolean {
    if (records.holders.has(element) || (record.roots.length === 1 && record.element === element)) return false;
    if (known.replies[record.index]?.contains(element)) return false;
    const body = known.bodies[record.index];
    // In a body, bold or cited words are the writer's own; only a class says otherwise.
    return !body || !records.owners.isWithin(element, body) || (isNamed(element) && leads(element, body));
  }

  /** The permalink, where it says no more than that it is one. */
  function linkOnly(index: number): Element | null {
    const link = known.permalinks[index];
    return link && !word.test(link.textContent) ? link : null;
  }
}

/** "#12". */
function isNumber(name: string): boolean {
  return numberSign.test(name);
}

/** Whether what stands at a place that no class names may be people: in most comments, and not the same word in all. */
function isColumn(names: readonly string[], comments: number): boolean {
  const [first = ''] = names;
  const isLabel = names.length >= fewestNames && !isAnonymous(first) && names.every((name) => name === first);
  return names.length * 2 > comments && !isLabel && names.some((name) => letter.test(name));
}

/**
 * Names without the words that stand before every one of them, and are said to or only join: "Comment from: Ada", "De
 * Ada", "comment 12 by: Ada".
 */
function withoutLabel(shown: readonly string[]): string[] {
  const names = withoutNumbers(shown);
  const tried = new Set(['']);
  for (const first of names) {
    const [label = ''] = /^(?:\S+\s){0,3}\S*:\s|^\S{1,3}\s/.exec(first) ?? [];
    if (tried.has(label)) continue;
    tried.add(label);
    // Where a name is a link, the label stands before it.
    if (!label.endsWith(': ') && (!isGlue(label) || !startsWord.test(label))) continue;
    const isLabelled = (name: string) => unnumbered(name).startsWith(unnumbered(label)) && name.length > label.length;
    // One name many times shows no label.
    const shared = new Set(names.filter(isLabelled)).size;
    const isLabel = label.endsWith(': ') ? names.filter(isLabelled).length * 3 > names.length : shared >= fewestNames;
    const words = label.split(' ').length - 1;
    if (isLabel) return names.map((name) => (isLabelled(name) ? name.split(' ').slice(words).join(' ') : name));
  }
  return [...names];
}

/** "#1 - Ada", "2. Grace": where all are numbered, the numbers are no part of the names. */
function withoutNumbers(names: readonly string[]): string[] {
  const number = /^#?\p{Nd}+\s?[.):|–—-]?\s+(?=\p{L})/u;
  const given = names.filter((name) => name !== '');
  const numbers = new Set(given.map((name) => number.exec(name)?.[0]));
  return given.length > 1 && numbers.size === given.length && !numbers.has(undefined)
    ? names.map((name) => name.replace(number, ''))
    : [...names];
}

function unnumbered(text: string): string {
  return text.replace(digits, '0');
}

const fewestNames = 3;

/** "February 3, 2004 at 02:24 PM": where a comment has no name, the link of its time stands first. */
function holdsDate(text: string, languages: readonly string[]): boolean {
  if (!threeDigits.test(text)) return false;
  const date = readShownDate(text, dateNames(languages));
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
