import { collapse } from '../dom/text.ts';
import type { CommentTime } from '../thread/comment.ts';
import { ownTexts } from './own-texts.ts';
import type { Records } from './records.ts';

/** "12", "12.", "#12", "No. 12", "Comment 12 |". */
const numbered = /^[^\p{L}\d]*(?:\p{L}{1,12}\.?\s?)?[#№]?\s?(\d{1,5})[^\p{L}\d]*$/u;
/** Enough to see that a page shows no numbers, which most do not. */
const looked = 3;
const share = 0.9;

/**
 * The numbers that the page writes beside its comments, by which people call them ("@12"); empty where it shows none.
 * They are the number in every comment's head or foot, other than the author's name and the day, that goes up, or down,
 * from one to the next.
 */
export function readShownNumbers(
  records: Records,
  bodies: readonly (readonly Node[])[],
  times: readonly CommentTime[],
  names: readonly (string | null)[],
): (number | null)[] {
  const { list } = records;
  if (list.length < looked) return [];
  const inHead = (i: number): (number | null)[] => {
    const body = bodies[i] ?? [];
    const found: (number | null)[] = [];
    for (const text of ownTexts(records, list[i] as (typeof list)[number], (node) => body.includes(node))) {
      const written = collapse(text.data);
      const match = numbered.exec(written);
      if (match && written !== names[i]) found.push(Number(match[1]));
    }
    return found;
  };
  const first = list.slice(0, looked).map((_, i) => inHead(i));
  const most = Math.min(...first.map((numbers) => numbers.length));
  for (let at = 0; at < most; at++) {
    if (!isCount(first.map((numbers) => numbers[at] ?? null))) continue;
    const numbers = list.map((_, i) => inHead(i)[at] ?? null);
    // The day of a date in pieces goes up as well.
    const isDay = numbers.every((number, i) => number === Number(times[i]?.wall?.slice(8, 10)));
    if (isCount(numbers) && !isDay) return numbers;
  }
  return [];
}

/** Whether the numbers go one way without repeating, and leave out few: comments that were removed keep theirs. */
function isCount(numbers: readonly (number | null)[]): boolean {
  const shown = numbers.filter((number) => number !== null);
  const [first, second] = shown;
  const last = shown.at(-1);
  if (first === undefined || second === undefined || last === undefined || shown.length < share * numbers.length)
    return false;
  const way = Math.sign(second - first);
  const goesOn = shown.every((number, i) => i === 0 || Math.sign(number - (shown[i - 1] as number)) === way);
  return way !== 0 && goesOn && Math.abs(last - first) < 2 * numbers.length;
}
