import { distinct, outermost } from './choose.ts';
import { findGroups } from './groups.ts';
import { judge, type Verdict } from './judge.ts';
import { commentNaming } from './naming.ts';
import type { Survey } from './survey.ts';

/**
 * The comments in a place where somebody says that they are. Nobody need be named and no date be shown, as long as
 * records repeat; a single one must be called a comment. Null where nothing there does.
 */
export function chooseTold(survey: Survey): Verdict | null {
  // What shows little is looked at only where nothing shows more: paragraphs of one comment repeat too.
  return choose(survey, 2) ?? choose(survey, 1);
}

function choose(survey: Survey, fewestSigns: number): Verdict | null {
  const namingOf = commentNaming(survey);
  const verdicts = distinct(findGroups(survey, fewestSigns))
    .map((group) => judge(survey, group, fewestSigns))
    .filter((verdict) => verdict.good.length > 1 || (verdict.good.length === 1 && namingOf(verdict).isItem));
  const [first, ...others] = verdicts;
  if (!first) return null;
  const best = others.reduce((most, verdict) => (verdict.score > most.score ? verdict : most), first);
  return outermost(survey, best, verdicts);
}
