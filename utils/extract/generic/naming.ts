import { collapse } from '../../dom/text.ts';
import type { Verdict } from './judge.ts';
import type { Survey } from './survey.ts';
import { commentName, commentWord, elsewhereName, newest, noneYet, oneComment, oneCommentId } from './words.ts';

/** What says that a group is comments. */
export interface Naming {
  /** The items themselves are called comments. */
  isItem: boolean;
  /** A box around them is. */
  isBox: boolean;
  /** A heading before them says so. */
  isHeaded: boolean;
}

const boxLevels = 5;
/** How many texts before the first item may be its heading. */
const headingNodes = 24;
const longestHeading = 80;

/** Answers what says that a group is comments. Many groups begin at the same element: each is looked at once. */
export function commentNaming(survey: Survey): (verdict: Verdict) => Naming {
  const called = remembered((at) => isCalledComment(survey.nodes[at] as Element));
  const boxed = remembered((at) => isBoxNamed(survey, at));
  const headed = remembered((at) => isHeaded(survey, at));
  return ({ good }) => {
    const first = good[0]?.from ?? 0;
    const isItem = good.filter(({ from }) => called(from)).length * 2 > good.length;
    return { isItem, isBox: boxed(first), isHeaded: headed(first) };
  };
}

function remembered(answer: (at: number) => boolean): (at: number) => boolean {
  const known = new Map<number, boolean>();
  return (at) => {
    let before = known.get(at);
    if (before === undefined) {
      before = answer(at);
      known.set(at, before);
    }
    return before;
  };
}

/** Whether the element's own name says that it is one comment. */
export function isCalledComment(element: Element): boolean {
  const name = element.getAttribute('class') ?? '';
  const type = `${element.getAttribute('itemtype') ?? ''} ${element.getAttribute('typeof') ?? ''}`;
  if (/comment/i.test(type) || element.hasAttribute('data-comment-id')) return true;
  if (/\bh-cite\b/.test(name) && !/\bu-(?:like|repost|bookmark)-of\b/.test(name)) return true;
  return oneComment.test(name) || oneComment.test(element.id) || oneCommentId.test(element.id);
}

function isBoxNamed(survey: Survey, first: number): boolean {
  let at = survey.parents[first] ?? -1;
  for (let level = 0; at >= 0 && level < boxLevels; level++, at = survey.parents[at] ?? -1) {
    const element = survey.nodes[at] as Element;
    if (element.localName === 'body') return false;
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (commentName.test(name) && !elsewhereName.test(name)) return true;
  }
  return false;
}

/** The nearest heading before the first item says so; or, nearer than any heading, a short line of its own. */
function isHeaded({ nodes, letters, parents }: Survey, first: number): boolean {
  let passed = 0;
  for (let i = first - 1; i >= 0 && passed < headingNodes; i--) {
    const node = nodes[i] as Node;
    passed++;
    if (node.nodeType === 3) {
      const around = elementsAround(nodes, parents, i);
      const heading = around.find(({ localName }) => /^(?:h[1-6]|legend|caption)$/.test(localName));
      const text = collapse((heading ?? node).textContent ?? '');
      // A heading that leads elsewhere is another post's.
      const leads = heading?.querySelector('a[href]:not([href*="#"])');
      const isLine =
        (heading && !leads) ||
        (!/[.!?。！？]$/.test(text) && !around.some((one) => one.matches('li, th, a[href]:not([href^="#"])')));
      if (isLine && text.length <= longestHeading && saysComments(text)) return true;
      if (heading) return false;
    }
    if ((letters[first] as number) - (letters[i] as number) > 300) return false;
  }
  return false;
}

function saysComments(text: string): boolean {
  return (
    commentWord.test(text) && !noneYet.test(text) && !newest.test(text) && !/^(?:leave|post|add|write)\b/i.test(text)
  );
}

/** The elements right around a text. */
function elementsAround(nodes: readonly Node[], parents: readonly number[], index: number): Element[] {
  const around: Element[] = [];
  for (let at = parents[index] ?? -1; at >= 0 && around.length < 4; at = parents[at] ?? -1)
    around.push(nodes[at] as Element);
  return around;
}
