import { collapse } from '../dom/text.ts';
import type { CommentRecord } from './comment-record.ts';
import { isGlue, repeatedLabels } from './glue.ts';
import type { Records } from './records.ts';

/** What is left of a comment when everything that is not its words is taken away. */
interface Draft {
  record: CommentRecord;
  nodes: Node[];
  /** True where the platform keeps the body in a wrapper of its own, with nothing else in it. */
  isCertain: boolean;
}

/** Blocks of words, which stay whole where they have no box of their comment around them. */
const wordBlock = /^(?:p|[uo]l|blockquote|pre)$/;
const neverBody = new Set('script style noscript template form button input textarea select link meta'.split(' '));
const media = 'img,video,audio,iframe,object,embed,picture,svg,math,mjx-container,canvas';

/**
 * The nodes that make up each comment's body. `known` is the element at one of the platform's places, null where there
 * is none: then, and where the place holds more than words, the body is what is neither a taken node, nor another
 * comment, nor a label that most comments of the page repeat, nor the author's name again.
 */
export function findBodies(
  records: Records,
  known: readonly (Element | null)[],
  taken: readonly (readonly Node[])[],
  names: readonly (string | null)[] = [],
): Node[][] {
  const drafts = records.list.map((record, i) => draft(records, record, known[i] ?? null, taken[i] ?? []));
  if (drafts.every(({ isCertain }) => isCertain)) return drafts.map(({ nodes }) => nodes);
  const isLabel = repeatedLabels(
    drafts.map(({ nodes, isCertain }) =>
      isCertain
        ? []
        : nodes
            .map((node) => pieceText(node))
            .filter((text): text is string => text !== null && !isSentence(text, drafts)),
    ),
    drafts.length === 2 ? 2 : undefined,
  );
  const heads = headBlocks(drafts, taken);
  return drafts.map(({ nodes, isCertain }, i) => {
    if (isCertain) return nodes;
    const words = nodes.filter((node) => {
      if (heads?.[i]?.has(blockAround(node))) return false;
      const text = pieceText(node);
      return (
        text === null ||
        (!isGlue(text) && !isLabel(text) && !isCounter(node, text) && text !== names[i]) ||
        (text === '' && holdsMedia(node))
      );
    });
    return words.some((node) => /\S/.test(node.textContent ?? '') || holdsMedia(node)) ? words : nodes.filter(isWordy);
  });
}

const inline = /^(?:a|abbr|b|big|cite|code|em|font|i|q|s|small|span|strong|sub|sup|time|u|var)$/;

/** The line that a node stands in. */
function blockAround(node: Node): Element | null {
  let block = node.parentElement;
  while (block && inline.test(block.localName)) block = block.parentElement;
  return block;
}

const longestRest = 40;

/** For every comment the lines of its author and its time, in which little else stands; null where many comments have no words outside them. */
function headBlocks(
  drafts: readonly Draft[],
  taken: readonly (readonly Node[])[],
): ReadonlySet<Element | null>[] | null {
  let apart = 0;
  const heads = drafts.map(({ nodes, record }, i) => {
    const rests = new Map<Element | null, number>();
    for (const node of taken[i] ?? []) rests.set(blockAround(node), 0);
    for (const node of nodes) {
      const block = blockAround(node);
      const rest = rests.get(block);
      if (rest !== undefined) rests.set(block, rest + collapse(node.textContent ?? '').length);
    }
    const own = new Set<Element | null>();
    for (const [block, rest] of rests) if (rest <= longestRest && block !== record.element) own.add(block);
    const isApart = nodes.some((node) => !own.has(blockAround(node)) && /\S/.test(node.textContent ?? ''));
    if (own.size > 0 && isApart) apart++;
    return isApart ? own : new Set<Element | null>();
  });
  return apart >= drafts.length * 0.8 ? heads : null;
}

/** Of two comments the second may quote the first: a sentence in both is no label. */
function isSentence(text: string, { length }: readonly Draft[]): boolean {
  return length === 2 && /[.!?…。！？]$/.test(text);
}

const counter = /^[\p{Nd}\s+−-]+$/u;

/** "26", "14 1": votes; a paragraph of digits is somebody's. */
function isCounter(node: Node, text: string): boolean {
  return !/^p$/i.test(node.nodeName) && counter.test(text);
}

function isWordy(node: Node): boolean {
  return !isGlue(collapse(node.textContent ?? '')) || holdsMedia(node);
}

function draft(
  { owners, holders }: Records,
  record: CommentRecord,
  known: Element | null,
  takenNodes: readonly Node[],
): Draft {
  if (known && !holders.has(known) && !takenNodes.some((node) => known.contains(node))) {
    const nodes = known.localName === 'p' && isBlank(known) ? behind(known, takenNodes) : [];
    return { record, nodes: nodes.length > 0 ? nodes : [known], isCertain: true };
  }
  const taken = new Set(takenNodes);
  const region: Node[] = known ? [known] : record.roots;
  const mixed = new Set<Node>();
  const mark = (node: Node) => {
    for (let at = node.parentNode; at && !mixed.has(at); at = at.parentNode) {
      mixed.add(at);
      if (region.includes(at) || owners.at(at)) break;
    }
  };
  for (const node of taken) mark(node);
  for (const inner of record.inner) mark(inner.element);
  const nodes: Node[] = [];
  const stack = [...region].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    const owner = owners.at(node);
    if ((owner && owner !== record) || taken.has(node)) continue;
    if (node.nodeType === 3) {
      if (/\S/.test((node as Text).data)) nodes.push(node);
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (neverBody.has(element.localName)) continue;
      if (mixed.has(node) || (record.roots.includes(node) && !wordBlock.test(element.localName))) {
        for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
      } else if (element.localName === 'br' || /\S/.test(element.textContent) || holdsMedia(element)) nodes.push(node);
    }
  }
  return { record, nodes: trimBreaks(nodes), isCertain: false };
}

/** A paragraph that was meant to hold blocks is closed by the first of them: its words stand behind it. */
function behind(paragraph: Element, taken: readonly Node[]): Node[] {
  const nodes: Node[] = [];
  for (let node = paragraph.nextSibling; node; node = node.nextSibling) {
    const isOther = node.nodeType === 1 && (neverBody.has((node as Element).localName) || (node as Element).className);
    if (isOther || taken.some((one) => node.contains(one))) break;
    if (!isBlank(node) || /^br$/i.test(node.nodeName)) nodes.push(node);
  }
  return trimBreaks(nodes);
}

function isBlank(node: Node): boolean {
  return !/\S/.test(node.textContent ?? '') && !holdsMedia(node);
}

function trimBreaks(nodes: Node[]): Node[] {
  const isBreak = (node: Node | undefined) => /^br$/i.test(node?.nodeName ?? '');
  let start = 0;
  let end = nodes.length;
  while (isBreak(nodes[start])) start++;
  while (end > start && isBreak(nodes[end - 1])) end--;
  return nodes.slice(start, end);
}

/** Text of a piece short enough to be a label; null for anything longer. */
function pieceText(node: Node): string | null {
  if (/^br$/i.test(node.nodeName)) return null;
  const text = node.textContent ?? '';
  return text.length > 200 ? null : collapse(text);
}

/** Whether the node is or holds a picture, a film or the like, which are words enough. */
export function holdsMedia(node: Node): boolean {
  return node.nodeType === 1 && ((node as Element).matches(media) || (node as Element).querySelector(media) !== null);
}
