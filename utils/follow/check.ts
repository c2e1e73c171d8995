import {
  type CheckState,
  claimHost,
  dropFollow,
  loadCheck,
  type Outcome,
  saveOutcome,
  saveTold,
} from '../storage/checks.ts';
import type { Database } from '../storage/open.ts';
import type { FeedReadingRecord, FeedRecord, FollowRecord } from '../storage/schema.ts';
import type { CommentId, ThreadKey } from '../thread/comment.ts';
import { type Asked, ask, type Limits } from './ask.ts';
import { boundedReading } from './bounded-reading.ts';
import { hostOf } from './first-request.ts';
import { learn } from './learn.ts';
import { otherSpellings } from './other-spellings.ts';
import { afterAnswer, afterFailure, readyAt, unasked } from './politeness.ts';
import { chooseQuestion, isRefusal, type Question, type Refusal } from './question.ts';
import { nextCheck, nextTry, type Pace } from './schedule.ts';
import type { FeedReading, Source } from './source.ts';
import { isOwnAddress } from './ways.ts';

/** What a check needs of the world. */
export interface Engine {
  db: Database;
  fetch: typeof globalThis.fetch;
  /** Epoch milliseconds. */
  now(): number;
  /** From 0 to 1. */
  random(): number;
  /** In the order in which they are tried. */
  sources: readonly Source[];
  /** Whether we are allowed to ask an address. */
  mayAsk(url: string): Promise<boolean>;
  /** The time between two requests to a host. */
  gapMs: number;
  /** The shortest time between two checks of a thread: `shortestInterval` of all of them. */
  shortest(): Promise<number>;
  /** See `Pace`. */
  haste: number;
  /** Of an answer; the usual ones where it is absent. */
  limits?: Limits;
}

/** A worker that was stopped in the midst of a check, or a page that stops whoever reads it, is asked for again after this. */
const LEASE_MS = 5 * 60_000;

/**
 * Asks once on behalf of a followed thread, and keeps what that says. Whatever is missed, refused or garbled is told in
 * the thread's `failure`, and costs no mark. Answers the comments that are new.
 */
export async function check(engine: Engine, key: ThreadKey): Promise<CommentId[]> {
  const { db, now, random } = engine;
  const shortest = await engine.shortest();
  const pace = () => ({ now: now(), random, shortest, haste: engine.haste });
  const state = await loadCheck(db, key);
  if (!state) {
    await dropFollow(db, key);
    return [];
  }
  const question = await chooseQuestion(engine, state, now());
  if (isRefusal(question)) {
    await saveOutcome(db, key, null, (known) => ({ ...known, follow: refused(known.follow, question, pace()) }));
    return [];
  }
  const host = hostOf(question.request);
  const claim = { key, host, until: now() + LEASE_MS, now: now() };
  if (!(await claimHost(db, claim, (known) => readyAt(known, engine.gapMs, claim.now) <= claim.now))) return [];
  const asked = await ask(engine.fetch, await addressesOf(engine, question), question.validator, engine.limits);
  const reading = asked.outcome === 'answer' ? await read(asked, question) : null;
  if (asked.outcome === 'silent' || asked.outcome === 'unchanged' || reading === 'later') {
    await saveOutcome(db, key, host, (known) => untold(known, { question, asked }, pace(), host));
    return [];
  }
  const saved = await saveTold(db, key, host, (known) => told(known, { question, asked, reading }, pace(), host));
  return saved?.found ?? [];
}

/** After a check that something of ours has broken off: that is said, and the thread is asked for again another time. */
export async function giveUp(engine: Engine, key: ThreadKey): Promise<CommentId[]> {
  const { now, random, haste } = engine;
  const pace = { now: now(), random, shortest: await engine.shortest(), haste };
  await saveOutcome(engine.db, key, null, (known) => ({ ...known, follow: failed(known.follow, 'unreadable', pace) }));
  return [];
}

/** The request's own address, and where else its site may answer it. */
async function addressesOf(
  engine: Engine,
  { request: { url }, source, thread }: Question,
): Promise<[string, ...string[]]> {
  const others: string[] = [];
  for (const one of otherSpellings(url)) {
    if (isOwnAddress(one, source, thread) && (await engine.mayAsk(one))) others.push(one);
  }
  return [url, ...others];
}

/** `'later'` where what reads pages could not be had. */
async function read(
  { answer }: Extract<Asked, { outcome: 'answer' }>,
  { source, request, since, thread }: Question,
): Promise<FeedReading | null | 'later'> {
  try {
    const reading = await source.read(answer, { request, since, thread });
    return reading && boundedReading(reading, source, thread);
  } catch {
    // Sources answer null for whatever they can't read: only the browser can have failed, and may not the next time.
    return 'later';
  }
}

/** So often in a row a way may bring no answer. */
const PATIENCE = 3;

/** What is known after a host told nothing: it had nothing to add, or could not. */
function untold(
  known: Outcome,
  { question, asked }: { question: Question; asked: Asked },
  pace: Pace,
  name: string,
): Outcome {
  const { follow } = known;
  const host = known.host ?? unasked(name);
  if (asked.outcome === 'unchanged') {
    return { host: afterAnswer(host), follow: wentWell(follow, { question, isWhole: question.since === null }, pace) };
  }
  const tired = asked.outcome === 'silent' ? afterFailure(host, asked.retryAfter, pace) : host;
  const isMute = asked.outcome === 'silent' && asked.retryAfter === null;
  return {
    host: tired,
    follow: isMute ? givenWay(failed(follow, 'silent', pace), question) : failed(follow, 'silent', pace),
  };
}

/**
 * After so many times in a row on which this way brought no answer the next one is tried, with the same rests in between,
 * and after the last the first again: some servers let one address hang for ever while they answer all others.
 */
function givenWay(follow: FollowRecord, { source, nextSource }: Question): FollowRecord {
  // Not where a better way was only tried again.
  const isUsual = follow.sourceId === null || follow.sourceId === source.id;
  if (!isUsual || (follow.failure?.count ?? 0) % PATIENCE !== 0) return follow;
  return nextSource
    ? { ...follow, sourceId: nextSource.id, asks: hostOf(nextSource.request) }
    : { ...follow, sourceId: null };
}

type Known = CheckState & Outcome;

/** What is known after a host has told something, of whatever use that is. */
function told(
  known: Known,
  { question, asked, reading }: { question: Question; asked: Asked; reading: FeedReading | null },
  pace: Pace,
  name: string,
): Known & { found: CommentId[] } {
  const answered = { ...known, found: [], host: afterAnswer(known.host ?? unasked(name)) };
  const learnt = reading && learn(known, question, reading, pace.now);
  if (!learnt) return { ...answered, ...unusable(known, question, asked, pace) };
  const { thread, feed, found, next, isWhole } = learnt;
  const { url } = question.request;
  // That the first answer of several is the same as before does not tell that the others are.
  const validator = asked.outcome === 'answer' && question.isFirst && !next ? asked.validator : null;
  const others = learnt.follow.validators.filter((one) => one.url !== url);
  const follow = { ...learnt.follow, validators: [...others, ...(validator ? [validator] : [])].slice(-2) };
  if (!next) return { ...answered, thread, feed, found, follow: wentWell(follow, { question, isWhole }, pace) };
  const goesOn = { ...follow, sourceId: question.source.id, asks: hostOf(next), dueAt: pace.now };
  return { ...answered, thread, feed, found, follow: goesOn };
}

function wentWell(
  follow: FollowRecord,
  { question, isWhole }: { question: Question; isWhole: boolean },
  pace: Pace,
): FollowRecord {
  return {
    ...follow,
    sourceId: question.source.id,
    asks: hostOf(question.firstRequest),
    checkedAt: pace.now,
    wholeAt: isWhole ? pace.now : follow.wholeAt,
    failure: null,
    dueAt: nextCheck(follow, pace),
  };
}

/** This way does not lead to the comments: the next one is tried, and where there is none, that is what is said. */
function unusable(known: Known, question: Question, asked: Asked, pace: Pace): Pick<Known, 'follow' | 'feed'> {
  const feed = known.feed?.reading ? withoutReading(known.feed, known.feed.reading) : known.feed;
  const { nextSource } = question;
  if (nextSource) {
    const asks = hostOf(nextSource.request);
    return { feed, follow: { ...known.follow, sourceId: nextSource.id, asks, dueAt: pace.now } };
  }
  const kind = asked.outcome === 'failed' ? asked.kind : 'unreadable';
  return { feed, follow: failed({ ...known.follow, sourceId: null }, kind, pace) };
}

/** A first reading that did not come to its end has told nothing: the next one is the first. */
function withoutReading(feed: FeedRecord, { oldUntil }: FeedReadingRecord): FeedRecord {
  return { ...feed, sourceId: oldUntil === null ? feed.sourceId : '', reading: null };
}

function refused(follow: FollowRecord, refusal: Refusal, pace: Pace): FollowRecord {
  const after = failed({ ...follow, sourceId: null }, refusal.kind, pace);
  const failure = after.failure && { ...after.failure, ...(refusal.origins ? { origins: refusal.origins } : {}) };
  return { ...after, failure };
}

function failed(follow: FollowRecord, kind: NonNullable<FollowRecord['failure']>['kind'], pace: Pace): FollowRecord {
  const failure = { since: follow.failure?.since ?? pace.now, kind, count: (follow.failure?.count ?? 0) + 1 };
  return { ...follow, failure, dueAt: nextTry(follow, failure, pace) };
}
