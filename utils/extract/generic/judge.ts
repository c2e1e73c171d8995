import type { Group, Item } from './groups.ts';
import type { Survey } from './survey.ts';

/** What an item shows, the items in it left out. */
export interface Judged extends Item {
  date: number;
  author: number;
  bold: number;
  reply: number;
  avatar: number;
  id: number;
  /** Letters that belong to no name, time or control. */
  words: number;
}

export interface Verdict {
  group: Group;
  /** The items that may each be one comment. */
  good: Judged[];
  score: number;
}

const counted = ['date', 'author', 'bold', 'reply', 'avatar', 'id', 'words'] as const;

/** How many of a group's items carry what a comment carries, each on its own. */
export function judge(survey: Survey, group: Group, fewestSigns = 2): Verdict {
  const { items } = group;
  const around: number[] = [];
  const open: number[] = [];
  items.forEach(({ from }, i) => {
    while (open.length > 0 && (items[open.at(-1) as number] as Item).to <= from) open.pop();
    around.push(open.at(-1) ?? -1);
    open.push(i);
  });
  /** For every item what the comments in it take away. */
  const taken: (Judged | null)[] = items.map(() => null);
  const all: Judged[] = new Array(items.length);
  const good: Judged[] = [];
  for (let i = items.length - 1; i >= 0; i--) {
    const whole = readItem(survey, items[i] as Item);
    const inside = taken[i] ?? null;
    const own = { ...whole };
    if (inside) for (const what of counted) own[what] -= inside[what];
    all[i] = own;
    // A bold word in the words of a comment makes them no comment in it.
    const isPart = around[i] !== -1 && own.date + own.author + own.reply === 0;
    const isGood = own.words > 0 && signsOf(own) >= fewestSigns && !isPart;
    if (isGood) good.push(own);
    const outside = around[i] as number;
    const away = isGood ? whole : inside;
    if (outside < 0 || !away) continue;
    const sum = taken[outside];
    if (sum) for (const what of counted) sum[what] += away[what];
    else taken[outside] = { ...away };
  }
  good.reverse();
  return { group, good, score: scoreOf(good, all.length, group.isSplit) };
}

/** Signs that a comment carries: who, when, a way to answer, a picture, an id. */
export function signsOf({ date, author, bold, reply, avatar, id }: Judged): number {
  return Number(date > 0) + Number(author > 0 || bold > 0) + Number(reply > 0) + Number(avatar > 0) + Number(id > 0);
}

function scoreOf(good: readonly Judged[], all: number, isSplit: boolean): number {
  let quality = 0;
  for (const item of good) {
    // Much of the same in one item says that it holds several comments.
    const crowd = Math.max(1, Math.min(item.date, item.author + item.bold) / 2, item.reply / 2);
    const signs = Math.min(signsOf(item), 4) / 4 + (item.author > 0 ? 0.25 : 0);
    quality += (signs * (item.words / (item.words + 15))) / crowd;
  }
  return quality * Math.sqrt(good.length / Math.max(1, all)) * (isSplit ? 0.9 : 1);
}

/** What is shown from the start of the item to its end. */
export function readItem({ sums, words }: Survey, { from, to }: Item): Judged {
  const count = (sum: Int32Array) => (sum[to] as number) - (sum[from] as number);
  return {
    from,
    to,
    date: count(sums.date),
    author: count(sums.author),
    bold: count(sums.bold),
    reply: count(sums.reply),
    avatar: count(sums.avatar),
    id: count(sums.id),
    words: count(words),
  };
}
