import type { CheckState } from '../storage/checks.ts';
import type { FeedReadingRecord, FeedRecord, FollowRecord, ThreadRecord } from '../storage/schema.ts';
import { packThread, unpackThread } from '../storage/thread-record.ts';
import type { CommentId } from '../thread/comment.ts';
import type { FedComment } from '../thread/fed-comment.ts';
import { hearComments } from '../thread/hear-comments.ts';
import { isTextRead } from '../thread/is-text-read.ts';
import type { ThreadMemory } from '../thread/memory.ts';
import { newestKnown, newestTold } from '../thread/newest-instant.ts';
import type { Question } from './question.ts';
import type { FeedReading } from './source.ts';

/** So many characters of a thread's texts are kept, the ones told last. */
const MOST_TEXT = 200_000;

/** A reading that goes on beyond this is not followed to its end; nor is one whose answers say the same again and again. */
const MOST_TOLD = 20_000;

/** Of a reading that takes longer than this, each answer has to tell so many more: the least that sources ask for is 50. */
const LONGEST_SLOW_MS = 60 * 60_000;
const FEWEST_TOLD = 25;

/** More than any thread holds. A blog that tells others each time would fill the database of whoever follows it. */
const MOST_KNOWN = 50_000;

/** No moderator takes longer. */
const LONGEST_HELD_MS = 30 * 24 * 60 * 60_000;

/** So many may be gone at once, or a quarter; more is likelier a blog that fails to tell them, and has to be told twice. */
const FEW = 3;

export interface Learnt {
  follow: FollowRecord;
  feed: FeedRecord;
  /** The same where nothing was learnt of its comments. */
  thread: ThreadRecord;
  /** The comments that are new. */
  found: CommentId[];
  /** Where the reading goes on; null at its end. */
  next: { url: string } | null;
  /** Whether it has come to its end and told every comment that there is. */
  isWhole: boolean;
}

/** What an answer adds to what is known; null where it is about other comments than those of this thread. */
export function learn(state: CheckState, question: Question, answer: FeedReading, now: number): Learnt | null {
  const { follow, thread } = state;
  const memory = unpackThread(thread);
  const feed = feedOf(state, question);
  const reading = question.isFirst || !feed.reading ? begin(state, question, now) : feed.reading;
  const told = [...new Set([...reading.told, ...answer.comments.map(({ id }) => id)])];
  const goesOn = !question.isFirst && answer.next !== null;
  const isStuck = goesOn && told.length === reading.told.length;
  const isSlow = goesOn && told.length < reading.told.length + FEWEST_TOLD && now - reading.startedAt > LONGEST_SLOW_MS;
  if (isSlow || isTooMuch(memory, answer)) return null;
  const isEndless = told.length > MOST_TOLD || isStuck || answer.next?.url === question.request.url;
  const next = isEndless ? null : answer.next;
  // Of many, the first answer may be about others than the page has shown so far; where it has shown all, not so.
  const isEnough = next === null || wasSeenWhole(thread, memory);
  if (isEnough && question.isFirst && reading.oldUntil !== null && areStrangers(memory, told)) return null;
  const isWhole = reading.isWhole && answer.isWhole && !isEndless;
  const lost =
    next === null && isWhole
      ? findLost({ ...feed, told: union(feed.told, unseen(memory)) }, told, question.isFirst)
      : { gone: [], missing: feed.missing };
  const heard = hearComments(memory, {
    ...{ comments: answer.comments, gone: lost.gone, texts: new Map(feed.texts) },
    ...whatIsOld(thread, memory, reading),
    now,
  });
  return {
    follow: noteActivity(follow, answer.comments, heard.found, { now, isFirst: reading.oldUntil !== null }),
    feed: {
      ...feed,
      texts: keepTexts(feed.texts, answer.comments),
      readTexts: keepReadTexts(feed, heard.memory),
      missing: lost.missing,
      told: next !== null ? feed.told : isWhole ? [...told, ...lost.missing] : union(feed.told, told),
      reading: next && { ...reading, told, isWhole, next },
    },
    thread: withNews(thread, {
      ...{ answer, heard: heard.memory === memory ? null : heard.memory, muted: question.muted, now },
      isWhole: isWhole && next === null && question.isFirst,
    }),
    found: heard.found,
    next,
    isWhole: isWhole && next === null,
  };
}

/** What its source has told of the thread so far; nothing where it is another source now, or never came to an end. */
function feedOf({ feed, thread: { key } }: CheckState, { source, isFirst }: Question): FeedRecord {
  const isNew = feed?.sourceId !== source.id || (isFirst && (feed.reading?.oldUntil ?? null) !== null);
  return feed && !isNew
    ? feed
    : { key, sourceId: source.id, told: [], missing: [], texts: [], readTexts: [], reading: null };
}

function begin({ follow, feed }: CheckState, { source, since, request }: Question, now: number): FeedReadingRecord {
  const isKnown = feed?.sourceId === source.id && (feed.reading?.oldUntil ?? null) === null;
  const oldUntil = isKnown ? null : (follow.checkedAt ?? follow.since);
  return { startedAt: now, since, next: request, told: [], isWhole: true, oldUntil };
}

/**
 * Of the first telling. Where all comments were on the page, one that was not is new, held back by a moderator for some
 * time; but not one of years ago, which is of a kind that the page does not show, such as a pingback.
 */
function whatIsOld(thread: ThreadRecord, memory: ThreadMemory, { oldUntil }: FeedReadingRecord) {
  if (oldUntil === null || !wasSeenWhole(thread, memory)) return { oldUntil, isUndatedOld: true };
  const { startedAt = oldUntil } = memory.visits.kept.at(-1) ?? {};
  return { oldUntil: startedAt - LONGEST_HELD_MS, isUndatedOld: false };
}

/** Whether the reader has had all comments on the page: then one that is not known can only be new. */
function wasSeenWhole({ declaredCount }: ThreadRecord, { comments }: ThreadMemory): boolean {
  if (declaredCount === null) return false;
  let seen = 0;
  for (const { gone, firstSeen } of comments.values()) if (!gone && firstSeen !== null) seen++;
  return seen >= declaredCount;
}

/** Whether what is told would make more of the thread than there can be. */
function isTooMuch({ comments }: ThreadMemory, answer: FeedReading): boolean {
  const unknown = new Set(answer.comments.flatMap(({ id }) => (comments.has(id) ? [] : [id])));
  return unknown.size > 0 && comments.size + unknown.size > MOST_KNOWN;
}

/** Whether not one of the comments that pages have shown is told: then they go by other ids here, and each would seem new. */
function areStrangers({ comments }: ThreadMemory, told: readonly CommentId[]): boolean {
  const shown = [...comments.values()].filter(({ gone, firstSeen }) => !gone && firstSeen !== null);
  return shown.length > 0 && told.length > 0 && !told.some((id) => comments.get(id) && !comments.get(id)?.gone);
}

/** The same where nothing was learnt. `heard`: its memory, where that has changed. `isWhole`: the answer tells of all comments. */
function withNews(
  thread: ThreadRecord,
  {
    answer,
    heard,
    muted,
    isWhole,
    now,
  }: { answer: FeedReading; heard: ThreadMemory | null; muted: ReadonlySet<string>; isWhole: boolean; now: number },
): ThreadRecord {
  const newestAt = newestKnown(thread.newestAt, newestTold(answer.comments, now), { isWhole, now });
  const dated = newestAt === thread.newestAt ? thread : { ...thread, newestAt };
  return heard === null ? dated : packThread(noteMuted(dated, answer.comments, muted), heard);
}

/** So that what muted authors write is no news. */
function noteMuted(thread: ThreadRecord, told: readonly FedComment[], muted: ReadonlySet<string>): ThreadRecord {
  const noted = new Set(thread.muted.map(({ id }) => id));
  const own = told.flatMap(({ id, author }) =>
    author !== null && muted.has(author) && !noted.has(id) ? [{ id, author }] : [],
  );
  return own.length === 0 ? thread : { ...thread, muted: [...thread.muted, ...own] };
}

/** What was only ever told, by whatever source, and by no page. */
function unseen({ comments }: ThreadMemory): CommentId[] {
  return [...comments.values()].flatMap(({ id, firstSeen, gone }) => (firstSeen === null && !gone ? [id] : []));
}

/** The comments that a complete reading lacks. A long one may lose some between two answers, while others are removed. */
function findLost(
  { told: before, missing }: FeedRecord,
  told: readonly CommentId[],
  isOneAnswer: boolean,
): { gone: CommentId[]; missing: CommentId[] } {
  const here = new Set(told);
  const lacking = before.filter((id) => !here.has(id));
  if (isOneAnswer && lacking.length <= Math.max(FEW, before.length / 4)) return { gone: lacking, missing: [] };
  const twice = new Set(missing);
  return { gone: lacking.filter((id) => twice.has(id)), missing: lacking.filter((id) => !twice.has(id)) };
}

function noteActivity(
  follow: FollowRecord,
  comments: readonly FedComment[],
  found: readonly CommentId[],
  { now, isFirst }: { now: number; isFirst: boolean },
): FollowRecord {
  // A date to come is of a clock that goes wrong: asked for what is newer than that, the blog would never tell anything.
  const instants = comments.flatMap(({ instant }) => (instant !== null && instant <= now ? [instant] : []));
  const newest = instants.reduce((latest, instant) => Math.max(latest, instant), follow.newest ?? 0) || null;
  const isNews = found.length > 0;
  const activeAt =
    isFirst && newest !== null ? newest : isNews ? Math.max(follow.activeAt, newest ?? now) : follow.activeAt;
  return { ...follow, newest, activeAt, foundAt: isNews ? now : follow.foundAt };
}

function keepTexts(before: readonly [CommentId, string][], comments: readonly FedComment[]): [CommentId, string][] {
  const texts = new Map(before);
  for (const { id, text, isRough } of comments) {
    texts.delete(id);
    if (!isRough && text !== '') texts.set(id, text);
  }
  return lastOf([...texts]);
}

/** What was told before of comments that are edited now; until they are read again. */
function keepReadTexts({ readTexts, texts }: FeedRecord, { comments }: ThreadMemory): [CommentId, string][] {
  const kept = new Map<CommentId, string>();
  for (const [id, text] of [...readTexts, ...texts]) {
    const known = comments.get(id);
    if (known && isTextRead(known, text)) kept.set(id, text);
  }
  return lastOf([...kept]);
}

function lastOf(texts: readonly [CommentId, string][]): [CommentId, string][] {
  const kept: [CommentId, string][] = [];
  let length = 0;
  for (const one of texts.toReversed()) {
    length += one[1].length;
    if (length > MOST_TEXT) break;
    kept.push(one);
  }
  return kept.reverse();
}

function union(a: readonly CommentId[], b: readonly CommentId[]): CommentId[] {
  return [...new Set([...a, ...b])];
}
