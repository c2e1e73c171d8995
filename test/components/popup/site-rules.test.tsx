// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { TabStatus } from '../../../utils/messaging/tab-status.ts';
import type { SiteRule } from '../../../utils/thread/site-rule.ts';
import { eventually } from '../../support/eventually.ts';
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts';
import { fakePermissions } from '../support/fake-permissions.ts';
import { samplePage } from '../support/samples.ts';
import { clearScreen, get, press, seen, show } from '../support/screen.ts';

let background: FakeBackground;
const host = 'allotment.example';
const closed = vi.fn();
const tree: TabStatus = { state: 'tree', host, frameId: 0, implied: true, summary: samplePage(3, 2) };

beforeEach(() => {
  vi.stubGlobal('close', closed.mockClear());
  fakePermissions();
  background = fakeBackground({ listThreads: () => [] });
  history.replaceState(null, '', '/popup.html?tab=7');
  fakeBrowser.tabs.get = (async () => ({ id: 7, url: 'https://www.allotment.example/beans' })) as never;
});

afterEach(() => {
  clearScreen();
  vi.unstubAllGlobals();
});

function showPage(status: TabStatus): void {
  background.answers.tabStatus = () => status;
  show(<Popup />, 'popup');
}

const named = (name: string) => background.calls.filter(([call]) => call === name);

describe('where we are wrong', () => {
  const rule: SiteRule = { kind: 'not-comments', selectors: ['ul.latest'] };

  it('lets one point to the comments on a page where none were found', async () => {
    background.answers.pointInTab = () => undefined;
    showPage({ state: 'none', host });
    await seen('No comments found here');
    press(get('button', 'Point to the comments'));
    await eventually(() => expect(closed).toHaveBeenCalledOnce());
    expect(named('pointInTab')).toEqual([['pointInTab', 7]]);
  });

  it.each([
    ['without a tree', { state: 'none', host, rules: [rule] } as TabStatus],
    ['with one', { ...tree, rules: [rule] } as TabStatus],
  ])('takes back what was said of the site, and that too, on a page %s', async (_what, status) => {
    background.answers.removeRule = () => undefined;
    background.answers.addRules = () => undefined;
    showPage(status);
    await seen('You said: not comments. ul.latest');
    press(get('button', /^Take back: You said: not comments. ul.latest$/));
    await seen('Taken back.');
    expect(named('removeRule')).toEqual([['removeRule', host, rule]]);
    press(get('button', 'Undo'));
    await eventually(() => expect(named('addRules')).toEqual([['addRules', [{ host, rules: [rule] }]]]));
  });
});
