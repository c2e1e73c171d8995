import { beforeEach, describe, expect, it } from 'vitest';
import type { ThreadCounts } from '../../utils/messaging/tab-protocol.ts';
import { collectBackup } from '../../utils/storage/backup/backup.ts';
import { importBackup } from '../../utils/storage/backup/merge-backup.ts';
import { forgetThread, restoreThread } from '../../utils/storage/forgotten-threads.ts';
import { firstThreads, listThreads } from '../../utils/storage/list-threads.ts';
import { loadMuted, saveMuted } from '../../utils/storage/muted-authors.ts';
import type { Database } from '../../utils/storage/open.ts';
import type { PlainThread } from '../../utils/storage/plain-thread.ts';
import type { ThreadRecord } from '../../utils/storage/schema.ts';
import { forgetEverything } from '../../utils/storage/stored.ts';
import { unpackThread } from '../../utils/storage/thread-record.ts';
import { noteMuted, openThread, saveMarks } from '../../utils/storage/threads.ts';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';
import { threadState } from '../../utils/thread/thread-state.ts';
import { opening } from '../sites/opening.ts';
import { fc } from '../support/properties.ts';
import { anyBackup } from './backup/any-backup.ts';
import { freshDatabase } from './fresh-database.ts';

const host = 'plum-jam.example';
const minute = 60_000;
const start = Date.UTC(2026, 2, 2, 8);
const ids = ['1', '2', '3', '4', '5', '6'];
const authors = ['Mina', 'Otto'];
const keys = ['wordpress:plum-jam.example:7', 'wordpress:plum-jam.example:8'] as ThreadKey[];

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

/** Counted the long way round: from the whole record, as a page is told. */
async function countsOf(record: ThreadRecord, now: number): Promise<ThreadCounts> {
  const memory = unpackThread(record);
  const here = [...memory.comments.values()].filter(({ gone }) => !gone).map(({ id }) => id);
  const state = threadState(memory, here, now);
  const muted = new Set(await loadMuted(db, new URL(record.url).hostname));
  const quiet = record.muted.filter(({ author }) => muted.has(author)).map(({ id }) => id);
  const read = new Set([...state.read, ...quiet.filter((id) => here.includes(id))]);
  // While no visit goes on, the next one begins with all that is known: new is what came after the last.
  const fresh = state.new.filter((id) => !read.has(id)).length;
  return { comments: here.length, new: fresh, olderUnread: here.length - read.size - fresh, read: read.size };
}

const change = fc.oneof(
  fc.record({
    what: fc.constant('open' as const),
    key: fc.constantFrom(...keys),
    ids: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
  }),
  fc.record({
    what: fc.constant('mark' as const),
    key: fc.constantFrom(...keys),
    id: fc.constantFrom(...ids),
    read: fc.boolean(),
  }),
  fc.record({ what: fc.constant('mute' as const), author: fc.constantFrom(...authors), muted: fc.boolean() }),
  fc.record({
    what: fc.constant('note' as const),
    key: fc.constantFrom(...keys),
    id: fc.constantFrom(...ids),
    author: fc.constantFrom(...authors),
  }),
  fc.record({ what: fc.constant('forget' as const), key: fc.constantFrom(...keys), back: fc.boolean() }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

async function apply(one: Change, now: number): Promise<void> {
  if (one.what === 'open') {
    const ofThread = { key: one.key, url: `https://${host}/${one.key.slice(-1)}` };
    await openThread(db, opening(one.ids.join(' '), ofThread), { host, fewestComments: 0, now });
  } else if (one.what === 'mark') {
    await saveMarks(db, { key: one.key, host }, [{ id: one.id as CommentId, read: one.read, at: now }], now);
  } else if (one.what === 'mute') await saveMuted(db, { host, ...one }, now);
  else if (one.what === 'note') {
    await noteMuted(db, { key: one.key, host }, [{ id: one.id as CommentId, author: one.author }]);
  } else {
    const forgotten = await forgetThread(db, one.key);
    if (one.back && forgotten) await restoreThread(db, forgotten.record as PlainThread, null);
  }
}

async function expectTrue(now: number): Promise<void> {
  const records = await db.getAll('threads');
  const listed = await listThreads(db, now);
  expect(new Set(listed.map(({ key }) => key))).toEqual(new Set(records.map(({ key }) => key)));
  for (const record of records) {
    const { key, url, title, site, lastVisitAt } = record;
    const summary = listed.find((one) => one.key === key);
    expect(summary).toMatchObject({ url, title, site, lastVisitAt, counts: await countsOf(record, now) });
  }
}

describe('what lists show of a thread', () => {
  it('is what its record says, whatever was done and whenever it is asked', async () => {
    const past = fc.array(fc.tuple(change, fc.nat(50)), { maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(past, fc.array(fc.nat(80), { minLength: 1, maxLength: 3 }), async (changes, later) => {
        await forgetEverything(db);
        let now = start;
        for (const [one, minutes] of changes) {
          now += minutes * minute;
          await apply(one, now);
        }
        for (const minutes of later) await expectTrue(now + minutes * minute);
      }),
      { numRuns: 60 },
    );
  });

  it('is that after an import, too', async () => {
    await fc.assert(
      fc.asyncProperty(anyBackup, anyBackup, async (one, other) => {
        await forgetEverything(db);
        await importBackup(db, one);
        await importBackup(db, other);
        const { threads } = await collectBackup(db, ['threads']);
        for (const { visits } of threads.slice(0, 1)) {
          const last = visits.kept.at(-1)?.lastActiveAt ?? 0;
          await expectTrue(last + minute);
          await expectTrue(last + 31 * minute);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('changes when somebody is muted, and when that is taken back', async () => {
    await openThread(db, opening('1 2 3'), { host, fewestComments: 0, now: start });
    await noteMuted(db, { key: keys[0] as ThreadKey, host }, [{ id: '2' as CommentId, author: 'Mina' }]);
    const read = async () => (await listThreads(db, start)).map(({ counts }) => counts.read);
    expect(await read()).toEqual([0]);
    await saveMuted(db, { host, author: 'Mina', muted: true }, start);
    expect(await read()).toEqual([1]);
    await saveMuted(db, { host, author: 'Mina', muted: false }, start);
    expect(await read()).toEqual([0]);
  });

  it('is told of the first few, with the sums of all', async () => {
    for (let n = 0; n < 5; n++) {
      const named = { key: `${n}` as ThreadKey };
      await openThread(db, opening('1 2 3', named), { host, fewestComments: 0, now: start + n });
      await openThread(db, opening('1 2 3 4', named), { host, fewestComments: 0, now: start + 40 * minute + n });
    }
    const first = await firstThreads(db, 2, start + 41 * minute);
    expect(first).toMatchObject({ first: [{ key: '4' }, { key: '3' }], inAll: 5, newFollowed: 0 });
  });
});
