import { describe, expect, it } from 'vitest';
import { changeComments, packComments, unpackComments } from '../../utils/storage/pack-comments.ts';
import { findIds, packIds, unpackIds } from '../../utils/storage/pack-ids.ts';
import type { CommentId } from '../../utils/thread/comment.ts';
import type { KnownComment } from '../../utils/thread/memory.ts';
import { fc } from '../support/properties.ts';

const digits = fc.bigInt({ min: 1n, max: 9_999_999_999_999_999_999n }).map(String);
const anyId = fc.oneof(
  digits,
  fc.integer({ min: 0, max: 5_000_000 }).map(String),
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    '0',
    '007',
    '9223372036854775807',
    '9999999999999999999',
    '99999999999999999999',
    '1e5',
    '4294967295',
  ),
) as fc.Arbitrary<CommentId>;

const time = fc.integer({ min: 1, max: 8.64e15 });
const known = fc.record({
  id: anyId,
  depth: fc.integer({ min: 0, max: 255 }),
  words: fc.integer({ min: 0, max: 1_000_000 }),
  hash: fc.integer({ min: 0, max: 0xffff }),
  editedTo: fc.option(fc.integer({ min: 0, max: 0xffff })),
  firstSeen: fc.option(time),
  readIn: fc.option(time),
  markedAt: fc.option(time),
  gone: fc.boolean(),
}) satisfies fc.Arbitrary<KnownComment>;

describe('packed', () => {
  it('ids come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(anyId), (ids) => {
        expect(unpackIds(packIds(ids))).toEqual(ids);
      }),
    );
  });

  it('ids come out as they went in, whatever they were taken for', () => {
    fc.assert(
      fc.property(fc.array(anyId), fc.array(anyId), fc.nat(), (ids, others, at) => {
        expect(unpackIds(packIds(ids), others)).toEqual(ids);
        expect(unpackIds(packIds(ids), ids)).toEqual(ids);
        if (at < ids.length) expect(unpackIds(packIds(ids), ids.with(at, 'another' as CommentId))).toEqual(ids);
      }),
    );
  });

  it('comments come out as they went in, their length to 5 % or a word', () => {
    fc.assert(
      fc.property(fc.uniqueArray(known, { selector: ({ id }) => id }), (comments) => {
        const unpacked = [...unpackComments(packComments(new Map(comments.map((one) => [one.id, one])))).values()];
        expect(unpacked.map((one) => ({ ...one, words: 0 }))).toEqual(comments.map((one) => ({ ...one, words: 0 })));
        for (const [i, { words }] of comments.entries()) {
          expect(Math.abs((unpacked[i]?.words ?? -1) - words)).toBeLessThanOrEqual(Math.max(1, words * 0.05));
        }
      }),
    );
  });

  it('a few comments can be changed among many', () => {
    const two = fc.tuple(fc.uniqueArray(known, { selector: ({ id }) => id, minLength: 1 }), fc.infiniteStream(known));
    fc.assert(
      fc.property(two, fc.infiniteStream(fc.boolean()), ([comments, others], picks) => {
        const all = new Map(comments.map((one) => [one.id, { ...one, words: 1 }]));
        const picked = new Set([...all.keys()].filter(() => picks.next().value));
        const change = (one: KnownComment) => ({ ...(others.next().value as KnownComment), id: one.id, words: 1 });
        const expected = new Map(all);
        const packed = changeComments(packComments(all), picked, (few) => {
          expect([...few.keys()]).toEqual([...picked]);
          for (const one of few.values()) expected.set(one.id, change(one));
          return new Map([...picked].map((id) => [id, expected.get(id) as KnownComment]));
        });
        expect(unpackComments(packed)).toEqual(expected);
      }),
    );
  });

  it('ids that are not there are not found', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyId), fc.uniqueArray(anyId), (ids, wanted) => {
        const found = findIds(packIds(ids), new Set(wanted));
        expect(found).toEqual(new Map(wanted.filter((id) => ids.includes(id)).map((id) => [id, ids.indexOf(id)])));
      }),
    );
  });

  it('short ids need no second column', () => {
    expect(packIds(['12', '999999999'] as CommentId[]).high).toBeNull();
    expect(packIds(['12', '1000000000'] as CommentId[]).high).not.toBeNull();
  });
});
