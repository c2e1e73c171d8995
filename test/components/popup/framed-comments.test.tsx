// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { TabStatus } from '../../../utils/messaging/tab-status.ts';
import { eventually } from '../../support/eventually.ts';
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts';
import { type FakePermissions, fakePermissions } from '../support/fake-permissions.ts';
import { samplePage } from '../support/samples.ts';
import { clearScreen, get, press, seen, show } from '../support/screen.ts';

/* Comments in a frame of another site, which a click on our button does not reach. */

let background: FakeBackground;
let permissions: FakePermissions;
const host = 'allotment.example';
const tree: TabStatus = { state: 'tree', host, frameId: 7, implied: true, summary: samplePage(3, 2) };

beforeEach(() => {
  vi.stubGlobal('close', vi.fn());
  permissions = fakePermissions();
  background = fakeBackground({ listThreads: () => [], readTab: () => undefined });
  history.replaceState(null, '', '/popup.html?tab=7');
  fakeBrowser.tabs.get = (async () => ({ id: 7, url: 'https://allotment.example/beans' })) as never;
});

afterEach(() => {
  clearScreen();
  vi.unstubAllGlobals();
});

async function showPage(status: TabStatus): Promise<void> {
  background.answers.tabStatus = () => status;
  show(<Popup />);
  await eventually(() => expect(background.calls.map(([name]) => name)).toContain('tabStatus'));
}

const named = (name: string) => background.calls.filter(([call]) => call === name);

test('names the site of the frame that holds the comments, and reads it once it is allowed', async () => {
  await showPage({ state: 'none', host, frameHost: 'disqus.example' });
  await seen('The comments may be in a frame of disqus.example');
  background.answers.tabStatus = () => tree;
  press(get('button', 'Allow disqus.example'));
  await seen('About beans');
  expect(permissions.request.mock.calls).toEqual([
    [{ origins: ['http://disqus.example/*', 'https://disqus.example/*'] }],
  ]);
  expect(named('readTab')).toEqual([['readTab', 7]]);
});

test('stays as it is where the frame is not allowed', async () => {
  permissions.saysYes = false;
  await showPage({ state: 'none', host, frameHost: 'disqus.example' });
  await seen('The comments may be in a frame of disqus.example');
  press(get('button', 'Allow disqus.example'));
  await seen('Your browser gave no access.');
  expect(named('readTab')).toEqual([]);
});
