// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Byline, nameOf } from '../../../components/shared/Byline.tsx';
import { firstChars } from '../../../components/shared/first-chars.ts';
import type { CommentTime } from '../../../utils/thread/comment.ts';
import { sampleComment } from '../support/samples.ts';
import { clearScreen, screenText, show } from '../support/screen.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 2, 4, 12) });
});

afterEach(() => {
  clearScreen();
  vi.useRealTimers();
});

const noTime: CommentTime = { shown: '', wall: null, instant: null, precision: null };
const by = (name: string | null, time?: CommentTime) =>
  sampleComment('c', { author: { name, wrotePost: false }, ...(time ? { time } : {}) });

it.each([
  ['Marrow Lil', 'Marrow Lil, 2 Mar 20:33', 'Marrow Lil'],
  ['Anonymous', '20:33 Anonymous, 2 Mar', '20:33'],
  [null, '20:33 No name, 2 Mar', '20:33'],
])('%s: the name stands first, or the time where it is the name', (name, line, called) => {
  show(<Byline comment={by(name)} />);
  expect(screenText()).toBe(line);
  expect(document.querySelector('b')?.textContent).toBe(called);
  expect(nameOf(by(name))).toBe(called);
});

it('a day of this week is its weekday among recent comments', () => {
  show(<Byline comment={by('Marrow Lil')} near />);
  expect(screenText()).toBe('Marrow Lil, Mon 20:33');
});

it('a comment without a time is called by its name, whatever that is', () => {
  show(<Byline comment={by('Anonymous', noTime)} />);
  expect(screenText()).toBe('Anonymous');
  expect(nameOf(by('Anonymous', noTime))).toBe('Anonymous');
  expect(nameOf(by(null, noTime))).toBe('No name');
});

it('a text is cut between characters', () => {
  expect(firstChars('short', 5)).toBe('short');
  expect(firstChars('a longer one', 7)).toBe('a longe…');
  expect(firstChars('two 🌱🌱', 5)).toBe('two…');
});
