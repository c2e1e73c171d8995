// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../../components/library/Library.tsx';
import { eventually } from '../../support/eventually.ts';
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts';
import { type FakePermissions, fakePermissions } from '../support/fake-permissions.ts';
import { clearScreen, get, press, screenText, seen, show, type } from '../support/screen.ts';
import { fakeBrowserWords, type KeptSettings, nothingKept, settingsAnswers } from '../support/settings-answers.ts';

let background: FakeBackground;
let permissions: FakePermissions;
let kept: KeptSettings;

beforeEach(() => {
  kept = nothingKept();
  permissions = fakePermissions();
  fakeBrowserWords();
  background = fakeBackground({ ...settingsAnswers(kept), listThreads: () => [], listBookmarks: () => [] });
});

afterEach(clearScreen);

const named = (name: string) => background.calls.filter(([call]) => call === name);
const open = () => {
  history.replaceState(null, '', '/library.html#settings');
  show(<Library />);
};

it('are kept as they are changed', async () => {
  open();
  await seen('Single-letter keys');
  press(get('switch', 'Single-letter keys'));
  await eventually(() => expect(get('switch', 'Single-letter keys').getAttribute('aria-checked')).toBe('false'));
  expect(kept.settings).toMatchObject({ keys: false, markWhileReading: true });
});

it('take a number of comments within bounds, and nothing else', async () => {
  open();
  await seen('Rebuild from this many comments');
  const field = get('spinbutton', 'Rebuild from this many comments') as HTMLInputElement;
  type(field, '');
  expect(field.value).toBe('3');
  type(field, '8');
  await eventually(() => expect(kept.settings.fewestComments).toBe(8));
  type(field, '4000');
  await eventually(() => expect(kept.settings.fewestComments).toBe(100));
  expect(named('saveSettings')).toHaveLength(2);
});

it('list the sites that were granted, and take them back with undo', async () => {
  permissions.granted.add('https://slack.example/*').add('http://slack.example/*').add('https://plot.example/*');
  open();
  await seen(/plot\.example.*slack\.example/);
  press(get('button', 'Take back access to slack.example'));
  await seen('Took back access to slack.example');
  expect([...permissions.granted]).toEqual(['https://plot.example/*']);
  press(get('button', 'Undo'));
  await eventually(() => expect(permissions.granted.size).toBe(3));
});

it('say when the browser keeps a site', async () => {
  permissions.granted.add('*://*/*');
  permissions.keeps = true;
  open();
  await seen('Every site');
  press(get('button', 'Take back access to Every site'));
  await seen('You cannot remove required permissions.');
  expect(permissions.granted.size).toBe(1);
});

it('list what was said of sites, to be taken back, with undo', async () => {
  kept.rules = [
    { host: 'plot.example', rules: [{ kind: 'comments', selectors: ['div.talk', 'main > div'] }] },
    { host: 'slack.example', rules: [{ kind: 'not-comments', selectors: ['ul.latest'] }] },
  ];
  open();
  await seen(/plot\.example ?You pointed to the comments\. div\.talk/);
  press(get('button', 'Take back: slack.example. You said: not comments. ul.latest'));
  await seen('Taken back.');
  await eventually(() => expect(screenText()).not.toContain('ul.latest'));
  press(get('button', 'Undo'));
  await seen('ul.latest');
});

it('bring rules from a file, and say what came of it', async () => {
  open();
  await seen('None yet.');
  expect((get('button', 'Export') as HTMLButtonElement).disabled).toBe(true);
  const field = document.querySelector('input[type=file]') as HTMLInputElement;
  const choose = (text: string) => {
    Object.defineProperty(field, 'files', { value: [{ text: async () => text }], configurable: true });
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  choose('{"bookmarks":[]}');
  await seen('That file is not a list of Understory’s rules for sites. Nothing has changed.');
  choose('rules');
  await seen('1 rule added.');
  await seen('You pointed to the comments.');
});

it('ask for every site within the click', async () => {
  open();
  await seen('Understory reads no site by itself.');
  press(get('button', 'Use on every blog'));
  expect(permissions.request).toHaveBeenCalledWith({ origins: ['http://*/*', 'https://*/*'] });
  await seen('Understory may read every site.');
});

describe('muted authors', () => {
  it('are listed by site, and taken back with undo', async () => {
    kept.muted = [{ host: 'plot.example', authors: ['Otto Brandl'] }];
    open();
    await seen(/Otto Brandl ?plot\.example/);
    press(get('button', 'Take back: Otto Brandl plot.example'));
    await seen('What Otto Brandl writes is open again.');
    await eventually(() => expect(screenText()).toContain('None. “Fold what … writes”'));
    press(get('button', 'Undo'));
    await seen(/Otto Brandl ?plot\.example/);
  });
});

describe('what was said of single sites', () => {
  it('is taken back one by one, with undo', async () => {
    kept.sites = [{ host: 'slack.example', rebuild: false, implied: false }];
    open();
    await seen('Comments are left as the blog has them.');
    press(get('button', 'Take back: slack.example. Comments are left as the blog has them.'));
    await eventually(() => expect(screenText()).not.toContain('Comments are left as'));
    expect(screenText()).toContain('Replies stay where the blog has them.');
    press(get('button', 'Undo'));
    await eventually(() => expect(kept.sites).toEqual([{ host: 'slack.example', rebuild: false, implied: false }]));
  });

  it('is not there where nothing was', async () => {
    open();
    await seen('Folded authors');
    expect(screenText()).not.toContain('On single sites');
  });
});

describe('languages', () => {
  it('say what the interface speaks, and why', async () => {
    open();
    await seen('Understory speaks English, as your browser does.');
  });

  it('say so where it does not speak the browser’s', async () => {
    fakeBrowserWords({ language: 'eo' });
    open();
    await seen('Understory speaks English, since it does not speak Esperanto yet.');
  });

  it('have a switch each for their cue words', async () => {
    kept.settings = { ...kept.settings, cueLanguagesOff: ['fr'] };
    open();
    await seen('German');
    expect(get('switch', 'French').getAttribute('aria-checked')).toBe('false');
    press(get('switch', 'German'));
    await eventually(() => expect(kept.settings.cueLanguagesOff).toEqual(['fr', 'de']));
    await eventually(() => expect(get('switch', 'German').getAttribute('aria-checked')).toBe('false'));
    press(get('switch', 'French'));
    await eventually(() => expect(kept.settings.cueLanguagesOff).toEqual(['de']));
  });
});

it('ask the browser for notifications where they are switched on; said no, they stay off', async () => {
  open();
  const notify = 'Tell me when something new is found';
  const isOn = () => get('switch', notify).getAttribute('aria-checked');
  await seen(notify);
  expect(isOn()).toBe('false');
  permissions.saysYes = false;
  press(get('switch', notify));
  await seen('Your browser gave no access. Nothing has changed.');
  expect(kept.settings.notify).toBe(false);
  permissions.saysYes = true;
  press(get('switch', notify));
  expect(permissions.request.mock.calls).toEqual([
    [{ permissions: ['notifications'] }],
    [{ permissions: ['notifications'] }],
  ]);
  await eventually(() => expect(isOn()).toBe('true'));
  press(get('switch', notify));
  await eventually(() => expect(kept.settings.notify).toBe(false));
  await eventually(() => expect(isOn()).toBe('false'));
});
