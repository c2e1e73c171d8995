import { expect, test } from 'vitest';
import { guessesOf, keepFound } from '../../../components/reader/state/guesses.ts';
import type { Comment, CommentId, PageComment } from '../../../utils/thread/comment.ts';
import type { ImpliedReply } from '../../../utils/thread/implied/imply-replies.ts';
import { commentId, fromOutline } from '../../support/outline.ts';

const comments = fromOutline('a\nb\n  c\nd') as Comment[] as PageComment[];

const reply = (from: string, certain: boolean, ...to: string[]): ImpliedReply => ({
  from: commentId(from),
  to: to.map(commentId),
  cue: 'time',
  confidence: certain ? 0.99 : 0.75,
  certain,
  evidence: [],
});

interface Said {
  replies?: ImpliedReply[];
  decisions?: Record<string, string | null>;
  told?: string[];
  implied?: boolean;
}

function guesses({ replies = [], decisions = {}, told = [], implied = true }: Said): string[] {
  const found = guessesOf({
    comments,
    replies: Map.groupBy(replies, ({ from }) => from),
    decisions: new Map(Object.entries(decisions)) as Map<CommentId, CommentId | null>,
    told: new Set(told.map(commentId)),
    implied,
  });
  return [...found].map(([id, { kind, to }]) => `${id} ${kind} ${to.join(' ')}`);
}

test('certain replies are placed, others may answer, and what the markup says too only agrees', () => {
  expect(guesses({ replies: [reply('d', true, 'c', 'a')] })).toEqual(['d placed c a']);
  expect(guesses({ replies: [reply('d', false, 'a')] })).toEqual(['d possible a']);
  expect(guesses({ replies: [reply('d', true, 'c'), reply('d', false, 'a')] })).toEqual(['d placed c']);
  expect(guesses({ replies: [reply('c', true, 'b')] })).toEqual(['c agrees b']);
  expect(guesses({ replies: [reply('c', true, 'b'), reply('c', false, 'a')] })).toEqual(['c possible a']);
  expect(guesses({ replies: [reply('c', false, 'b')] })).toEqual([]);
});

test('what the reader said wins', () => {
  const replies = [reply('d', true, 'c', 'a')];
  expect(guesses({ replies, decisions: { d: null } })).toEqual([]);
  expect(guesses({ replies, decisions: { d: 'a' } })).toEqual(['d confirmed a c']);
  expect(guesses({ decisions: { d: 'b' } })).toEqual(['d confirmed b']);
  expect(guesses({ decisions: { c: 'b' } })).toEqual(['c agrees b']);
});

test('comments that are not here are answered by nobody', () => {
  expect(guesses({ replies: [reply('d', true, 'x', 'a')] })).toEqual(['d placed a']);
  expect(guesses({ replies: [reply('d', true, 'x')], decisions: { d: 'x', y: 'a' } })).toEqual([]);
  expect(guesses({ decisions: { d: 'd' } })).toEqual([]);
});

test('the switch turns off all of it', () => {
  expect(guesses({ replies: [reply('d', true, 'c')], decisions: { c: 'a' }, implied: false })).toEqual([]);
});

test('later findings are for comments that were not known', () => {
  const before = Map.groupBy([reply('d', true, 'c')], ({ from }) => from);
  const now = [reply('d', true, 'a'), reply('c', true, 'a')];
  const found = keepFound(before, now, (id) => id === 'd');
  expect([...found].map(([id, [one]]) => `${id} ${one?.to}`)).toEqual(['d c', 'c a']);
  expect(keepFound(before, now, () => true)).toEqual(before);
});

test('what the blog says is no guess: it stands for itself, also while guessing is off', () => {
  const told = { decisions: { d: 'a' }, told: ['d'] };
  expect(guesses(told)).toEqual(['d told a']);
  expect(guesses({ ...told, implied: false })).toEqual(['d told a']);
  expect(guesses({ ...told, replies: [reply('d', true, 'c')] })).toEqual(['d told a']);
  expect(guesses({ decisions: { d: 'a' }, implied: false })).toEqual([]);
});
