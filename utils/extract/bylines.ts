import { letter } from '../dom/signs.ts';
import { collapse } from '../dom/text.ts';
import { isAnonymous } from '../thread/anonymous.ts';
import type { DateLike } from './date/date-like.ts';
import { foldWord } from './date/fold.ts';
import { plainWeekdays } from './date/plain-names.ts';
import { isGlue, stripSaying } from './glue.ts';

/** A name that stands in one line with the time of its comment. */
export interface Byline {
  name: string;
  /** The texts of the line: none of them are words of the comment. */
  texts: readonly Text[];
  /** The link that is the name; null where it is none. */
  link: Element | null;
}

const longestName = 60;
const longestPart = 60;
const longestLine = 160;
/** Fewer do not show which words all bylines share. */
const fewestShared = 3;

interface Line {
  before: string;
  after: string;
  texts: readonly Text[];
  /** How many of the texts there are up to the date, with it. */
  toDate: number;
}

const noLine: Line = { before: '', after: '', texts: [], toDate: 0 };

/**
 * Names in one line with the time ("written by Ada on 21 April", "Ada / 22.04.2020"), whatever elements the line is made
 * of: what is left of the words before the date, or after it, when those that every comment repeats are taken away. Null
 * where there is none. `own` holds for every comment its elements and texts in document order.
 */
export function readBylines(
  own: readonly (readonly Node[])[],
  dates: DateLike,
  languages: readonly string[],
): (Byline | null)[] {
  const lines = withoutInitials(own.map((nodes) => dateLine(nodes, dates)));
  const weekdays = weekdayNames(languages);
  const before = withoutShared(
    lines.map((line) => line.before),
    weekdays,
  );
  const after = withoutShared(
    lines.map((line) => line.after),
    weekdays,
  );
  const count = (names: readonly (string | null)[]) => names.filter((name) => name !== null).length;
  const names = count(before) >= count(after) ? before : after;
  if (count(names) * 2 <= names.length) return names.map(() => null);
  // Where a comment is no more than its line, words follow the date in all lines.
  const areWords = names === before && lines.some((line, i) => isWhole(line, own[i] ?? []));
  return names.map((name, i) => {
    if (name === null) return null;
    const line = lines[i] ?? noLine;
    const texts = areWords ? line.texts.slice(0, line.toDate) : line.texts;
    return { name, texts, link: linkOf(name, texts) };
  });
}

/** Pictures of people are often the first letters of their names: "A Ada Lovelace". */
function withoutInitials(lines: Line[]): Line[] {
  const rests = lines.map(({ before }) => {
    const [, letters = '', rest = ''] = /^(\p{L}{1,2})\s+(.+)$/u.exec(before) ?? [];
    const initials = rest.split(' ').map(([letter = '']) => letter.toLowerCase());
    return [...letters.toLowerCase()].every((letter) => initials.includes(letter)) ? rest : '';
  });
  const written = lines.filter(({ before }) => before !== '').length;
  const shortened = rests.filter(Boolean).length;
  if (shortened < 2 || shortened < written) return lines;
  return lines.map((line, i) => ({ ...line, before: rests[i] || line.before }));
}

function isWhole({ texts, toDate }: Line, nodes: readonly Node[]): boolean {
  const isText = (node: Node) => node.nodeType === 3 && /\S/.test((node as Text).data);
  return toDate < texts.length && nodes.filter(isText).length === texts.filter(isText).length;
}

/** The first line of the comment with a date in it. */
function dateLine(nodes: readonly Node[], dates: DateLike): Line {
  for (const [at, node] of nodes.entries()) {
    if (node.nodeType !== 3 || (node as Text).data.length > longestLine) continue;
    const shown = textOf(node as Text);
    const alone = dates.rangeIn(shown);
    if (!alone) continue;
    const texts = lineAround(nodes, at);
    const before = texts
      .slice(0, texts.indexOf(node as Text))
      .map(textOf)
      .join(' ');
    const offset = before === '' ? 0 : before.length + 1;
    const text = texts.map(textOf).join(' ');
    if (text.length > longestLine)
      return { before: shown.slice(0, alone.start), after: shown.slice(alone.end), texts: [node as Text], toDate: 1 };
    // A date may go on in the elements beside: the day in one, the time of day in another.
    const wide = dates.rangeIn(text);
    const start = offset + alone.start;
    const end = offset + alone.end;
    const range = wide && wide.start <= start && wide.end >= end ? wide : { start, end };
    const toDate = texts.indexOf(node as Text) + 1;
    return { before: text.slice(0, range.start), after: text.slice(range.end), texts, toDate };
  }
  return noLine;
}

function textOf({ data }: Text): string {
  return collapse(data);
}

const blockName =
  /^(?:p|div|li|[ou]l|d[ltd]|t[drh]|table|h[1-6]|section|article|header|footer|blockquote|pre|br|hr|form)$/;

/** The short texts around the one at the index, up to a line break or the end of a block. */
function lineAround(nodes: readonly Node[], at: number): Text[] {
  const texts = [nodes[at] as Text];
  const block = blockAround(nodes[at] as Node);
  for (const step of [-1, 1]) {
    for (let k = at + step; k >= 0 && k < nodes.length; k += step) {
      const node = nodes[k] as Node;
      if (node.nodeType === 1) {
        if (blockName.test((node as Element).localName) && !isLineItem(node as Element, block)) break;
        continue;
      }
      if (blockAround(node) !== block || textOf(node as Text).length > longestPart) break;
      if (step < 0) texts.unshift(node as Text);
      else texts.push(node as Text);
    }
  }
  return texts;
}

function blockAround(node: Node): Element | null {
  let at = node.parentElement;
  while (at && !blockName.test(at.localName)) at = at.parentElement;
  const list = at?.localName === 'li' ? at.parentElement : null;
  return list && collapse(list.textContent ?? '').length <= longestLine ? list : at;
}

/** "Ada | 21 April | Reply": the items of a short list are one line. */
function isLineItem({ localName, parentElement }: Element, block: Element | null): boolean {
  return localName === 'li' && parentElement === block;
}

function linkOf(name: string, texts: readonly Text[]): Element | null {
  for (const text of texts) {
    const link = text.parentElement?.closest('a[href]');
    if (link && collapse(link.textContent) === name) return link;
  }
  return null;
}

/** "le jardinier", "De Boer": begins a name as well as a date. */
function isParticle(word: string | undefined): boolean {
  return /^(?:le|el|il|la|de|da|di|o)$/i.test(word ?? '');
}

const numbering = /^[#([]?\p{Nd}+[.):\]|]*$/u;
const digits = /\p{Nd}+/gu;
const timeZone = /^[(]?(?:GMT|UTC|[A-Z]{1,4}[SD]?T)(?:[+-]\d[\d:]*)?[):,]*$/;

function withoutShared(texts: readonly string[], weekdays: ReadonlySet<string>): (string | null)[] {
  const lines = texts.map((text) => text.split(/\s+/).filter(Boolean));
  const written = lines.filter((words) => words.length > 0);
  const start = written.length < fewestShared ? 0 : sharedWords(written);
  const end = written.length < fewestShared ? 0 : sharedWords(written.map((words) => words.slice(start).reverse()));
  const names = lines.map((words) => {
    const rest = stripSaying(words.slice(start, words.length - end).join(' ')).split(' ');
    const isRest = (word: string) =>
      isGlue(word) || timeZone.test(word) || weekdays.has(foldWord(word.replace(/[,.]$/, '')));
    while (rest.length > 0 && isRest(rest.at(-1) as string)) rest.pop();
    while (
      rest.length > 0 &&
      (numbering.test(rest[0] as string) || (isRest(rest[0] as string) && !isParticle(rest[0])))
    )
      rest.shift();
    const name = firstPart(stripSaying(rest.join(' ')));
    return letter.test(name) && name.length <= longestName ? name : null;
  });
  // What is the same in all of them is a label, or nobody gave a name.
  const [first] = names;
  const isLabel = first && names.length >= fewestShared && !isAnonymous(first) && names.every((name) => name === first);
  return isLabel ? names.map(() => null) : names;
}

/** "Ada (Link)", "Ada · ada.example": the name stands first. */
function firstPart(text: string): string {
  const parts = text.split(/\s[|·•–—-]\s|[|•]|\s*[([]\s*(?:link|url|www|web(?:site)?|homepage|site)\b/i);
  const part = parts.find((one) => letter.test(one)) ?? '';
  return stripSaying(part.replace(/^(?:comment|posted|left) from:?\s/i, '')).replace(
    /^[\s|·•,:;/–—-]+|[\s|·•,:;/–—-]+$/g,
    '',
  );
}

/** How many words at the start nearly all lines have in common; numbers are one word. */
function sharedWords(lines: readonly (readonly string[])[]): number {
  const shape = (word: string | undefined) => word?.replace(digits, '0');
  let shared = 0;
  for (;;) {
    const word = lines[0]?.[shared];
    const same = lines.filter((words) => shape(words[shared]) === shape(word) && words.length > shared + 1).length;
    if (word === undefined || isAnonymous(word) || same < lines.length * 0.9) return shared;
    shared++;
  }
}

/** "Monday" and "Mon" in the languages: they stand before a date and are nobody. */
function weekdayNames(languages: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const language of [...languages, 'en']) {
    const plain = plainWeekdays(language);
    for (const name of plain ?? []) names.add(name);
    if (plain) continue;
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day++) names.add(foldWord(format.format(Date.UTC(2024, 0, day))));
    }
  }
  return names;
}
