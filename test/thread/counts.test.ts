import { describe, expect, it } from 'vitest';
import { countStates } from '../../utils/thread/counts.ts';
import { commentId } from '../support/outline.ts';
import { fc } from '../support/properties.ts';

const ids = (text: string) => new Set([...text].map(commentId));

describe('countStates', () => {
  it('counts each comment in one state', () => {
    expect(countStates(ids('abcde'), ids('ab'), ids('bc'))).toEqual({ comments: 5, new: 1, olderUnread: 2, read: 2 });
  });

  it('does not count what is no longer here', () => {
    expect(countStates(ids('a'), ids('xyz'), ids('xq'))).toEqual({ comments: 1, new: 0, olderUnread: 1, read: 0 });
  });

  it('never goes below zero, and the parts add up', () => {
    const some = fc.array(fc.constantFrom(...'abcdefgh')).map((letters) => letters.map(commentId));
    fc.assert(
      fc.property(some, some, some, (here, read, isNew) => {
        const counts = countStates(here, new Set(read), new Set(isNew));
        expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(0);
        expect(counts.new + counts.olderUnread + counts.read).toBe(counts.comments);
        expect(counts.comments).toBe(new Set(here).size);
      }),
    );
  });
});
