import { beforeEach, describe, expect, it } from 'vitest';
import type { ThreadOpening } from '../../utils/messaging/protocol.ts';
import { forgetThread, restoreThread } from '../../utils/storage/forgotten-threads.ts';
import { listThreads } from '../../utils/storage/list-threads.ts';
import type { Database } from '../../utils/storage/open.ts';
import type { PlainThread } from '../../utils/storage/plain-thread.ts';
import { openThread, openUnremembered, saveDecisions, saveFolds, saveMarks } from '../../utils/storage/threads.ts';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';
import { type PackedStrokes, unpackStrokes } from '../../utils/thread/strokes.ts';
import { freshDatabase } from './fresh-database.ts';

const hour = 3_600_000;
const morning = Date.UTC(2026, 2, 2, 8);
const key = 'wordpress:plum-jam.example:7' as ThreadKey;
const host = 'plum-jam.example';
const thread = { key, host };

let db: Database;

beforeEach(async () => {
  db = await freshDatabase();
});

function opening(ids: string, more: Partial<ThreadOpening> = {}): ThreadOpening {
  return {
    key,
    url: 'https://plum-jam.example/stones/',
    title: 'Stones',
    site: 'Plum Jam',
    platform: 'wordpress',
    comments: ids.split(' ').map((id, i) => ({ id: id as CommentId, depth: i % 3, words: 10 * (i + 1), hash: 5 })),
    ...more,
  };
}

function open(ids: string, now: number, more: Partial<ThreadOpening> = {}, fewestComments = 3) {
  return openThread(db, opening(ids, more), { host, fewestComments, now });
}

function mark(id: string, now: number, read = true) {
  return saveMarks(db, thread, [{ id: id as CommentId, read, at: now }], now);
}

describe('opening a thread', () => {
  it('remembers what was read and tells what is new', async () => {
    await open('1 2 3', morning);
    await mark('2', morning);
    expect(await open('1 2 3 4', morning + hour)).toEqual({
      ...{ key, act: true, visit: 2, since: morning, memory: expect.any(Object) },
      ...{ read: ['2'], readInVisit: [], new: ['4'], edited: [], folded: [], decisions: [] },
      visits: [
        { startedAt: morning + hour, endedAt: morning + hour, saw: ['4'] },
        { startedAt: morning, endedAt: morning, saw: [] },
      ],
    });
  });

  it('tells what was read in this visit from what was read before', async () => {
    await open('1 2 3', morning);
    await mark('2', morning);
    expect(await open('1 2 3', morning)).toMatchObject({ read: ['2'], readInVisit: ['2'] });
    await open('1 2 3', morning + hour);
    await mark('3', morning + hour);
    expect(await open('1 2 3', morning + hour)).toMatchObject({ read: ['2', '3'], readInVisit: ['3'] });
  });

  it('answers for the comments on the page only', async () => {
    await open('1 2 3', morning);
    await mark('2', morning);
    expect((await open('1 3', morning)).read).toEqual([]);
    expect((await open('1 2 3', morning)).read).toEqual(['2']);
  });

  it('leaves small unknown threads alone, and writes nothing', async () => {
    expect(await open('1 2', morning)).toMatchObject({ act: false, visit: 1, new: [] });
    expect(await listThreads(db, morning)).toEqual([]);
  });

  it('acts on the last page of a long thread, which holds but a comment of it', async () => {
    expect((await open('1', morning, { declaredCount: 3 })).act).toBe(true);
    expect((await open('1', morning, { key: 'wordpress:plum-jam.example:8' as ThreadKey, elsewhere: 2 })).act).toBe(
      true,
    );
    expect((await open('1', morning, { key: 'wordpress:plum-jam.example:9' as ThreadKey, elsewhere: 1 })).act).toBe(
      false,
    );
  });

  it('acts on small threads that were asked for, and from then on', async () => {
    expect((await open('1 2', morning, {}, 0)).act).toBe(true);
    expect((await open('1', morning)).act).toBe(true);
  });

  it('gives a page of another site its own record, whatever key it names', async () => {
    await open('1 2 3', morning);
    await mark('1', morning);
    const elsewhere = { host: 'copycat.example', fewestComments: 3, now: morning };
    const copy = await openThread(db, opening('1 2 3'), elsewhere);
    expect(copy.read).toEqual([]);
    expect(copy.key).not.toBe(key);
    await saveMarks(db, { key, host: 'copycat.example' }, [{ id: '3' as CommentId, read: true, at: morning }], morning);
    expect((await open('1 2 3', morning)).read).toEqual(['1']);
    expect((await openThread(db, opening('1 2 3'), elsewhere)).read).toEqual(['3']);
  });

  it('takes a thread on a subdomain for the same', async () => {
    await open('1 2 3', morning);
    const mobile = await openThread(db, opening('1 2 3'), {
      host: 'm.plum-jam.example',
      fewestComments: 3,
      now: morning,
    });
    expect(mobile.key).toBe(key);
  });

  it('keeps two openings at once apart from one another', async () => {
    await Promise.all([open('1 2 3', morning), open('1 2 3 4', morning), mark('1', morning), open('4 5', morning)]);
    const [summary] = await listThreads(db, morning);
    expect(summary?.counts.comments).toBe(5);
  });
});

describe('saving', () => {
  it('of marks for a thread that was never opened changes nothing, and says so', async () => {
    expect(await mark('1', morning)).toBeNull();
    expect(await listThreads(db, morning)).toEqual([]);
  });

  it('of marks counts as activity', async () => {
    await open('1 2 3', morning);
    await mark('1', morning + 0.4 * hour);
    expect(await open('1 2 3 4', morning + 0.8 * hour)).toMatchObject({ visit: 1, new: [] });
  });

  it('keeps folds, and what was opened again open', async () => {
    await open('1 2 3', morning);
    const fold = (id: string, folded: boolean) => ({ id: id as CommentId, folded });
    await saveFolds(db, thread, [fold('1', true), fold('2', true), fold('9', true)], morning);
    await saveFolds(db, thread, [fold('2', false)], morning);
    expect((await open('1 2 3 9', morning)).folded).toEqual(['1']);
  });
});

describe('what was said of replies', () => {
  const said = (id: string, decision: 'confirmed' | 'rejected' | null, to: string | null, at: number) => ({
    ...{ id: id as CommentId, decision, to: to as CommentId | null, at },
  });
  const save = (...changes: ReturnType<typeof said>[]) => saveDecisions(db, thread, changes, morning);

  it('is kept, and taken back, of comments of the thread only', async () => {
    await open('1 2 3', morning);
    await save(said('2', 'confirmed', '1', morning), said('3', 'rejected', null, morning));
    await save(said('9', 'rejected', null, morning), said('1', 'confirmed', '9', morning));
    const { decisions } = await open('1 2 3', morning);
    expect(decisions).toEqual([
      { id: '2', decision: 'confirmed', to: '1' },
      { id: '3', decision: 'rejected', to: null },
    ]);
    await save(said('2', null, null, morning + 1));
    expect((await open('1 2 3', morning)).decisions.map(({ id }) => id)).toEqual(['3']);
  });

  it('stays when what was said before it comes late', async () => {
    await open('1 2 3', morning);
    await save(said('2', null, null, morning - 1));
    await save(said('2', 'rejected', null, morning - 2));
    expect((await open('1 2 3', morning)).decisions).toEqual([]);
  });

  it('is forgotten with the thread, and comes back with it', async () => {
    await open('1 2 3', morning);
    await save(said('2', 'confirmed', '1', morning));
    const forgotten = await forgetThread(db, key);
    expect((await open('1 2 3', morning)).decisions).toEqual([]);
    await restoreThread(db, forgotten?.record as PlainThread, null);
    expect((await open('1 2 3', morning)).decisions).toEqual([{ id: '2', decision: 'confirmed', to: '1' }]);
  });

  it('changes nothing for a thread that was never opened', async () => {
    expect(await save(said('2', 'rejected', null, morning))).toBeNull();
  });
});

describe('the list of threads', () => {
  it('shows those with new comments first, then the latest', async () => {
    for (const [i, name] of ['a', 'b', 'c'].entries()) {
      await open('1 2 3', morning + i, { key: `url:https://${host}/${name}` as ThreadKey, title: name });
    }
    await open('1 2 3 4', morning + hour, { key: `url:https://${host}/a` as ThreadKey, title: 'a' });
    await open('1 2 3', morning + 1.1 * hour, { key: `url:https://${host}/b` as ThreadKey, title: 'b' });
    const listed = await listThreads(db, morning + 1.2 * hour);
    expect(listed.map(({ title, counts }) => `${title} ${counts.new}`)).toEqual(['a 1', 'b 0', 'c 0']);
  });

  it('counts from sets, without what is gone', async () => {
    await open('1 2 3 4', morning);
    await mark('2', morning);
    await mark('3', morning);
    await open('1 3 4 5', morning + hour);
    const [summary] = await listThreads(db, morning + hour);
    expect(summary?.counts).toEqual({ comments: 4, new: 1, olderUnread: 2, read: 1 });
    const strokes = unpackStrokes(summary?.strokes as PackedStrokes);
    expect(strokes.map(({ state }) => state)).toEqual(['unread', 'read', 'unread', 'new']);
    expect(strokes.map(({ depth }) => depth)).toEqual([0, 1, 2, 0]);
  });

  it('calls nothing new once the visit is over', async () => {
    await open('1 2 3', morning);
    await open('1 2 3 4', morning + hour);
    const [summary] = await listThreads(db, morning + 2 * hour);
    expect(summary?.counts).toEqual({ comments: 4, new: 0, olderUnread: 4, read: 0 });
  });

  it('draws long threads with a choice of their comments', async () => {
    const ids = Array.from({ length: 5000 }, (_, i) => i + 1);
    await open(ids.join(' '), morning);
    const [summary] = await listThreads(db, morning);
    expect(summary?.counts.comments).toBe(5000);
    expect(unpackStrokes(summary?.strokes as PackedStrokes)).toHaveLength(160);
  });
});

describe('a forgotten thread', () => {
  it('is gone, and comes back as it was through a message', async () => {
    await open('1 2 3', morning);
    await mark('2', morning);
    await mark('3', morning);
    await mark('3', morning + 1, false);
    const before = await listThreads(db, morning);
    const forgotten = await forgetThread(db, key);
    expect(await listThreads(db, morning)).toEqual([]);
    await restoreThread(db, JSON.parse(JSON.stringify(forgotten?.record)) as PlainThread, null);
    expect(await listThreads(db, morning)).toEqual(before);
  });

  it('joins what was read since it was forgotten', async () => {
    await open('1 2 3', morning);
    await mark('2', morning);
    const forgotten = await forgetThread(db, key);
    await open('1 2 3 4', morning + 1);
    await mark('4', morning + 1);
    await restoreThread(db, forgotten?.record as PlainThread, null);
    expect((await open('1 2 3 4', morning + 2)).read).toEqual(['2', '4']);
  });

  it('is null where there was none', async () => {
    expect(await forgetThread(db, key)).toBeNull();
  });
});

it('a thread in a private window is always on its first visit', () => {
  expect(openUnremembered(opening('1 2 3'), morning)).toEqual({
    ...{ visit: 1, since: null, read: [], readInVisit: [], new: [], visits: [], edited: [], folded: [], decisions: [] },
  });
});
