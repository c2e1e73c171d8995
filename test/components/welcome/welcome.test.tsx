// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Welcome } from '../../../components/welcome/Welcome.tsx';
import { defaultSettings } from '../../../utils/settings/settings.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeBackground } from '../support/fake-background.ts';
import { type FakePermissions, fakePermissions } from '../support/fake-permissions.ts';
import { all, clearScreen, get, nameOf, press, screenText, seen, show } from '../support/screen.ts';

let permissions: FakePermissions;

beforeEach(() => {
  permissions = fakePermissions();
});

afterEach(clearScreen);

const caps = () => [...document.querySelectorAll('.key-list kbd')].map(({ textContent }) => textContent);

it('offers the two ways, and asks for nothing by itself', async () => {
  show(<Welcome />);
  await seen('Your browser will ask about access to sites');
  expect(all('button').map(nameOf)).toEqual(['Use on every blog', 'Only when I click']);
  expect(permissions.request).not.toHaveBeenCalled();
});

it('asks for every site within the click, then says that it is on', async () => {
  show(<Welcome />);
  await seen('Use on every blog');
  press(get('button', 'Use on every blog'));
  expect(permissions.request).toHaveBeenCalledWith({ origins: ['http://*/*', 'https://*/*'] });
  await seen('It’s on. Open a blog post with comments.');
});

it('says calmly that access was refused, and how it works without', async () => {
  permissions.saysYes = false;
  show(<Welcome />);
  await seen('Use on every blog');
  press(get('button', 'Use on every blog'));
  await seen('Your browser gave no access, and that’s fine');
  expect(screenText()).toContain('press the leaf in the toolbar');
  expect(screenText()).toContain('Pin to Toolbar');
});

it('takes a browser that cannot ask for a refusal', async () => {
  permissions.request.mockRejectedValue(new Error('This function must be called during a user gesture'));
  show(<Welcome />);
  await seen('Use on every blog');
  press(get('button', 'Use on every blog'));
  await seen('that’s fine');
});

it('tells how to use it only on a click', async () => {
  show(<Welcome />);
  await seen('Only when I click');
  press(get('button', 'Only when I click'));
  await seen('press the leaf in the toolbar, then “Read this page”');
  expect(permissions.request).not.toHaveBeenCalled();
});

it('shows the present state when opened again, and changes it', async () => {
  permissions.granted.add('*://*/*');
  show(<Welcome />);
  await seen('It’s on.');
  press(get('button', 'Only when I click, instead'));
  await eventually(() => expect(permissions.granted.size).toBe(0));
  await seen('press the leaf in the toolbar');
  expect(screenText()).not.toContain('It’s on.');
});

it('says so when the browser keeps the access', async () => {
  permissions.granted.add('http://*/*').add('https://*/*');
  permissions.keeps = true;
  show(<Welcome />);
  await seen('It’s on.');
  press(get('button', 'Only when I click, instead'));
  await seen('The browser did not change it.');
  expect(screenText()).toContain('It’s on.');
});

it('shows the keys as they are set, and follows when they are changed', async () => {
  const settings = { ...defaultSettings, keyChanges: { next: 'h', parent: null } };
  const background = fakeBackground({ loadSettings: () => settings });
  show(<Welcome />);
  await eventually(() => expect(caps()).toEqual(['h', 'k', 'n', 'N', 'o', 'b', '/', '?']));
  background.answers.loadSettings = () => ({ ...settings, keys: false });
  background.notify('settings');
  await seen('Single-letter keys are turned off');
  expect(caps()).toEqual([]);
});

it('shows the designed keys while nobody answers', () => {
  show(<Welcome />);
  expect(caps()).toEqual('j k n N p o b / ?'.split(' '));
});
