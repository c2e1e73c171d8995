import { isAnonymous } from '../../../utils/thread/anonymous.ts';
import { clockOf, type DayOptions, dayOf, daysSpanned } from '../../../utils/thread/clock.ts';
import type { Comment, CommentId } from '../../../utils/thread/comment.ts';
import type { ReadState } from '../../../utils/thread/fold-summary.ts';
import type { ClockStyle } from '../../shared/moment.ts';
import { words } from '../../shared/words.ts';
import type { Guess } from '../state/guesses.ts';
import type { RowNode } from '../state/row-comment.ts';

/** What a comment is called in its own row and by others. */
export interface RowName {
  /** "Mon", "12 Mar"; null where the page shows no day. */
  day: string | null;
  /** As the page shows it: "17:35", "5:35 pm"; what people call each other by. */
  clock: string | null;
  author: string | null;
  /** In a thread of Anonymouses the time is the name. */
  timeFirst: boolean;
}

/** How days are written in this thread. */
export function dayOptionsOf(comments: readonly Comment[], language: string, now: Date): DayOptions {
  const pad = (part: number) => String(part).padStart(2, '0');
  return {
    language,
    today: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
    spansDays: daysSpanned(comments.map(({ time }) => time)),
  };
}

/** Kept: a row's name is also said by its fold button, its list and each of its replies. */
const known = new WeakMap<Comment, { days: DayOptions; name: RowName }>();

export function rowNameOf(comment: Comment, days: DayOptions): RowName {
  const before = known.get(comment);
  if (before?.days === days) return before.name;
  const name = makeName(comment, days);
  known.set(comment, { days, name });
  return name;
}

function makeName(comment: Comment, days: DayOptions): RowName {
  const { name } = comment.author;
  const clock = clockOf(comment.time);
  // Only a relative time, or one we cannot read: it is said as the page says it.
  const day = dayOf(comment.time, days) ?? (clock === null && comment.time.shown !== '' ? comment.time.shown : null);
  return { day, clock, author: name, timeFirst: name === null || isAnonymous(name) };
}

/** One word for a comment, as others call it: its clock, else its author, else its day. */
export function callName(comment: Comment, days: DayOptions): string {
  const { clock, author, day } = rowNameOf(comment, days);
  return clock ?? author ?? day ?? words.noTime;
}

/** A guess as its row says it. */
export interface GuessLook {
  kind: Exclude<Guess['kind'], 'agrees' | 'told'>;
  /** "answers 20:33 and 20:10". */
  label: string;
}

/** Null where there is nothing to say of it: the markup says the same. */
export function guessLookOf(
  { kind, to }: Guess,
  commentOf: (id: CommentId) => Comment,
  days: DayOptions,
): GuessLook | null {
  if (kind === 'agrees' || kind === 'told') return null;
  const called = to.map((id) => callName(commentOf(id), days));
  return { kind, label: kind === 'possible' ? words.mayAnswer(...called) : words.answers(...called) };
}

/** "level 2", by depth: there are few, and every row says one. */
const levels: string[] = [];

/** What a screen reader hears after day, time and author: "new, answers 17:35, level 2". */
export function spokenFacts(
  node: RowNode,
  { state, guess, muted }: { state: ReadState; guess: GuessLook | null; muted: boolean },
  days: DayOptions,
): string {
  const facts: string[] = [];
  if (muted) facts.push(words.mutedState);
  if (state === 'new') facts.push(words.newState);
  if (state === 'unread') facts.push(words.unreadState);
  if (guess !== null && guess.kind !== 'possible') facts.push(guess.label);
  else if (node.parent?.comment.element) facts.push(words.answers(callName(node.parent.comment, days)));
  if (guess?.kind === 'possible') facts.push(guess.label);
  levels[node.depth] ??= words.level(node.depth + 1);
  facts.push(levels[node.depth] as string);
  return words.inARow(...facts);
}

/** How the page writes its clocks; null where it shows none. */
export function clockStyleOf(comments: readonly Comment[]): ClockStyle {
  for (const { time } of comments) {
    const clock = clockOf(time);
    if (clock !== null) return /[ap]\.? ?m/i.test(clock) ? '12h' : '24h';
  }
  return null;
}
