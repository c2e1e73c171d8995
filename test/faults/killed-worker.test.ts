// @vitest-environment node
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { VERSION } from '../../utils/storage/migrations.ts';
import { closeDatabase, DATABASE_NAME } from '../../utils/storage/open.ts';
import { type FakeExtension, popup, startExtension } from '../sites/fake-extension.ts';
import { key } from '../sites/opening.ts';
import { eraseDatabase } from '../storage/fresh-database.ts';
import { plantVersion1 } from '../storage/seeds/v1.ts';
import { before, type Call, following, otherKey, reads, writes } from './calls.ts';
import { type Kept, putBack, readKept } from './kept.ts';
import { MortalWorker } from './mortal-worker.ts';
import { buildSteppedBackground, type SteppedBackground } from './stepped-background.ts';

const now = 1_772_438_500_000;

let background: SteppedBackground;
let extension: FakeExtension;
/** What is on the disk, and what is there when the call comes. */
let start: Kept;
let given: Kept;

const killed = new Set<string>();
const count = { lives: 0, acknowledged: 0, repeated: 0 };

const offline = async () => Promise.reject(new TypeError('Failed to fetch'));
/** A worker that is let live. */
const survivor = () => new MortalWorker(background, offline);

async function say(worker: MortalWorker, { sender, name, args }: Omit<Call, 'what'>): Promise<unknown> {
  const reply = await worker.send(sender, name, args);
  if (reply === 'dead') throw new Error('It was stopped');
  await worker.rest();
  return reply.ok ? (reply.value ?? null) : reply.error.name;
}

beforeAll(async () => {
  background = await buildSteppedBackground();
  vi.useFakeTimers({ toFake: ['Date'], now });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  extension = await startExtension();
  extension.granted.add('https://*/*');
  await closeDatabase();
  const worker = survivor();
  for (const call of before) expect(await say(worker, call)).not.toBe('NotAllowedError');
  worker.stop();
  start = await readKept();
});

afterEach(() => {
  vi.setSystemTime(now);
});

/** What a life leaves behind that is stopped at the n-th moment of a call; null where the call comes to its end before. */
async function stoppedAt(call: Call, n: number): Promise<{ left: Kept; isAcknowledged: boolean } | null> {
  await putBack(given);
  const worker = new MortalWorker(background, offline, { at: n });
  const reply = await worker.send(call.sender, call.name, call.args);
  await worker.rest();
  if (worker.diedAt === null) {
    worker.stop();
    return null;
  }
  killed.add(worker.diedAt);
  count.lives += 1;
  return { left: await readKept(), isAcknowledged: reply !== 'dead' };
}

/** The call as it is said then; from here on, what is on the disk is what it finds. */
async function prepare(call: Call): Promise<Call> {
  given = start;
  await putBack(start);
  if (!call.given) return call;
  const worker = survivor();
  const args = await call.given((one) => say(worker, one), checkWell);
  worker.stop();
  given = await readKept();
  return { ...call, args };
}

async function whole(call: Call): Promise<{ kept: Kept; answer: unknown }> {
  await putBack(given);
  const worker = survivor();
  const answer = await say(worker, call);
  worker.stop();
  return { kept: await readKept(), answer };
}

/** When to ask next is for whoever asks; it is not a thing that was said. */
function said({ stores }: Kept): object {
  const { follows, feeds: _, hosts: __, ...others } = stores;
  const followed = (follows?.values ?? []) as { key: string; under: unknown; links: unknown; since: number }[];
  return { ...others, follows: followed.map(({ key, under, links, since }) => ({ key, under, links, since })) };
}

const feed = [1, 2, 3, 4, 5].map((id) => ({
  ...{ id, parent: 0, author_name: 'Ida Moor', date_gmt: '2026-03-02T08:10:00' },
  content: { rendered: `<p>Words of ${id}</p>` },
}));
const blog = async () => new Response(JSON.stringify(feed), { headers: { etag: '"a"' } });
const minute = 60_000;
const check = (worker: MortalWorker) => worker.hear('alarms.onAlarm', { name: 'follow' });
async function checkWell(): Promise<void> {
  vi.setSystemTime(now + 30 * minute);
  const worker = new MortalWorker(background, blog);
  await check(worker);
  worker.stop();
}

describe('a worker that is stopped at each await of a call', () => {
  it.each(writes.map((call) => [call.what, call] as const))(
    '%s: all of it or nothing is kept, and said again once',
    async (_what, one) => {
      const call = await prepare(one);
      const { kept: end } = await whole(call);
      expect(said(end), 'the call changes something').not.toEqual(said(given));
      for (let n = 1; ; n++) {
        const life = await stoppedAt(call, n);
        if (!life) break;
        const left = said(life.left);
        if (life.isAcknowledged) {
          count.acknowledged += 1;
          if (!call.steps) expect(left, `moment ${n}`).toEqual(said(end));
        } else if (!call.steps) expect([said(given), said(end)], `moment ${n}`).toContainEqual(left);
        const worker = survivor();
        const again = await say(worker, call);
        if (!call.once) expect(again, `moment ${n}`).not.toBe('NotAllowedError');
        worker.stop();
        count.repeated += 1;
        expect(said(await readKept()), `moment ${n}, said again`).toEqual(said(end));
      }
    },
  );

  it.each(reads.map((call) => [call.what, call] as const))('%s: nothing is changed', async (_what, one) => {
    const call = await prepare(one);
    const { answer } = await whole(call);
    for (let n = 1; ; n++) {
      const life = await stoppedAt(call, n);
      if (!life) break;
      expect(said(life.left)).toEqual(said(given));
      const worker = survivor();
      expect(await say(worker, call)).toEqual(answer);
      worker.stop();
    }
  });
});

/** What the worker does of its own accord, stopped at each await; told what each life has left behind. */
async function eachLife(
  begin: (worker: MortalWorker) => Promise<unknown>,
  fetch: typeof globalThis.fetch,
  left: (n: number) => Promise<void>,
): Promise<void> {
  for (let n = 1; ; n++) {
    const worker = new MortalWorker(background, fetch, { at: n });
    await Promise.race([begin(worker), worker.death]);
    await worker.rest();
    const { diedAt } = worker;
    worker.stop();
    if (diedAt === null) return;
    killed.add(diedAt);
    count.lives += 1;
    await left(n);
  }
}

describe('a worker that is stopped at each await of what nobody asked it for', () => {
  it('a check: what the blog tells is known in the end, once, and nothing that was read is unread', async () => {
    await putBack(start);
    const worker = survivor();
    await say(worker, following);
    worker.stop();
    vi.setSystemTime(now + 30 * minute);
    const due = await readKept();
    const threads = async () => (await readKept()).stores.threads;
    await checkWell();
    const end = await threads();
    expect(end).not.toEqual(due.stores.threads);
    await putBack(due);
    await eachLife(check, blog, async (n) => {
      expect([due.stores.threads, end], `moment ${n}`).toContainEqual(await threads());
      const next = new MortalWorker(background, blog);
      for (const later of [0, 6, 12]) {
        vi.setSystemTime(now + (30 + later) * minute);
        await check(next);
      }
      expect(await threads(), `moment ${n}, later`).toEqual(end);
      expect(await say(next, { sender: popup, name: 'firstThreads', args: [9] })).toMatchObject({ newFollowed: 1 });
      next.stop();
      vi.setSystemTime(now + 30 * minute);
      await putBack(due);
    });
  });

  it('a check that nobody allows, and one that is allowed again: the thread waits, and is asked for then', async () => {
    await putBack(start);
    const worker = survivor();
    await say(worker, following);
    worker.stop();
    vi.setSystemTime(now + 30 * minute);
    const due = await readKept();
    extension.granted.clear();
    const before = said(due);
    await eachLife(check, blog, async (n) => {
      expect(said(await readKept()), `moment ${n}`).toEqual(before);
      await putBack(due);
    });
    const waiting = await readKept();
    extension.granted.add('https://*/*');
    const allow = (one: MortalWorker) => one.hear('permissions.onAdded', { origins: ['https://*/*'] });
    await eachLife(allow, blog, async (n) => {
      const next = new MortalWorker(background, blog);
      vi.setSystemTime(now + 40 * minute);
      await allow(next);
      expect(await say(next, { sender: popup, name: 'firstThreads', args: [9] }), `moment ${n}`).toMatchObject({
        newFollowed: 1,
      });
      next.stop();
      vi.setSystemTime(now + 30 * minute);
      await putBack(waiting);
    });
  });

  it('tidying up: what is old is forgotten, if another day, and never what is not', async () => {
    await putBack(start);
    const yearsLater = now + 2 * 366 * 24 * 60 * minute;
    const worker = survivor();
    // Hosts that were asked are forgotten too.
    for (const one of [following, { ...following, name: 'unfollow' as const, args: [key, { under: null }] }])
      await say(worker, one);
    worker.stop();
    await fakeBrowser.storage.local.set({ lastRetentionAt: yearsLater - 2 * 24 * 60 * minute });
    vi.setSystemTime(yearsLater);
    const old = await readKept();
    const tidy = (worker: MortalWorker) => worker.rest();
    const keys = async () => (await readKept()).stores.threads?.keys;
    await tidy(survivor());
    // The other one holds a bookmark.
    expect(await keys()).toEqual([key]);
    await putBack(old);
    await eachLife(tidy, offline, async (n) => {
      expect([[otherKey, key], [key]], `moment ${n}`).toContainEqual(await keys());
      await fakeBrowser.storage.local.set({ lastRetentionAt: yearsLater - 2 * 24 * 60 * minute });
      const next = survivor();
      await tidy(next);
      next.stop();
      expect(await keys()).toEqual([key]);
      await putBack(old);
    });
  });

  it('the way of a database of the first version to today’s: it is the one or the other, and whole', async () => {
    const list = { sender: popup, name: 'listThreads', args: [] } as const;
    const plant = async () => {
      await eraseDatabase();
      await plantVersion1(DATABASE_NAME);
    };
    await plant();
    const well = survivor();
    const answer = await say(well, list);
    well.stop();
    const end = await readKept();
    expect(answer).toMatchObject([{ counts: { comments: 4, read: 2 } }]);
    await plant();
    await eachLife(
      (worker) => worker.send(list.sender, list.name, []),
      offline,
      async (n) => {
        expect([1, VERSION], `moment ${n}`).toContain(await versionNow());
        const next = survivor();
        expect(await say(next, list), `moment ${n}`).toEqual(answer);
        next.stop();
        expect((await readKept()).stores).toEqual(end.stores);
        await plant();
      },
    );
    await eraseDatabase();
  });
});

async function versionNow(): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME)?.version;
}

it('was stopped nearly everywhere', () => {
  const places = [...new Set(background.places)];
  const kept = places.filter((place) => /^utils\/(?:storage|messaging|follow)\//.test(place));
  const missed = kept.filter((place) => !killed.has(place));
  expect(missed.length, missed.join(' ')).toBeLessThan(kept.length / 10);
  process.stdout.write(
    `Workers stopped: ${count.lives}, at ${killed.size} of the background's ${places.length} awaits, ${kept.length - missed.length} of ${kept.length} in storage, messages and following (not: ${missed.join(', ')}). Acknowledged and lost: 0 of ${count.acknowledged}; said again: ${count.repeated}, each kept once\n`,
  );
});
