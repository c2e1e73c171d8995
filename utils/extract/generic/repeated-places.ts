import { collapse } from '../../dom/text.ts';
import type { Records } from '../records.ts';
import { ownNodes } from './own-nodes.ts';
import { countMarks, type Survey } from './survey.ts';

/** A way to name an element that many of the comments have. */
export interface Place {
  /** Matches the element wherever it is. */
  selector: string;
  /** Name of the elements, in lower case. */
  tag: string;
  /** By the index of a record the first element there, as an index of the survey. */
  first: Map<number, number>;
  /** In how many records it is met more than once. */
  repeated: number;
}

export interface Places {
  all: readonly Place[];
  /** For every record the indexes of its own nodes. */
  own: readonly (readonly number[])[];
}

/** A field that fewer of the comments have is none that the site prints. */
export const fewestShared = 0.5;

/** The places that at least half of the comments have. */
export function findPlaces(survey: Survey, records: Records): Places {
  const own = ownNodes(survey, records);
  const places = new Map<string, Place & { last: number }>();
  own.forEach((indexes, record) => {
    const isWhole = records.list[record]?.roots.length === 1;
    for (const i of indexes) {
      const node = survey.nodes[i] as Node;
      if (node.nodeType !== 1 || (isWhole && i === indexes[0])) continue;
      const element = node as Element;
      const isReply = countMarks(survey, 'reply', i, i + 1) > 0;
      for (const selector of isReply ? [...selectorsOf(element), nthOfType(element)] : selectorsOf(element)) {
        const place = places.get(selector);
        if (!place)
          places.set(selector, {
            selector,
            tag: element.localName,
            first: new Map([[record, i]]),
            repeated: 0,
            last: -1,
          });
        else if (!place.first.has(record)) place.first.set(record, i);
        else if (place.last !== record) {
          place.repeated++;
          place.last = record;
        }
      }
    }
  });
  return { all: [...places.values()].filter(({ first }) => first.size >= own.length * fewestShared), own };
}

const plainToken = /^[\w-]+$/;

function* selectorsOf(element: Element): Generator<string> {
  const tag = element.localName;
  if (!/^[a-z][a-z0-9]*$/.test(tag)) return;
  for (const token of element.classList) if (plainToken.test(token)) yield `${tag}[class~="${token}"]`;
  const property = element.getAttribute('itemprop');
  if (property && /^[\w -]+$/.test(property)) yield `[itemprop="${property}"]`;
  if (!element.hasAttribute('class')) {
    const [, prefix] = /^([a-z][\w-]*?[-_])\d+$/i.exec(element.id) ?? [];
    if (prefix) yield `${tag}[id^="${prefix}"]`;
    const parent = element.parentElement;
    // Tokens that tell one comment from the next name no place in all of them.
    const token = [...(parent?.classList ?? [])].find((one) => plainToken.test(one) && !/\d|odd|even|alt/.test(one));
    if (tag === 'td' && parent) yield `td:nth-child(${[...parent.children].indexOf(element) + 1}):not([class])`;
    if (parent) yield `${parent.localName}${token ? `[class~="${token}"]` : ''} > ${tag}:not([class])`;
  }
  yield tag;
}

/** A control beside others of its tag: "Like", "Reply". */
function nthOfType(element: Element): string {
  let nth = 1;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling)
    if (at.localName === element.localName) nth++;
  return `${element.localName}:nth-of-type(${nth})`;
}

export function textAt({ nodes }: Survey, index: number): string {
  return collapse((nodes[index] as Node).textContent ?? '');
}

export interface Span {
  letters: number;
  words: number;
  dates: number;
  replies: number;
  end: number;
}

/** What the element at the index shows, with all that is in it. */
export function spanOf(survey: Survey, index: number): Span {
  const end = survey.ends[index] as number;
  return {
    letters: (survey.letters[end] as number) - (survey.letters[index] as number),
    words: (survey.words[end] as number) - (survey.words[index] as number),
    dates: countMarks(survey, 'date', index, end),
    replies: countMarks(survey, 'reply', index, end),
    end,
  };
}
