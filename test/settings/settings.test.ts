import { expect, test } from 'vitest';
import { defaultSettings, readSettings } from '../../utils/settings/settings.ts';
import { fc } from '../support/properties.ts';

test('nothing stored is as designed', () => {
  expect(readSettings(undefined)).toEqual(defaultSettings);
  expect(readSettings('settings')).toEqual(defaultSettings);
});

test('a broken setting has its default, and nothing else is lost', () => {
  expect(readSettings({ dimRead: 'no', keys: false, fewestComments: -4, implied: null, later: 1 })).toEqual({
    ...defaultSettings,
    keys: false,
  });
});

test('of the keys only the broken and unknown ones fall back', () => {
  const keyChanges = { next: 'q', previous: 'Enter', fold: null, bookmark: 7, fly: 'f' };
  expect(readSettings({ keyChanges }).keyChanges).toEqual({ next: 'q', fold: null });
});

test('of the languages only tags are kept', () => {
  expect(readSettings({ forgetAfterYears: null }).forgetAfterYears).toBeNull();
  expect(readSettings({ forgetAfterYears: 7 }).forgetAfterYears).toBe(1);
  expect(readSettings({ cueLanguagesOff: ['de', 5, 'no such', 'fr'] }).cueLanguagesOff).toEqual(['de', 'fr']);
});

test('whatever is stored, the settings can be used, and reading them again changes nothing', () => {
  const names = Object.keys(defaultSettings);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.anything()), (stored) => {
      const settings = readSettings(stored);
      expect(Object.keys(settings).sort()).toEqual([...names].sort());
      expect(readSettings(settings)).toEqual(settings);
    }),
  );
});
