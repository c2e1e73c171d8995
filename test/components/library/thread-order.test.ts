import { describe, expect, it } from 'vitest';
import { inOrder, pressedOrder } from '../../../components/library/thread-order.ts';
import { sampleThread } from '../support/samples.ts';

const threads = [
  sampleThread('pears', 3, 0, { newestAt: 20 }),
  sampleThread('Apples', 0, 5, { newestAt: null }),
  sampleThread('quinces', 1, 9, { newestAt: 30 }),
  sampleThread('damsons 10', 0, 0, { newestAt: null }),
  sampleThread('damsons 9', 0, 0, { newestAt: 10 }),
];
const titles = (...order: Parameters<typeof inOrder>) =>
  inOrder(...order).map(({ title }) => title.replace('About ', ''));

describe('threads stand', () => {
  it('as they came, where nothing was asked for', () => {
    expect(inOrder(threads, null)).toBe(threads);
  });

  it('by their newest comment, those without a known one last both ways', () => {
    expect(titles(threads, { by: 'newest', descending: true })).toEqual([
      ...['quinces', 'pears', 'damsons 9'],
      ...['Apples', 'damsons 10'],
    ]);
    expect(titles(threads, { by: 'newest', descending: false })).toEqual([
      ...['damsons 9', 'pears', 'quinces'],
      ...['Apples', 'damsons 10'],
    ]);
  });

  it('by title as people sort them', () => {
    expect(titles(threads, { by: 'thread', descending: false })).toEqual([
      ...['Apples', 'damsons 9', 'damsons 10', 'pears', 'quinces'],
    ]);
  });

  it('by what is new, those that are alike as they came', () => {
    expect(titles(threads, { by: 'new', descending: true })).toEqual([
      ...['pears', 'quinces', 'Apples', 'damsons 10', 'damsons 9'],
    ]);
  });
});

it('one press asks for the usual way round, another for the other way, a third for neither', () => {
  const first = pressedOrder(null, 'newest');
  expect(first).toEqual({ by: 'newest', descending: true });
  const second = pressedOrder(first, 'newest');
  expect(second).toEqual({ by: 'newest', descending: false });
  expect(pressedOrder(second, 'newest')).toBeNull();
  expect(pressedOrder(second, 'thread')).toEqual({ by: 'thread', descending: false });
});
