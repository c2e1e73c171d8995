import { expect, it } from 'vitest';
import type { CommentId } from '../../utils/thread/comment.ts';
import { emptyMemory, markComments, seeComments, type ThreadMemory } from '../../utils/thread/memory.ts';
import { mergeMemories } from '../../utils/thread/merge-memory.ts';
import { threadState } from '../../utils/thread/thread-state.ts';
import { VISIT_GAP_MS } from '../../utils/thread/visit.ts';
import { fc } from '../support/properties.ts';

const start = Date.UTC(2026, 0, 1);
const ids = 'abcdefghij'.split('') as CommentId[];
const someIds = fc.subarray(ids, { minLength: 1 });
const step = fc.record({
  /** Long pauses and short ones, and a clock set back now and then. */
  pauseMs: fc.oneof(
    fc.integer({ min: 0, max: VISIT_GAP_MS - 1 }),
    fc.integer({ min: VISIT_GAP_MS, max: 10 * VISIT_GAP_MS }),
    fc.integer({ min: -10 * VISIT_GAP_MS, max: -1 }),
  ),
  act: fc.oneof(
    fc.record({ see: someIds, hash: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ mark: fc.constantFrom(...ids), read: fc.boolean() }),
  ),
});
const steps = fc.array(step, { maxLength: 30 });
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function play(
  all: readonly Step[],
  from: ThreadMemory = emptyMemory(),
  at = start,
): { memory: ThreadMemory; now: number } {
  let memory = from;
  let now = at;
  for (const { pauseMs, act } of all) {
    now += pauseMs;
    memory =
      'see' in act
        ? seeComments(
            memory,
            act.see.map((id) => ({ id, depth: 1, words: 5, hash: act.hash })),
            undefined,
            now,
          )
        : markComments(memory, [{ id: act.mark, read: act.read, at: now }], now);
  }
  return { memory, now };
}

it('new is always what is on the page less what was known at the end of the visit before', () => {
  fc.assert(
    fc.property(steps, (all) => {
      // The rule itself, with plain sets and no thought for speed.
      const known = new Set<CommentId>();
      let knownBefore: Set<CommentId> | null = null;
      let lastAt: number | null = null;
      let now = start;
      let memory = emptyMemory();
      for (const one of all) {
        now += one.pauseMs;
        if (lastAt !== null && now - lastAt >= VISIT_GAP_MS) knownBefore = new Set(known);
        lastAt = now;
        memory = play([{ ...one, pauseMs: 0 }], memory, now).memory;
        if (!('see' in one.act)) continue;
        for (const id of one.act.see) known.add(id);
        const expected = one.act.see.filter((id) => knownBefore !== null && !knownBefore.has(id));
        expect(threadState(memory, one.act.see, now).new).toEqual(expected);
      }
    }),
  );
});

it('seeing the same page again changes nothing within the visit', () => {
  fc.assert(
    fc.property(steps, someIds, fc.integer({ min: 0, max: VISIT_GAP_MS - 1 }), (all, onPage, pauseMs) => {
      const seen = onPage.map((id) => ({ id, depth: 0, words: 9, hash: 7 }));
      const { memory, now } = play(all);
      const once = seeComments(memory, seen, undefined, now);
      const twice = seeComments(once, seen, undefined, now + pauseMs);
      const later = threadState(twice, onPage, now + pauseMs);
      const before = threadState(once, onPage, now);
      // The visit goes on: nothing else may tell that time has passed.
      for (const [present] of [later.visits, before.visits]) if (present) present.endedAt = 0;
      expect(later).toEqual(before);
      expect(twice.comments).toEqual(once.comments);
    }),
  );
});

it('marks of different comments may come in any order', () => {
  fc.assert(
    fc.property(steps, someIds, fc.infiniteStream(fc.boolean()), (all, marked, reads) => {
      const { memory, now } = play(all);
      const changes = marked.map((id) => ({ id, read: reads.next().value as boolean, at: now }));
      const forward = markComments(memory, changes, now);
      expect(markComments(memory, changes.toReversed(), now).comments).toEqual(forward.comments);
      expect(markComments(forward, changes, now).comments).toEqual(forward.comments);
    }),
  );
});

it('merging is commutative, idempotent, and absorbs what it has', () => {
  fc.assert(
    fc.property(steps, steps, steps, (shared, here, there) => {
      const common = play(shared);
      const a = play(here, common.memory, common.now).memory;
      const b = play(there, common.memory, common.now).memory;
      const merged = mergeMemories(a, b);
      expect(mergeMemories(b, a)).toEqual(merged);
      expect([...mergeMemories(b, a).comments.keys()]).toEqual([...merged.comments.keys()]);
      expect(mergeMemories(a, a)).toEqual(a);
      expect(mergeMemories(merged, b)).toEqual(merged);
      expect(mergeMemories(a, merged)).toEqual(merged);
    }),
  );
});

it('merging loses no comment, no visit and no mark that was not taken back', () => {
  fc.assert(
    fc.property(steps, steps, (here, there) => {
      const onlyReads = (all: Step[]) => all.filter(({ act }) => 'see' in act || act.read);
      const a = play(onlyReads(here)).memory;
      const b = play(onlyReads(there)).memory;
      const merged = mergeMemories(a, b);
      for (const id of new Set([...a.comments.keys(), ...b.comments.keys()])) {
        const [one, other] = [a.comments.get(id), b.comments.get(id)];
        const wasRead = (one?.readIn ?? null) !== null || (other?.readIn ?? null) !== null;
        expect(merged.comments.get(id)?.readIn !== null).toBe(wasRead);
      }
      const starts = [...a.visits.kept, ...b.visits.kept].map((visit) => visit.startedAt);
      expect(merged.visits.kept.length + merged.visits.forgotten).toBeLessThanOrEqual(new Set(starts).size + 20);
    }),
  );
});
