import { describe, expect, it } from 'vitest';
import type { Comment, CommentId } from '../../utils/thread/comment.ts';
import type { FedComment } from '../../utils/thread/fed-comment.ts';
import { newestInstant, newestKnown, newestTold } from '../../utils/thread/newest-instant.ts';

const now = Date.UTC(2026, 2, 10, 12);
const hour = 3_600_000;

type Timed = Pick<Comment, 'time' | 'kind'>;
const at = (
  instant: number | null,
  changes: Partial<Comment['time']> = {},
  kind: Comment['kind'] = 'comment',
): Timed => ({
  time: { shown: '', wall: null, instant, precision: 'minute', ...changes },
  kind,
});

describe('the newest comment of a page', () => {
  it('is the one written last, wherever it stands', () => {
    expect(newestInstant([at(now - 3 * hour), at(now - hour), at(now - 2 * hour)], now)).toBe(now - hour);
  });

  it('is none whose time is not known, or known to the week at best', () => {
    expect(newestInstant([at(null), at(now - hour, { precision: 'week' }), at(now - 2 * hour)], now)).toBe(
      now - 2 * hour,
    );
    expect(newestInstant([at(null), at(now - hour, { precision: 'year' })], now)).toBeNull();
    expect(newestInstant([at(now - 24 * hour, { precision: 'day' })], now)).toBe(now - 24 * hour);
    expect(newestInstant([], now)).toBeNull();
  });

  it('is told by a clock without a zone too, about, and not by one without a day', () => {
    const local = (moment: number) => {
      const date = new Date(moment - new Date(moment).getTimezoneOffset() * 60_000);
      return { wall: date.toISOString().slice(0, 16) };
    };
    expect(newestInstant([at(null, local(now - hour)), at(null, local(now - 2 * hour))], now)).toBe(now - hour);
    expect(newestInstant([at(null, local(now + 5 * hour))], now)).toBe(now);
    expect(newestInstant([at(null, local(now + 50 * hour))], now)).toBeNull();
    expect(newestInstant([at(null, { wall: 'T17:35' })], now)).toBeNull();
  });

  it('is none of a clock that goes wrong, and none that was removed', () => {
    expect(newestInstant([at(now + hour), at(now - hour, {}, 'placeholder'), at(now - 2 * hour)], now)).toBe(
      now - 2 * hour,
    );
  });
});

it('is told by feeds too', () => {
  const fed = (id: string, instant: number | null, changes: Partial<FedComment> = {}): FedComment => ({
    ...{ id: id as CommentId, parentId: null, author: null, instant, text: 'Plums.' },
    ...changes,
  });
  const told = [
    fed('1', now - 2 * hour),
    fed('2', now - hour, { isRemoved: true }),
    fed('3', now, { isTimeRough: true }),
  ];
  expect(newestTold(told, now)).toBe(now - 2 * hour);
});

describe('what is known after it was told', () => {
  const [earlier, later] = [now - 2 * hour, now - hour];

  it('is the later of both where some comments may be elsewhere', () => {
    expect(newestKnown(later, earlier, { isWhole: false, now })).toBe(later);
    expect(newestKnown(earlier, later, { isWhole: false, now })).toBe(later);
    expect(newestKnown(null, earlier, { isWhole: false, now })).toBe(earlier);
  });

  it('is what was told where that was told of all comments: the newest one may have been removed', () => {
    expect(newestKnown(later, earlier, { isWhole: true, now })).toBe(earlier);
    expect(newestKnown(later, null, { isWhole: true, now })).toBe(later);
    expect(newestKnown(later, now + hour, { isWhole: true, now })).toBe(later);
  });
});
