// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Library } from '../../../components/library/Library.tsx';
import { eventually } from '../../support/eventually.ts';
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts';
import { fakePermissions } from '../support/fake-permissions.ts';
import { clearScreen, get, press, pressKey, screenText, seen, show } from '../support/screen.ts';
import { fakeBrowserWords, type KeptSettings, nothingKept, settingsAnswers } from '../support/settings-answers.ts';

let background: FakeBackground;
let kept: KeptSettings;

beforeEach(() => {
  kept = nothingKept();
  fakePermissions();
  fakeBrowserWords();
  background = fakeBackground({ ...settingsAnswers(kept), listThreads: () => [], listBookmarks: () => [] });
});

afterEach(clearScreen);

const named = (name: string) => background.calls.filter(([call]) => call === name);
const open = () => {
  history.replaceState(null, '', '/library.html#settings');
  show(<Library />);
};

describe('single keys', () => {
  const bookmarkKey = (key: string) => get('button', `Bookmark: ${key}. Change`);
  const said = () =>
    [...document.querySelectorAll('.keys .said')]
      .map((line) => line.textContent)
      .join('')
      .trim();

  it('are changed one by one by pressing them', async () => {
    open();
    await seen('Next comment');
    press(bookmarkKey('b'));
    expect(said()).toBe('Esc leaves it as it is.');
    pressKey('w');
    await eventually(() => expect(bookmarkKey('w')).toBe(document.activeElement));
    expect(kept.settings.keyChanges).toEqual({ bookmark: 'w' });
  });

  it('are refused where another action has them, with a word which', async () => {
    open();
    await seen('Next comment');
    press(bookmarkKey('b'));
    pressKey('k');
    expect(said()).toBe('k is taken: Previous comment. Choose another, or turn that one off.');
    pressKey('Enter');
    expect(said()).toBe('Only keys that type a letter, a digit or a sign.');
    pressKey('Escape');
    expect(said()).toBe('');
    expect(bookmarkKey('b')).toBe(document.activeElement);
    expect(named('saveSettings')).toEqual([]);
  });

  it('are turned off one by one, free for others then, and all brought back with undo', async () => {
    open();
    await seen('Next comment');
    press(get('button', 'Turn off: Previous comment'));
    await eventually(() => get('button', 'Previous comment: off. Change'));
    expect(document.activeElement).toBe(get('button', 'Previous comment: off. Change'));
    press(bookmarkKey('b'));
    pressKey('k');
    await eventually(() => bookmarkKey('k'));
    press(get('button', 'Reset all keys'));
    await seen('All keys are as they were designed.');
    expect(kept.settings.keyChanges).toEqual({});
    press(get('button', 'Undo'));
    await eventually(() => expect(kept.settings.keyChanges).toEqual({ previous: null, bookmark: 'k' }));
  });

  it('are not shown where all are off', async () => {
    kept.settings = { ...kept.settings, keys: false };
    open();
    await seen('Single-letter keys');
    expect(screenText()).not.toContain('Next comment');
  });
});

describe('shortcuts of the browser', () => {
  it('are told as they are in force, and changed on the browser’s own page', async () => {
    const create = vi.fn();
    fakeBrowser.tabs.create = create as never;
    open();
    await seen(/Go to the next unread comment ?none/);
    await seen(/Open the popup ?Alt\+Shift\+U/);
    press(get('button', 'Change in the browser'));
    await eventually(() => expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' }));
  });

  it('are told again when one comes back from there', async () => {
    open();
    await seen(/next unread comment ?none/);
    fakeBrowser.commands.getAll = (async () => [{ name: 'next-unread', shortcut: 'Alt+Q' }]) as never;
    window.dispatchEvent(new Event('focus'));
    await seen(/next unread comment ?Alt\+Q/);
  });

  it('in Firefox open its own settings for them', async () => {
    const openShortcutSettings = vi.fn(async () => {});
    Object.assign(fakeBrowser.commands, { openShortcutSettings });
    open();
    await seen('Change in the browser');
    press(get('button', 'Change in the browser'));
    await eventually(() => expect(openShortcutSettings).toHaveBeenCalled());
    Object.assign(fakeBrowser.commands, { openShortcutSettings: undefined });
  });
});
