import { findGroups, type Group } from './groups.ts';
import { type Judged, judge, signsOf, type Verdict } from './judge.ts';
import { commentNaming, type Naming } from './naming.ts';
import { isElsewhere } from './not-a-thread.ts';
import type { Survey } from './survey.ts';
import { oneComment } from './words.ts';

/** How many of the best groups are looked at closely. */
const mostTried = 12;
/** Two groups of the same comments: a box around a comment is worth as much as the box itself. */
const sameScore = 0.75;

/** The comments of the page as items, or null where nothing on it is a thread. */
export function chooseComments(survey: Survey, pageUrl: string): Verdict | null {
  const verdicts = distinct(findGroups(survey))
    .map((group) => judge(survey, group))
    .filter(({ good }) => good.length > 0);
  const namingOf = commentNaming(survey);
  const named = verdicts.map((verdict) => ({ verdict, naming: namingOf(verdict) }));
  const ranked = named
    .map((one) => ({ ...one, rank: rankOf(one.verdict, one.naming) }))
    .filter(({ rank, verdict, naming }) => rank > 0 && isThread(verdict, naming))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, mostTried);
  for (const { verdict, naming } of ranked) {
    if (isElsewhere(survey, verdict, naming, pageUrl)) continue;
    return outermost(
      survey,
      verdict,
      named.filter(({ naming: other }) => verdict.good.length > 1 || other.isItem).map((one) => one.verdict),
    );
  }
  return null;
}

function rankOf({ score, good, group }: Verdict, naming: Naming): number {
  if (good.length < 2 && !naming.isItem) return 0;
  // What is called a comment is one, before what only happens to have the same parts.
  const isCalled = /[.#]/.test(group.key) && oneComment.test(group.key.replace(/^.*[.#]/, '').replace(/0$/, ''));
  return (
    score *
    (isCalled ? 1.15 : 1) *
    (1 + (naming.isItem ? 1 : 0) + (naming.isBox ? 0.7 : 0) + (naming.isHeaded ? 0.7 : 0))
  );
}

/** Enough signs that this is a conversation. */
function isThread({ good, group }: Verdict, { isItem, isBox, isHeaded }: Naming): boolean {
  const share = good.length / group.items.length;
  const signs = good.reduce((sum, item) => sum + signsOf(item), 0) / good.length;
  const who = good.filter(({ author, bold }) => author + bold > 0).length / good.length;
  if (who < 0.5 || share < 0.5) return false;
  if (good.length === 1) return isItem && good.every(({ date, reply }) => date + reply > 0);
  if (isItem || isBox || isHeaded) return signs >= 2;
  return good.length >= 3 && good.every(({ author, date, reply }) => author > 0 && date > 0 && reply > 0);
}

/** The same comments may be found by their inner box and by their outer one; the outer one holds all of them. */
export function outermost(survey: Survey, best: Verdict, verdicts: readonly Verdict[]): Verdict {
  let result = best;
  for (const verdict of verdicts) {
    if (verdict.group.isSplit || verdict.good.length !== result.good.length || verdict.score < best.score * sameScore)
      continue;
    if (verdict.good.every((item, i) => holds(item, result.good[i] as Judged)) && isOneKind(survey, verdict))
      result = verdict;
  }
  return result;
}

/** Whether the elements have a class in common, or none of them has any: a comment and a box of replies are two kinds. */
function isOneKind({ nodes }: Survey, { good }: Verdict): boolean {
  const [first, ...others] = good.map(({ from }) => nodes[from] as Element);
  if (!first) return false;
  const tokens = [...first.classList];
  return others.every(
    (other) =>
      other.localName === first.localName &&
      (tokens.length === 0 ? other.classList.length === 0 : tokens.some((token) => other.classList.contains(token))),
  );
}

function holds(outer: Judged, inner: Judged): boolean {
  return outer.from <= inner.from && outer.to >= inner.to;
}

/** Groups of the same elements under different names once. */
export function distinct(groups: readonly Group[]): Group[] {
  const seen = new Set<string>();
  return groups.filter(({ items, isSplit }) => {
    let sum = 0;
    for (const { from, to } of items) sum = (Math.imul(sum, 31) + from * 7 + to) | 0;
    const key = `${isSplit} ${items.length} ${sum}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
