import { describe, expect, test, vi } from 'vitest';
import { isMore, nothingOpened } from '../../../../components/reader/more/opened.ts';
import type { FoundThread } from '../../../../components/reader/reader-services.ts';

function found(declaredCount: number | undefined, comments: number) {
  const more = vi.fn(() => ({ controls: [], pages: null, grows: true }));
  const thread = { declaredCount, comments: Array.from({ length: comments }) };
  return { found: { thread, more } as unknown as FoundThread, more };
}

describe('a page is looked through for more comments', () => {
  test.each([
    ['says nothing of how many there are', undefined],
    ['says that there are more', 9],
    ['says that there are fewer than it holds', 5],
  ])('where it %s', (_, declaredCount) => {
    expect(isMore(found(declaredCount, 7).found, nothingOpened())).toBe(true);
  });

  test('but not where it holds as many as it says', () => {
    const { found: whole, more } = found(7, 7);
    expect(isMore(whole, nothingOpened())).toBe(false);
    expect(more).not.toHaveBeenCalled();
  });
});
