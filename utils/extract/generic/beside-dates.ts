import { letter } from '../../dom/signs.ts';
import { collapse } from '../../dom/text.ts';
import { isGlue } from '../glue.ts';
import type { Mark } from './mark.ts';
import { replyWord } from './words.ts';

const longestName = 40;
const mostWords = 5;
/** Boxes around a time in which its comment's head may lie. */
const headLevels = 3;

/**
 * Short texts right before or after a time, in the same small box: where a site has no word for it, that is who wrote.
 * `sums` hold, before they are summed up, which nodes have a mark. Answers indexes of texts.
 */
export function findNamesBesideDates(
  nodes: readonly Node[],
  parents: readonly number[],
  sums: Readonly<Record<Mark, Int32Array>>,
): number[] {
  const names: number[] = [];
  const texts: number[] = [];
  nodes.forEach((node, i) => {
    if (node.nodeType === 3) texts.push(i);
  });
  let dated = -1;
  texts.forEach((i, at) => {
    const date = dateAround(i);
    if (date < 0 || date === dated) return;
    dated = date;
    const before = texts[at - 1];
    let next = at + 1;
    while (next < texts.length && isWithin(texts[next] as number, date)) next++;
    for (const beside of [before, texts[next], firstAround(date)])
      if (beside !== undefined && isNear(beside, date) && isName(nodes[beside] as Text)) names.push(beside);
  });
  return names;

  /** The text that the smallest box around the time begins with: a name at the top, the time at the foot. */
  function firstAround(date: number): number | undefined {
    for (let box = parents[date] ?? -1, level = 0; box > 0 && level < headLevels; box = parents[box] ?? -1, level++) {
      let first = box + 1;
      while (first < date && nodes[first]?.nodeType !== 3) first++;
      if (first < date) return first;
    }
    return undefined;
  }

  /** The marked text, or the element marked around it. */
  function dateAround(i: number): number {
    for (let at = i, level = 0; at >= 0 && level < headLevels; at = parents[at] ?? -1, level++)
      if (sums.date[at + 1] === 1) return at;
    return -1;
  }

  function isWithin(i: number, box: number): boolean {
    for (let at = i; at >= box; at = parents[at] ?? -1) if (at === box) return true;
    return false;
  }

  function isNear(i: number, date: number): boolean {
    let box = date;
    for (let level = 0; box > 0 && level < headLevels; level++) {
      box = parents[box] ?? -1;
      if (isWithin(i, box)) return true;
    }
    return false;
  }
}

/** Whether a text may be somebody's name: short, with letters, no sentence and no control. */
export function isName({ data }: Text): boolean {
  const text = collapse(data);
  if (text.length > longestName || !letter.test(text) || /[!?…。！？]$/.test(text)) return false;
  return text.split(' ').length <= mostWords && !isGlue(text) && !replyWord.test(text);
}
