import type { Mark } from './mark.ts';
import { countMarks, type Survey } from './survey.ts';
import { commentName } from './words.ts';

/** Elements, or stretches of siblings, that the markup makes alike. */
export interface Group {
  key: string;
  items: Item[];
  /** True where an item is a stretch of siblings: `dt` and `dd`, or what follows an anchor. */
  isSplit: boolean;
}

/** From one index of the survey up to another. */
export interface Item {
  from: number;
  to: number;
}

/** How many boxes around an element may name what is in it. */
const mostNamed = 4;
/** Tags that repeat in lists without a class of their own. */
const plainTags = new Set(['li', 'article', 'div', 'section', 'tr', 'table', 'dl', 'blockquote']);

/** Every way in which parts of the page are alike and may be comments: by class, by id, by where they lie. */
export function findGroups(survey: Survey, fewestSigns = 2): Group[] {
  const groups = new Map<string, Group>();
  const add = (key: string, item: Item) => {
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { key, items: [item], isSplit: false });
  };
  const named: number[] = [];
  survey.nodes.forEach((node, i) => {
    const to = survey.ends[i] as number;
    while (named.length > 0 && (survey.ends[named.at(-1) as number] as number) <= i) named.pop();
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.getAttribute('class') ?? '';
    if (canBeComment(survey, i, to, fewestSigns)) {
      const tag = element.localName;
      const item = { from: i, to };
      const tokens = name.split(/\s+/).filter(Boolean);
      for (const token of new Set(tokens)) add(`${tag}.${token}`, item);
      if (/\d/.test(element.id)) add(`#${element.id.replace(/[0-9a-f]{8,}|\d+/gi, '0')}`, item);
      for (const attribute of ['itemtype', 'typeof', 'itemprop']) {
        const value = element.getAttribute(attribute);
        if (value && /comment/i.test(value)) add(`[${attribute}]`, item);
      }
      if (plainTags.has(tag) || (tag === 'p' && isSigned(survey, i, to))) {
        const parent = element.parentElement;
        if (parent) add(`${tag}<${pathTo(parent)}`, item);
        if (tokens.length === 0 || tag === 'li' || tag === 'article')
          for (const around of named.slice(-mostNamed)) add(`${tag}<<${around}`, item);
      }
    }
    if (commentName.test(`${name} ${element.id}`)) named.push(i);
  });
  return [...groups.values(), ...findSplits(survey)];
}

/** The element as its page names it; where it has no name, with the nearest around it that has. */
function pathTo(element: Element): string {
  let path = '';
  for (let at: Element | null = element; at; at = at.parentElement) {
    const name = `${at.getAttribute('class') ?? ''}#${at.id.replace(/\d+/g, '0')}`;
    // Lists in lists without names are one list: replies lie in them.
    if (!path.endsWith(`<${at.localName}.#`)) path += `<${at.localName}.${name}`;
    if (name !== '#') break;
  }
  return path;
}

/** Something to read, and enough signs of who, when and what to do with it. */
function canBeComment(survey: Survey, from: number, to: number, fewestSigns: number): boolean {
  if ((survey.letters[to] as number) - (survey.letters[from] as number) < 2) return false;
  let signs = 0;
  for (const mark of ['date', 'author', 'bold', 'reply', 'avatar', 'id'] as const)
    if (countMarks(survey, mark, from, to) > 0) signs++;
  return signs >= fewestSigns;
}

/** A paragraph that says who wrote it, and when, and has more to say than its links do. */
function isSigned(survey: Survey, from: number, to: number): boolean {
  const has = (mark: Mark) => countMarks(survey, mark, from, to) > 0;
  if (!has('date') || !(has('author') || has('bold'))) return false;
  for (let i = from; i < to; i++) {
    const tag = (survey.nodes[i] as Element).localName;
    if (tag === 'a' || tag === 'b' || tag === 'strong') i = (survey.ends[i] as number) - 1;
    else if (survey.nodes[i]?.nodeType === 3 && survey.words[i + 1] !== survey.words[i]) return true;
  }
  return false;
}

/** Children of one parent whose stretches, each up to the next, may be the comments. */
function findSplits(survey: Survey): Group[] {
  const { nodes, ends, indexOf } = survey;
  const groups: Group[] = [];
  nodes.forEach((node, at) => {
    if (node.nodeType !== 1 || (node as Element).childElementCount < 4) return;
    const heads = new Map<string, number[]>();
    let run = 0;
    for (let child = (node as Element).firstElementChild; child; child = child.nextElementSibling) {
      const index = indexOf.get(child);
      if (index === undefined) continue;
      run++;
      // Rows without names are told apart by what they show: a head has a time.
      const isHead =
        !/^d[td]$/.test(child.localName) &&
        !child.hasAttribute('class') &&
        countMarks(survey, 'date', index, ends[index] as number) > 0;
      const key = headKey(child) + (isHead ? '!' : '');
      const same = heads.get(key);
      if (same) same.push(index);
      else heads.set(key, [index]);
    }
    const all = [...heads.values()];
    for (const [key, indexes] of heads) {
      // Stretches of one element are items, and those are looked at elsewhere.
      if (indexes.length < 2 || indexes.length * 2 > run + 1) continue;
      // What follows another part again and again is not where a comment begins.
      if (all.some((others) => alternate(others, indexes))) continue;
      groups.push({ key: `${at}>${key}`, items: stretches(indexes, ends[at] as number, nodes, ends), isSplit: true });
    }
  });
  return groups;
}

/** Whether each of the second comes right after one of the first. */
function alternate(first: readonly number[], second: readonly number[]): boolean {
  if (first === second || first.length < second.length || first.length > second.length + 1) return false;
  return second.every(
    (at, i) => (first[i] as number) < at && (first[i + 1] === undefined || at < (first[i + 1] as number)),
  );
}

function headKey(element: Element): string {
  const name = (element.getAttribute('class') ?? '').split(/\s+/)[0] ?? '';
  // Classes of list terms tell odd from even and the author from others: the tag is what repeats.
  if (element.localName === 'dt' || element.localName === 'dd') return element.localName;
  const isAnchor = element.localName === 'a' && !/\S/.test(element.textContent ?? '');
  return isAnchor ? 'anchor' : `${element.localName}.${name.replace(/\d+/g, '0')}`;
}

/** Nothing marks the end of the last stretch: it gets no more elements than the longest before it. */
function stretches(heads: readonly number[], end: number, nodes: readonly Node[], ends: readonly number[]): Item[] {
  const items: Item[] = [];
  let longest = 0;
  heads.forEach((from, i) => {
    const next = heads[i + 1];
    let to = from;
    let parts = 0;
    const limit = next ?? end;
    while (to < limit && (next !== undefined || parts < longest || nodes[to]?.nodeType !== 1)) {
      if (nodes[to]?.nodeType === 1) parts++;
      to = ends[to] as number;
    }
    longest = Math.max(longest, parts);
    items.push({ from, to });
  });
  return items;
}
