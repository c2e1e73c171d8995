import { pageLanguages } from '../language.ts';
import type { Records } from '../records.ts';
import { chooseComments } from './choose.ts';
import { DateLike } from './date-like.ts';
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

/** Null where nothing on the page is a thread of comments. Nothing on the page is changed. */
export function findComments(document: Document, pageUrl: string): Found | null {
  if (!document.body) return null;
  const languages = pageLanguages(document);
  const dates = new DateLike(languages);
  const survey = surveyPage(document.body, dates);
  const verdict = chooseComments(survey, pageUrl);
  if (!verdict) return null;
  const records = makeRecords(survey, verdict);
  return { records, ...learnShape(survey, records, dates, languages), parents: findNesting(records) };
}
