import { expect, it, test } from 'vitest';
import {
  actionOf,
  designedKeys,
  isKey,
  type KeyAction,
  type KeyChanges,
  keyActions,
  keysInForce,
  withKey,
} from '../../utils/settings/keys.ts';
import { fc } from '../support/properties.ts';

const someChanges = fc.dictionary(
  fc.constantFrom(...keyActions),
  fc.oneof(fc.constant(null), fc.constantFrom(...Object.values(designedKeys), 'q', 'Q', 'ö', ';')),
) as fc.Arbitrary<KeyChanges>;

it('as designed, no two actions share a key', () => {
  expect(new Set(Object.values(designedKeys)).size).toBe(keyActions.length);
  expect(keysInForce({})).toEqual(designedKeys);
});

test('whatever was changed, no key has two meanings and every action has one key or none', () => {
  fc.assert(
    fc.property(someChanges, (changes) => {
      const keys = keysInForce(changes);
      const used = Object.values(keys).filter((key) => key !== null);
      expect(new Set(used).size).toBe(used.length);
      for (const action of keyActions) if (keys[action] !== null) expect(actionOf(keys, keys[action])).toBe(action);
    }),
  );
});

test('a chosen key takes it from the action that was designed to have it', () => {
  const keys = keysInForce({ bookmark: 'j' });
  expect(actionOf(keys, 'j')).toBe('bookmark');
  expect(keys.next).toBeNull();
  expect(actionOf(keys, 'b')).toBeUndefined();
});

test('a key turned off is none, and set back to the designed one it is no change', () => {
  const off = withKey({}, 'fold', null);
  expect(keysInForce(off).fold).toBeNull();
  expect(withKey(off, 'fold', 'o')).toEqual({});
  expect(withKey({ next: 'q' }, 'next', 'w')).toEqual({ next: 'w' });
});

test.each(['j', 'N', '?', 'ö', 'ж', '字', '\u{10400}'])('%s can be a key', (key) => expect(isKey(key)).toBe(true));
test.each(['', ' ', 'jk', 'Enter', '\t', '\u0301', null, 3, {}])('%j cannot', (key) => expect(isKey(key)).toBe(false));

test('a key of another action is found by name, for saying so', () => {
  expect(actionOf(keysInForce({}), 'k')).toBe('previous' satisfies KeyAction);
});
