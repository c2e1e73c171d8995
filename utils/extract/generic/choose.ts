import { mapInSteps, type Steps } from '../../thread/steps.ts';
import { isName } from './beside-dates.ts';
import { isBesideForm } from './beside-form.ts';
import { findGroups, type Group, type Item } from './groups.ts';
import { type Judged, judge, readItem, signsOf, type Verdict } from './judge.ts';
import type { Mark } from './mark.ts';
import { commentNaming, isCalledComment, type Naming } from './naming.ts';
import { isElsewhere } from './not-a-thread.ts';
import type { Survey } from './survey.ts';
import { commentName, oneComment, oneCommentId } from './words.ts';

/** How many of the best groups are looked at closely. */
const mostTried = 12;
/** Two groups of the same comments: a box around a comment is worth as much as the box itself. */
const sameScore = 0.75;

/** The comments of the page as items, or null where nothing on it is a thread. */
export function* chooseComments(survey: Survey, pageUrl: string): Steps<Verdict | null> {
  const groups = findGroups(survey);
  yield;
  const judged = yield* mapInSteps(distinct(groups), (group) => judge(survey, group), 1);
  const verdicts = judged.filter(({ good }) => good.length > 0);
  const namingOf = commentNaming(survey);
  const named = yield* mapInSteps(verdicts, (verdict) => ({ verdict, naming: namingOf(verdict) }), 1);
  const ranked = named
    .map((one) => ({ ...one, rank: rankOf(one.verdict, one.naming) }))
    .filter(({ rank, verdict, naming }) => rank > 0 && isThread(survey, verdict, naming))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, mostTried);
  for (const { verdict, naming } of ranked) {
    if (isElsewhere(survey, verdict, naming, pageUrl)) continue;
    const others = named.filter(({ naming: other }) => verdict.good.length > 1 || other.isItem);
    const whole = outermost(
      survey,
      verdict,
      others.map((one) => one.verdict),
    );
    const good = withoutOutliers(survey, withoutStrangers(survey, whole.good));
    return withOtherReplies(
      survey,
      { ...whole, good },
      others.map((one) => one.verdict),
    );
  }
  return null;
}

function rankOf({ score, good, group }: Verdict, naming: Naming): number {
  if (good.length < 2 && !naming.isItem && !naming.isBox && !naming.isHeaded) return 0;
  // What is called a comment is one, before what only happens to have the same parts.
  return (
    score *
    (isCalled(group) ? 1.15 : 1) *
    (1 + (naming.isItem ? 1 : 0) + (naming.isBox ? 0.7 : 0) + (naming.isHeaded ? 0.7 : 0))
  );
}

/** Enough signs that this is a conversation. */
function isThread(survey: Survey, { good, group }: Verdict, { isItem, isBox, isHeaded }: Naming): boolean {
  const share = good.length / group.items.length;
  const signs = good.reduce((sum, item) => sum + signsOf(item), 0) / good.length;
  const who = good.filter((item) => item.author + item.bold > 0 || startsWithName(survey, item)).length / good.length;
  if (who < 0.5 || share < 0.5) return false;
  if (isCrowded(good) || (good.length < 4 && !isOneKind(survey, good))) return false;
  if (good.length === 1) return good.every((item) => isLoneComment(survey, item, { isItem, isBox, isHeaded }));
  if (isItem || isBox || isHeaded) return signs >= 2;
  // People and places are listed beside forms too; what is said has a time, or can be answered.
  const said = good.filter(({ date, reply }) => date + reply > 0).length / good.length;
  if (Math.min(who, said) > 0.9 && signs >= 2 && isBesideForm(survey, good)) return true;
  return good.length >= 3 && good.every(({ author, date, reply }) => author > 0 && date > 0 && reply > 0);
}

/** One comment is not repeated: its names must say more. */
function isLoneComment({ nodes }: Survey, item: Judged, { isItem, isBox, isHeaded }: Naming): boolean {
  if (isItem) return item.date + item.reply > 0;
  if (item.date !== 1) return false;
  if (isBox && isHeaded) return true;
  const element = nodes[item.from] as Element;
  const isNamed = commentName.test(`${element.getAttribute('class') ?? ''} ${element.id}`);
  // A section holds a heading, a comment none.
  if (isNamed && !element.querySelector('h1, h2, h3, h4, h5, h6')) return true;
  return item.reply > 0 || (item.id > 0 && (isNamed || isBox));
}

/** Most items hold several names and times each: lists, not comments. */
function isCrowded(good: readonly Judged[]): boolean {
  return good.filter(({ date, author }) => date > 5 || (date > 2 && author > 2)).length * 2 > good.length;
}

/** Whether the first text of the item may be its author. */
function startsWithName({ nodes }: Survey, { from, to }: Judged): boolean {
  for (let i = from; i < to; i++) if (nodes[i]?.nodeType === 3) return isName(nodes[i] as Text);
  return false;
}

/** The same comments may be found by their inner box and by their outer one; the outer one holds all of them. */
export function outermost(survey: Survey, best: Verdict, verdicts: readonly Verdict[]): Verdict {
  let result = best;
  for (const verdict of verdicts) {
    if (
      verdict.group.isSplit ||
      listName.test(verdict.group.key) ||
      verdict.good.length !== result.good.length ||
      verdict.score < best.score * sameScore
    )
      continue;
    if (verdict.good.every((item, i) => holds(item, result.good[i] as Judged)) && isOneKind(survey, verdict.good))
      result = verdict;
  }
  return result;
}

/** Where most share a class, what has none of theirs and is not called a comment only stands beside them. */
function withoutStrangers({ nodes }: Survey, good: readonly Judged[]): Judged[] {
  const classesOf = ({ from }: Judged) => [...(nodes[from] as Element).classList].filter((one) => !ordinal.test(one));
  const counts = new Map<string, number>();
  for (const item of good) for (const token of classesOf(item)) counts.set(token, (counts.get(token) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count * 3 > good.length * 2).map(([token]) => token);
  if (shared.length === 0) return [...good];
  return good.filter((item) => {
    const own = classesOf(item);
    return own.some((token) => shared.includes(token)) || oneComment.test(own.join(' '));
  });
}

/** What lies outside the box around most of them, and shows less than each of those or has a heading of its own, only shares a class with them. */
function withoutOutliers(survey: Survey, good: readonly Judged[]): Judged[] {
  const { nodes, ends, parents } = survey;
  const middle = good[good.length >> 1];
  if (!middle || good.length < fewestInBox) return [...good];
  for (let box = parents[middle.from] ?? -1; box > 0; box = parents[box] ?? -1) {
    const isIn = ({ from }: Item) => from >= box && from < (ends[box] as number);
    const inside = good.filter(isIn);
    if (inside.length === good.length) break;
    if (inside.length * 3 < good.length * 2) continue;
    const [first, last] = [inside[0] as Judged, inside.at(-1) as Judged];
    const shown = shownMarks.filter((mark) => inside.every((item) => item[mark] > 0));
    const most = (mark: Mark) => Math.max(...inside.map((item) => item[mark]));
    return good.filter((item) => {
      if (isIn(item) || isCalledComment(nodes[item.from] as Element)) return true;
      const isAlike = shown.every((mark) => item[mark] > 0 && item[mark] <= most(mark));
      return isAlike && !hasHeading(survey, Math.min(item.to, last.to), Math.max(item.from, first.from));
    });
  }
  return [...good];
}

function hasHeading({ nodes }: Survey, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^h[1-6]$/i.test((nodes[i] as Node).nodeName)) return true;
  return false;
}

const fewestInBox = 4;
const shownMarks = ['date', 'author', 'bold', 'reply', 'avatar', 'id'] as const;

/** With the replies that stand in comments under a name of their own, each with its own time, writer and words. */
function withOtherReplies(survey: Survey, verdict: Verdict, others: readonly Verdict[]): Verdict {
  if (verdict.group.isSplit) return verdict;
  const known = new Map(verdict.good.map((item) => [item.from, item]));
  for (const { group, good: replies } of others) {
    if (group.isSplit || !replies.every((reply) => isWhole(reply) && isBox(survey, reply))) continue;
    const starts = [...known.keys()];
    // What a comment shows before its first reply is its own: without a time, a name and words that "reply" is its head.
    const isReply = ({ from, to }: Judged) => {
      const host = hostOf(from);
      // A list of comments is none.
      const own = starts.find((start) => start > from && start < to) ?? to;
      return (
        host && isWhole(readItem(survey, { from: host.from, to: from })) && isWhole(readItem(survey, { from, to: own }))
      );
    };
    if (replies.every(isReply)) for (const reply of replies) known.set(reply.from, reply);
  }
  return { ...verdict, good: [...known.values()].sort((a, b) => a.from - b.from) };

  /** The comment around; none for what is one itself. */
  function hostOf(from: number): Judged | undefined {
    if (known.has(from)) return undefined;
    let at = from;
    while (at >= 0 && !known.has(at)) at = survey.parents[at] ?? -1;
    return known.get(at);
  }
}

/** A paragraph or a quotation with a name and a time in it is what somebody says. */
function isBox({ nodes }: Survey, { from }: Item): boolean {
  return /^(?:div|li|article|section|dl|[ou]l)$/.test((nodes[from] as Element).localName);
}

function isWhole({ date, author, bold, words }: Judged): boolean {
  return date > 0 && author + bold > 0 && words > 0;
}

/** A list of replies around each is no comment. */
const listName = /[.\s_-](?:comments|replies|children|answers)$/i;

/** Whether the elements have a class in common, or none of them has any: a comment and a box of replies are two kinds. */
function isOneKind({ nodes }: Survey, good: readonly Judged[]): boolean {
  const elements = good.map(({ from }) => nodes[from] as Element);
  const [first, ...others] = elements.map(({ classList }) => [...classList].filter((token) => !ordinal.test(token)));
  return (
    first !== undefined &&
    elements.every(({ localName }) => localName === elements[0]?.localName) &&
    others.every((own) => (first.length === 0 ? own.length === 0 : first.some((token) => own.includes(token))))
  );
}

/** Classes that tell one item of a list from the next. */
const ordinal = /^(?:odd|even|alt|first|last)$|\d/;

function holds(outer: Judged, inner: Judged): boolean {
  return outer.from <= inner.from && outer.to >= inner.to;
}

/** Whether what its items have in common is that they are called comments. */
function isCalled({ key }: Group): boolean {
  const name = key.replace(/^.*[.#]/, '');
  return /[.#]/.test(key) && (oneComment.test(name.replace(/0$/, '')) || oneCommentId.test(name));
}

/** Groups of the same elements under different names once, under the most telling. */
export function distinct(groups: readonly Group[]): Group[] {
  const known = new Map<string, Group>();
  for (const group of groups) {
    const { items, isSplit } = group;
    let sum = 0;
    for (const { from, to } of items) sum = (Math.imul(sum, 31) + from * 7 + to) | 0;
    const key = `${isSplit} ${items.length} ${sum}`;
    const before = known.get(key);
    if (!before || (!isCalled(before) && isCalled(group))) known.set(key, group);
  }
  return [...known.values()];
}
