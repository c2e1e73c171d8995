import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import config from '../wxt.config.ts';

type Manifest = {
  permissions: string[];
  content_security_policy: { extension_pages: string };
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

describe.each(['chrome', 'firefox'] as const)('what %s is asked for', (browser) => {
  const manifest = manifestFor(browser);

  test('opens no way in: for pages, for other extensions, for native programs', () => {
    const names = Object.keys(manifest);
    for (const name of [
      'web_accessible_resources',
      'externally_connectable',
      'content_scripts',
      'host_permissions',
      'sandbox',
    ])
      expect(names).not.toContain(name);
    expect(manifest.permissions.sort()).toEqual([
      'activeTab',
      'alarms',
      'contextMenus',
      ...(browser === 'chrome' ? ['offscreen'] : []),
      'scripting',
      'storage',
    ]);
  });

  test('keeps whatever comes to stand in our own pages from running, loading and sending', () => {
    const policy = new Map(
      manifest.content_security_policy.extension_pages.split('; ').map((part) => {
        const [name = '', ...sources] = part.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(Object.fromEntries(policy)).toEqual({
      ...{ 'default-src': "'none'", 'object-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'" },
      ...{ 'script-src': "'self'", 'style-src': "'self' 'unsafe-inline'", 'img-src': "'self'", 'frame-src': "'self'" },
      // The background asks the blogs of followed threads.
      'connect-src': 'http: https:',
    });
  });
});

/** Every line of ours that is built into something. */
const sources = ['components', 'entrypoints', 'utils'].flatMap((folder) =>
  globSync(`${folder}/**/*.{ts,tsx,html}`).map((file) => ({ file, text: readFileSync(file, 'utf8') })),
);

test.each([
  ['other extensions', /onMessageExternal|onConnectExternal/],
  ['the world of the page', /world:\s*['"]MAIN|exportFunction|cloneInto|wrappedJSObject|\.injectScript\(/],
  [
    'messages and events that a page can make up',
    /postMessage|BroadcastChannel|addEventListener\(\s*['"]message['"]|new CustomEvent/,
  ],
  [
    'markup and code from text',
    /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(|setHTMLUnsafe/,
  ],
])('no code of ours has to do with %s', (_what, pattern) => {
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
});
