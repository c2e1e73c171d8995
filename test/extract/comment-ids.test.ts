import { expect, it } from 'vitest';
import { assignIds, type Identity } from '../../utils/extract/comment-ids.ts';
import { fc } from '../support/properties.ts';

const plain: Identity = {
  nativeId: null,
  author: 'Anonymous',
  wall: '2016-03-07T09:12',
  text: 'Third time this week.',
};
const identity = fc.record({
  nativeId: fc.option(fc.constantFrom('1', '2', '3')),
  author: fc.option(fc.constantFrom('Maud', 'Anonymous')),
  wall: fc.option(fc.constantFrom('2016-03-07T09:12', '2016-03-07')),
  text: fc.constantFrom('', 'Yes.', 'No.'),
});

it('is the platform’s own id', () => {
  expect(assignIds([{ ...plain, nativeId: '904' }])).toEqual(['904']);
});

it('is a fingerprint of author, wall time and text where there is none', () => {
  const [id] = assignIds([plain]);
  expect(id).toMatch(/^~[0-9a-z]{14}$/);
  expect(assignIds([{ ...plain }])).toEqual([id]);
  for (const change of [{ author: 'Maud' }, { wall: null }, { text: 'Third time this week!' }]) {
    expect(assignIds([{ ...plain, ...change }])).not.toEqual([id]);
  }
});

it('tells repeated ids apart, in page order', () => {
  expect(
    assignIds([{ ...plain, nativeId: '7' }, plain, { ...plain, nativeId: '7' }, plain]).map((id) =>
      id.replace(/^~\w+/, '~f'),
    ),
  ).toEqual(['7', '~f', '7~2', '~f~2']);
});

it('gives every comment its own id, which later comments do not change', () => {
  fc.assert(
    fc.property(fc.array(identity, { maxLength: 30 }), fc.array(identity, { maxLength: 5 }), (first, later) => {
      const ids = assignIds([...first, ...later]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.slice(0, first.length)).toEqual(assignIds(first));
    }),
  );
});
