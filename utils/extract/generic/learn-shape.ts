import type { Steps } from '../../thread/steps.ts';
import { type Byline, readBylines } from '../bylines.ts';
import type { DateLike } from '../date/date-like.ts';
import type { Records } from '../records.ts';
import type { RecordShape } from '../shape.ts';
import { isSure, learnAuthor } from './learn-author.ts';
import { learnBody, learnTitle } from './learn-body.ts';
import { fewestShared, findPlaces, type Place, type Places, spanOf } from './repeated-places.ts';
import { countMarks, type Survey } from './survey.ts';
import { dateName } from './words.ts';

export interface Learned {
  shape: RecordShape;
  /** For every record the name that stands in one line with its time; null where it has none. */
  bylines: (Byline | null)[];
}

/** Where these comments keep each field: the places that most of them share, and that hold what such a field holds. */
export function* learnShape(
  survey: Survey,
  records: Records,
  dates: DateLike,
  languages: readonly string[],
): Steps<Learned> {
  const places = findPlaces(survey, records);
  yield;
  const ranked = learnAuthor(survey, places);
  yield;
  // What is called an author comes before names in a byline, and those before whatever stands out.
  const bylines = ranked.some(isSure)
    ? records.list.map(() => null)
    : readBylines(
        places.own.map((indexes) => indexes.map((i) => survey.nodes[i] as Node)),
        dates,
        languages,
      );
  yield;
  const named = ranked.map(({ place }) => place);
  const author = bylines.some((byline) => byline !== null) ? [] : named;
  const body = learnBody(survey, places, author);
  yield;
  const title = learnTitle(survey, places, author, body);
  const shape = {
    ...common,
    ...(title ? { title: [title.selector] } : {}),
    // Also of the comments whose line shows no name.
    author: [...named.map(({ selector }) => selector), ...common.author],
    body: body ? [body.selector] : [],
    time: [...machineTime, ...learnDate(survey, places).map(({ selector }) => selector), ...common.time],
    reply: [...learnReply(survey, places).map(({ selector }) => selector), ...common.reply],
  };
  return { shape, bylines };
}

const machineTime = ['time[datetime]', 'time'];

/** What is known of comments without looking: the names that standards give, and parts that are never words. */
const common: RecordShape = {
  // The records are found already.
  boxes: ':not(*)',
  boxIds: [],
  item: ':not(*)',
  replies: ':not(*)',
  never: ':not(*)',
  author: [
    '[itemprop="author"] [itemprop="name"], [itemprop="creator"] [itemprop="name"]',
    '[itemprop="author"], [itemprop="creator"]',
    '.p-author .p-name, .p-author',
  ],
  time: [
    '[itemprop="dateCreated"], [itemprop="datePublished"], [itemprop="commentTime"]',
    '[class*="date" i], [class*="time" i]',
  ],
  body: [],
  reply: ['a[class*="reply" i], button[class*="reply" i]', 'a[href*="reply" i]'],
  permalink: ['a[href*="#"]'],
  controls: [
    'button, [class*="avatar" i], [class*="reply" i], [class*="vote" i], [class*="permalink" i]',
    '[class*="share" i], [class*="report" i], [class*="edit-" i], [class*="rating" i]',
  ].join(', '),
  wrotePost: ['.bypostauthor, .by-node-author, .blog-author, [class*="by-author" i], [class*="post-author" i]'],
  pingback: ['.pingback, .trackback'],
  placeholder: ['.comment-deleted, .deleted-comment, .deleted, .comment--deleted'],
};

const longestDate = 100;
/** Letters beside a time that are a name and labels; more are a short comment. */
const mostWords = 40;
const mostDates = 3;

/** Small places with a time in most comments, the smallest first. */
function learnDate(survey: Survey, { all, own }: Places): Place[] {
  const ranked: { place: Place; rank: number }[] = [];
  for (const place of all) {
    let dated = 0;
    let size = 0;
    for (const i of place.first.values()) {
      const { letters, words, dates } = spanOf(survey, i);
      size += letters;
      if (dates > 0 && letters <= longestDate && words <= mostWords) dated++;
    }
    if (dated < own.length * fewestShared) continue;
    const isNamed = dateName.test(place.selector);
    ranked.push({ place, rank: dated / own.length + (isNamed ? 0.3 : 0) - size / own.length / 200 });
  }
  return ranked
    .sort((a, b) => b.rank - a.rank)
    .slice(0, mostDates)
    .map(({ place }) => place);
}

function learnReply(survey: Survey, { all, own }: Places): Place[] {
  const isReply = (i: number) => countMarks(survey, 'reply', i, i + 1) > 0;
  return all
    .filter(({ tag }) => tag === 'a' || tag === 'button')
    .filter(({ first }) => [...first.values()].filter(isReply).length > own.length * fewestShared)
    .slice(0, 2);
}
