import { isKey, type KeyChanges, keyActions } from './keys.ts';

/** What the reader decided for every site. */
export interface Settings {
  /** Mark as read by itself when a comment has been in view. */
  markWhileReading: boolean;
  /** Act by itself from this many comments on. */
  fewestComments: number;
  /** The reader's single-letter keys. */
  keys: boolean;
  /** Which of them are others than designed. */
  keyChanges: KeyChanges;
  /** Show read comments a little dimmer. */
  dimRead: boolean;
  /** Place replies by their wording, where a site has no setting of its own. */
  implied: boolean;
  /** Languages (`cueLanguages`) whose cue words don't count for that. */
  cueLanguagesOff: string[];
  /** Threads not visited for so many years are forgotten; null: never. */
  forgetAfterYears: 1 | 2 | null;
  /** Say by a notification of the browser what is found in followed threads, where it allows that. */
  notify: boolean;
}

export const defaultSettings: Settings = {
  markWhileReading: true,
  fewestComments: 3,
  keys: true,
  keyChanges: {},
  dimRead: true,
  implied: true,
  cueLanguagesOff: [],
  forgetAfterYears: 1,
  notify: false,
};

export const retentionYears = [1, 2, null] as const;

export const fewestLimit = { least: 1, most: 100 };

/** Whether a value may stand for a setting. */
const isFit: { [Name in keyof Settings]: (value: unknown) => boolean } = {
  markWhileReading: isBoolean,
  fewestComments: (value) =>
    Number.isInteger(value) && Number(value) >= fewestLimit.least && Number(value) <= fewestLimit.most,
  keys: isBoolean,
  keyChanges: (value) => typeof value === 'object' && value !== null,
  dimRead: isBoolean,
  implied: isBoolean,
  cueLanguagesOff: Array.isArray,
  forgetAfterYears: (value) => retentionYears.some((years) => years === value),
  notify: isBoolean,
};

/**
 * Settings as stored, by whatever version: what is missing or cannot be used has its default, single keys and languages
 * too, and all else stays as it was said.
 */
export function readSettings(stored: unknown): Settings {
  const said = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<keyof Settings, unknown>;
  const names = Object.keys(defaultSettings) as (keyof Settings)[];
  const usable = names.filter((name) => isFit[name](said[name])).map((name) => [name, said[name]]);
  const settings: Settings = { ...defaultSettings, ...Object.fromEntries(usable) };
  return {
    ...settings,
    keyChanges: usableKeys(settings.keyChanges),
    cueLanguagesOff: settings.cueLanguagesOff.filter((tag) => typeof tag === 'string' && /^[a-z]{2,3}$/.test(tag)),
  };
}

function usableKeys(changes: Readonly<Record<string, unknown>>): KeyChanges {
  const known = keyActions.filter((action) => changes[action] === null || isKey(changes[action]));
  return Object.fromEntries(known.map((action) => [action, changes[action]]));
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}
