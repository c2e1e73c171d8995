// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../../components/popup/Popup.tsx';
import { eventually } from '../../support/eventually.ts';
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts';
import { type FakePermissions, fakePermissions } from '../support/fake-permissions.ts';
import { clearScreen, get, press, seen, show } from '../support/screen.ts';

const host = 'threads.example';
let background: FakeBackground;
let permissions: FakePermissions;

beforeEach(() => {
  permissions = fakePermissions();
  background = fakeBackground({ listThreads: () => [], readTab: () => undefined, saveSite: () => undefined });
  background.answers.tabStatus = () => ({ state: 'offered', host });
  history.replaceState(null, '', '/popup.html?tab=7');
  fakeBrowser.tabs.get = (async () => ({ id: 7, url: 'https://threads.example/item?id=7' })) as never;
});
afterEach(clearScreen);

const named = (name: string) => background.calls.filter(([called]) => called === name);

describe('a page with a thread of a site that is threads itself', () => {
  it('asks once, and takes the yes for the site', async () => {
    permissions.granted.add('*://*/*');
    show(<Popup />);
    await seen(`Threads on ${host}: show them as a tree?`);
    press(get('button', 'Yes, on this site'));
    await eventually(() => expect(named('saveSite')).toEqual([['saveSite', host, true]]));
    expect(permissions.request).not.toHaveBeenCalled();
  });

  it('asks the browser within the click, where it may not see the site by itself', async () => {
    show(<Popup />);
    await seen('Yes, on this site');
    press(get('button', 'Yes, on this site'));
    expect(permissions.request).toHaveBeenCalledOnce();
    await eventually(() => expect(named('saveSite')).toEqual([['saveSite', host, true]]));
  });

  it('can be read this once', async () => {
    show(<Popup />);
    await seen('Only this page');
    press(get('button', 'Only this page'));
    await eventually(() => expect(named('readTab')).toEqual([['readTab', 7]]));
    expect(named('saveSite')).toEqual([]);
  });
});
