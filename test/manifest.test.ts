import { describe, expect, test } from 'vitest';
import config from '../wxt.config.ts';

type Manifest = {
  commands: Record<string, { description?: string; suggested_key: { default: string; mac: string } }>;
};

function manifestFor(browser: 'chrome' | 'firefox'): Manifest {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest depends on the browser');
  return manifest({ browser, manifestVersion: 3, mode: 'production', command: 'build' }) as unknown as Manifest;
}

/**
 * What Chrome and Firefox do themselves with Alt and Shift (or on a Mac with Ctrl and Shift) and a letter: Chrome's
 * toolbar, bookmarks bar, feedback, profile, tab groups and split view; Firefox's own tools use neither.
 */
const taken = ['A', 'B', 'C', 'I', 'M', 'N', 'P', 'T', 'W', 'X', 'Z'].map((letter) => `Shift+${letter}`);

describe.each(['chrome', 'firefox'] as const)('the shortcuts in %s', (browser) => {
  const { commands } = manifestFor(browser);

  test('are for the next unread comment and for the popup', () => {
    expect(Object.keys(commands).sort()).toEqual(['_execute_action', 'next-unread']);
    expect(commands['next-unread']?.description).toBeTruthy();
  });

  test('are different, and of a form that both browsers take', () => {
    const keys = Object.values(commands).map(({ suggested_key }) => suggested_key);
    expect(new Set(keys.map((key) => key.default)).size).toBe(keys.length);
    expect(new Set(keys.map((key) => key.mac)).size).toBe(keys.length);
    for (const key of keys) {
      expect(key.default).toMatch(/^Alt\+Shift\+[A-Z]$/);
      expect(key.mac).toMatch(/^MacCtrl\+Shift\+[A-Z]$/);
    }
  });

  test('take nothing from the browser', () => {
    for (const { suggested_key } of Object.values(commands)) {
      const shifted = suggested_key.default.replace(/^Alt\+/, '');
      expect(taken).not.toContain(shifted);
    }
  });
});
