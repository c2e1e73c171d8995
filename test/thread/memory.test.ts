import { describe, expect, it } from 'vitest';
import type { SeenComment } from '../../utils/messaging/protocol.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import { emptyMemory, MOST_KNOWN, markComments, seeComments, type ThreadMemory } from '../../utils/thread/memory.ts';
import { mergeMemories } from '../../utils/thread/merge-memory.ts';
import { threadState } from '../../utils/thread/thread-state.ts';

const minute = 60_000;
const hour = 60 * minute;
const morning = Date.UTC(2026, 2, 2, 8);
const noon = morning + 4 * hour;
const evening = morning + 12 * hour;

function page(ids: string, hash = 1): SeenComment[] {
  return ids.split(' ').map((id) => ({ id: id as CommentId, depth: 0, words: 20, hash }));
}

function see(memory: ThreadMemory, ids: string, now: number, declared?: number): ThreadMemory {
  return seeComments(memory, page(ids), declared, now);
}

function mark(memory: ThreadMemory, id: string, read: boolean, at: number, now = at): ThreadMemory {
  return markComments(memory, [{ id: id as CommentId, read, at }], now);
}

function stateOf(memory: ThreadMemory, now: number) {
  return threadState(memory, memory.comments.keys(), now);
}

describe('new', () => {
  it('is nothing on the first visit, not even what came late in it', () => {
    let memory = see(emptyMemory(), 'a b', morning);
    memory = see(memory, 'a b c', morning + 10 * minute);
    expect(stateOf(memory, morning + 10 * minute)).toMatchObject({ visit: 1, since: null, new: [], read: [] });
  });

  it('is what the last visit did not know, whatever its place on the page', () => {
    const memory = see(see(emptyMemory(), 'a c', morning), 'a b c d', noon);
    expect(stateOf(memory, noon)).toMatchObject({ visit: 2, since: morning, new: ['b', 'd'] });
  });

  it('stays the same when the page is loaded again within the visit', () => {
    let memory = see(see(emptyMemory(), 'a', morning), 'a b', noon);
    memory = see(memory, 'a b', noon + 20 * minute);
    memory = see(memory, 'b a', noon + 45 * minute);
    expect(stateOf(memory, noon + 45 * minute)).toMatchObject({ visit: 2, new: ['b'] });
  });

  it('takes in what comes late in a visit that is not the first', () => {
    let memory = see(see(emptyMemory(), 'a', morning), 'a b', noon);
    memory = see(memory, 'a b c', noon + 5 * minute);
    expect(stateOf(memory, noon + 5 * minute).new).toEqual(['b', 'c']);
  });

  it('is over with the visit: unread, and known', () => {
    let memory = see(see(emptyMemory(), 'a', morning), 'a b', noon);
    memory = see(memory, 'a b', evening);
    expect(stateOf(memory, evening)).toMatchObject({ visit: 3, since: noon, new: [], read: [] });
  });

  it('can be counted from every visit that is remembered', () => {
    let memory = see(see(emptyMemory(), 'a', morning), 'a b', noon);
    memory = see(memory, 'a b c d', evening);
    expect(stateOf(memory, evening).visits).toEqual([
      { startedAt: evening, endedAt: evening, saw: ['c', 'd'] },
      { startedAt: noon, endedAt: noon, saw: ['b'] },
      { startedAt: morning, endedAt: morning, saw: [] },
    ]);
  });

  it('does not depend on being unread', () => {
    let memory = see(see(emptyMemory(), 'a', morning), 'a b', noon);
    memory = mark(memory, 'b', true, noon + minute);
    expect(stateOf(memory, noon + minute)).toMatchObject({ read: ['b'], new: ['b'] });
  });

  it('survives a clock that is set back during the visit', () => {
    let memory = see(see(emptyMemory(), 'a', morning), 'a b', noon);
    memory = see(memory, 'a b', noon - 3 * hour);
    const state = stateOf(memory, noon - 3 * hour);
    expect(state.new).toEqual(['b']);
    expect(state.visit).toBe(2);
  });

  it('is told anew after the visit in which the clock was set back', () => {
    let memory = see(see(emptyMemory(), 'a', morning), 'a b', noon);
    memory = see(memory, 'a b', noon - 3 * hour);
    memory = see(memory, 'a b c', noon - 2 * hour);
    expect(stateOf(memory, noon - 2 * hour)).toMatchObject({ visit: 3, new: ['c'] });
    expect(stateOf(memory, noon - 2 * hour).since).toBeLessThanOrEqual(noon + 1);
  });
});

describe('marks', () => {
  it('are kept until they are taken back, and can be made again', () => {
    let memory = see(emptyMemory(), 'a b', morning);
    memory = mark(memory, 'a', true, morning + 1);
    expect(stateOf(memory, morning).read).toEqual(['a']);
    memory = mark(memory, 'a', false, morning + 2);
    expect(stateOf(memory, morning).read).toEqual([]);
    memory = mark(memory, 'a', true, morning + 3);
    expect(stateOf(memory, morning).read).toEqual(['a']);
  });

  it('of unknown comments say nothing', () => {
    const memory = mark(see(emptyMemory(), 'a', morning), 'x', true, morning);
    expect([...memory.comments.keys()]).toEqual(['a']);
  });

  it('that arrive again and late do not undo younger ones', () => {
    let memory = see(emptyMemory(), 'a', morning);
    memory = mark(memory, 'a', true, morning + 1);
    memory = mark(memory, 'a', false, morning + 2);
    memory = mark(memory, 'a', true, morning + 1, morning + 3);
    expect(stateOf(memory, morning).read).toEqual([]);
    memory = mark(memory, 'a', true, morning + 4);
    memory = mark(memory, 'a', false, morning + 2, morning + 5);
    expect(stateOf(memory, morning).read).toEqual(['a']);
  });

  it('still count after the clock was set back', () => {
    let memory = see(emptyMemory(), 'a', morning);
    memory = mark(memory, 'a', false, morning + 5 * hour);
    memory = mark(memory, 'a', true, morning + hour);
    expect(stateOf(memory, morning).read).toEqual(['a']);
  });
});

describe('edited', () => {
  it('is a comment that was read with another text', () => {
    let memory = mark(see(emptyMemory(), 'a b', morning), 'a', true, morning);
    memory = seeComments(memory, page('a b', 99), undefined, noon);
    expect(stateOf(memory, noon)).toMatchObject({ edited: ['a'], read: ['a'] });
    memory = seeComments(memory, page('a b', 1), undefined, noon);
    expect(stateOf(memory, noon).edited).toEqual([]);
  });

  it('is over once the present text is marked as read', () => {
    let memory = mark(see(emptyMemory(), 'a', morning), 'a', true, morning);
    memory = seeComments(memory, page('a', 99), undefined, noon);
    memory = seeComments(mark(memory, 'a', true, noon), page('a', 99), undefined, noon);
    expect(stateOf(memory, noon).edited).toEqual([]);
    memory = seeComments(memory, page('a', 1), undefined, noon);
    expect(stateOf(memory, noon).edited).toEqual(['a']);
  });

  it('is not an unread comment, whatever its text was', () => {
    let memory = seeComments(see(emptyMemory(), 'a', morning), page('a', 99), undefined, noon);
    memory = mark(memory, 'a', true, noon);
    memory = seeComments(memory, page('a', 99), undefined, noon);
    expect(stateOf(memory, noon).edited).toEqual([]);
  });
});

describe('the comments known', () => {
  const gone = (memory: ThreadMemory) => [...memory.comments.values()].filter((one) => one.gone).map(({ id }) => id);

  it('stand in page order, also when the page holds a part of them', () => {
    let memory = see(emptyMemory(), 'a b e', morning);
    memory = see(memory, 'e f', morning);
    memory = see(memory, 'a b c', morning);
    expect([...memory.comments.keys()].join(' ')).toBe('a b c e f');
  });

  it('are gone when the page skips them', () => {
    const memory = see(see(emptyMemory(), 'a b c', morning), 'a c', noon);
    expect(gone(memory)).toEqual(['b']);
    expect(gone(see(memory, 'a b c', noon))).toEqual([]);
  });

  it('are gone when the page holds as many as it declares', () => {
    const memory = see(emptyMemory(), 'a b c', morning, 3);
    expect(gone(see(memory, 'a b', noon, 3))).toEqual([]);
    expect(gone(see(memory, 'a b', noon, 2))).toEqual(['c']);
  });

  it('are what they were when they come back: read, and not new', () => {
    let memory = mark(see(emptyMemory(), 'a b c', morning), 'b', true, morning);
    memory = see(memory, 'a c', noon);
    memory = see(memory, 'a b c d', noon + 5 * hour);
    const { read, new: fresh } = threadState(memory, memory.comments.keys(), noon + 5 * hour);
    expect([read, fresh]).toEqual([['b'], ['d']]);
  });

  it('are not collected for ever from a page that changes its ids at every look', () => {
    let memory = emptyMemory();
    for (let i = 0; i < 30; i++) {
      const ids = Array.from({ length: 1000 }, (_, n) => `x${i}-${n}`);
      memory = see(memory, `first ${ids.join(' ')} last`, morning + i * hour);
    }
    expect(memory.comments.size).toBeLessThan(7000);
  });

  it('are no more than any thread has, of a page that is another part of the thread at every look', () => {
    let memory = emptyMemory();
    for (let part = 0; part < 3; part++) {
      const ids = Array.from({ length: 40_000 }, (_, n) => `x${part}-${n}`);
      memory = see(memory, ids.join(' '), morning + part * minute);
    }
    expect(memory.comments.size).toBe(MOST_KNOWN);
    const known = [...memory.comments.keys()].map(String);
    expect(known).toContain('x2-0');
    expect(known).toContain('x1-0');
    expect(known).not.toContain('x0-0');
  });
});

describe('two memories of one thread', () => {
  it('know together what either knows', () => {
    const shared = see(emptyMemory(), 'a b c', morning);
    const phone = mark(shared, 'a', true, morning);
    const desk = mark(see(shared, 'a b c d', noon), 'b', true, noon);
    const merged = mergeMemories(phone, desk);
    expect(stateOf(merged, noon)).toMatchObject({ visit: 2, read: ['a', 'b'], new: ['d'] });
  });

  it('take back what the younger mark took back', () => {
    const shared = mark(see(emptyMemory(), 'a', morning), 'a', true, morning);
    const phone = mark(shared, 'a', false, morning + hour);
    expect(stateOf(mergeMemories(shared, phone), noon).read).toEqual([]);
    const again = mark(phone, 'a', true, morning + 2 * hour);
    expect(stateOf(mergeMemories(again, phone), noon).read).toEqual(['a']);
  });
});

describe('a comment that the page shows only the head of', () => {
  const shut = (memory: ThreadMemory, now: number) => seeComments(memory, page('a b', 0), undefined, now);

  it('is not edited when its words come, whether it was marked read or not', () => {
    const memory = mark(shut(emptyMemory(), morning), 'a', true, morning);
    const open = see(memory, 'a b', noon);
    expect(stateOf(open, noon)).toMatchObject({ read: ['a'], edited: [] });
    const edited = seeComments(open, page('a b', 7), undefined, evening);
    expect(stateOf(edited, evening).edited).toEqual(['a']);
  });

  it('keeps what was known of its words when it is shut again', () => {
    const memory = mark(see(emptyMemory(), 'a b', morning), 'a', true, morning);
    expect(stateOf(shut(memory, noon), noon)).toMatchObject({ read: ['a'], edited: [] });
    expect(stateOf(see(shut(memory, noon), 'a b', noon), noon).edited).toEqual([]);
  });
});

describe('a comment that was removed, and whose place is kept,', () => {
  const place = (id: string): SeenComment => ({ id: id as CommentId, depth: 0, words: 3, hash: 9, isRemoved: true });

  it('is neither new nor unread nor edited, and comes back as it was', () => {
    let memory = mark(see(emptyMemory(), 'a b c', morning), 'a', true, morning);
    memory = seeComments(memory, [place('a'), place('b'), ...page('c'), place('d')], 4, noon);
    expect(stateOf(memory, noon)).toMatchObject({ read: ['a', 'b', 'd'], new: [], edited: [] });
    expect(memory.comments.get('b' as CommentId)).toMatchObject({ gone: true, readIn: null });
    expect(seeComments(memory, [place('a'), place('b'), ...page('c'), place('d')], 4, noon).comments).toBe(
      memory.comments,
    );
    memory = see(memory, 'a b c d', evening, 4);
    expect(stateOf(memory, evening)).toMatchObject({ read: ['a'], new: [], edited: [] });
  });

  it('was seen in the visit that first saw its place', () => {
    const memory = seeComments(see(emptyMemory(), 'a', morning), [...page('a'), place('b')], 2, noon);
    expect(memory.comments.get('b' as CommentId)?.firstSeen).toBe(noon);
    expect(stateOf(see(memory, 'a b', noon, 2), noon).new).toEqual(['b']);
  });
});
