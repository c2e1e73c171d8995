import { describe, expect, it } from 'vitest';
import { viewThread } from '../../../utils/thread/implied/thread-view.ts';
import { talk } from './talk.ts';

const order = (...lines: string[]) =>
  viewThread(talk(...lines))
    .comments.map((comment) => comment.id)
    .join(' ');

describe('a thread made ready', () => {
  it('has the earlier comments first, whatever the order on the page', () => {
    expect(order('12:00 A: x', '10:00 B: x', '11:00 C: x')).toBe('1 2 0');
    expect(order('10:00 A: x', '<0 12:00 B: x', '11:00 C: x')).toBe('0 2 1');
  });

  it('has parents before their replies even where their clocks say otherwise', () => {
    expect(order('<1 10:00 A: x', '12:00 B: x', '11:00 C: x')).toBe('1 0 2');
  });

  it('keeps the order of the page for equal times and for none', () => {
    expect(order('10:00 A: x', '10:00 B: x', '10:00 C: x')).toBe('0 1 2');
    expect(order(': x', 'B: x', 'C: x')).toBe('0 1 2');
    expect(order('12:00 A: x', 'B: x', '10:00 C: x')).toBe('2 0 1');
  });

  it('cuts circles', () => {
    expect(order('<1 10:00 A: x', '<0 11:00 B: x', '<2 12:00 C: x').split(' ').sort()).toEqual(['0', '1', '2']);
  });

  it('knows sub-lists and what came before in them', () => {
    const view = viewThread(talk('10:00 A: x', '10:05 B: x', '<0 10:10 C: x', '<0 10:20 D: x', '10:30 E: x'));
    expect([...view.root]).toEqual([0, 1, 0, 0, 4]);
    expect([...view.previous]).toEqual([-1, 0, 0, 2, 1]);
    expect(view.nested).toBe(true);
  });

  it('tells authors apart by their names, not by case, and anonymous ones not at all', () => {
    const view = viewThread(talk('10:00 Ann: x', '10:01 ann: x', '10:02 : x', '10:03 Anonyme: x', '10:04 Bo: x'));
    expect(view.author[0]).toBe(view.author[1]);
    expect([view.author[2], view.author[3]]).toEqual([-1, -1]);
    expect(view.author[4]).not.toBe(view.author[0]);
  });

  it('has the numbers of the page, else counts', () => {
    const comments = talk('10:00 Ann: x', '10:01 Bo: x');
    expect([...viewThread(comments).number]).toEqual([1, 2]);
    expect([...viewThread(comments.map((comment, i) => ({ ...comment, number: 41 + i }))).number]).toEqual([41, 42]);
  });
});
