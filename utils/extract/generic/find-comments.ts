import { documentOf, type Root } from '../../dom/roots.ts';
import type { Steps } from '../../thread/steps.ts';
import { DateLike } from '../date/date-like.ts';
import { pageLanguages } from '../language.ts';
import type { Records } from '../records.ts';
import { chooseComments } from './choose.ts';
import { chooseTold } from './choose-told.ts';
import { type Learned, learnShape } from './learn-shape.ts';
import { makeRecords } from './make-records.ts';
import { findNesting } from './nesting.ts';
import { surveyPage } from './survey.ts';

/** Comments on markup that nobody described: which elements they are, where they keep their fields, and who answers whom. */
export interface Found extends Learned {
  records: Records;
  /** For every record the index of the one it answers; -1 for a root. */
  parents: number[];
}

/** What somebody said of the page. */
export interface Told {
  /** The comments are in this element: what repeats there need show less of a thread. */
  place?: Element;
  /** In these are none. */
  leftOut?: ReadonlySet<Element>;
}

/** Null where nothing on the page is a thread of comments. Nothing on the page is changed. */
export function* findComments(root: Root, pageUrl: string, told: Told = {}): Steps<Found | null> {
  const document = documentOf(root);
  const wholes = told.place ? [told.place] : root === document ? [document.body] : [...root.children];
  for (const whole of wholes) {
    const found = whole && (yield* findWithin(whole, pageLanguages(document), pageUrl, told));
    if (found) return found;
  }
  return null;
}

function* findWithin(whole: Element, languages: string[], pageUrl: string, told: Told): Steps<Found | null> {
  const dates = new DateLike(languages);
  const survey = yield* surveyPage(whole, dates, told.leftOut);
  yield;
  const verdict = told.place ? chooseTold(survey) : yield* chooseComments(survey, pageUrl);
  if (!verdict) return null;
  yield;
  const records = makeRecords(survey, verdict);
  yield;
  const learned = yield* learnShape(survey, records, dates, languages);
  yield;
  return { records, ...learned, parents: findNesting(records) };
}
