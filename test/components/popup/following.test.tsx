// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { FollowFailure, FollowSummary } from '../../../utils/messaging/follow-protocol.ts';
import type { ThreadSummary } from '../../../utils/messaging/protocol.ts';
import type { TabStatus } from '../../../utils/messaging/tab-status.ts';
import type { CommentId } from '../../../utils/thread/comment.ts';
import { eventually } from '../../support/eventually.ts';
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts';
import { type FakePermissions, fakePermissions } from '../support/fake-permissions.ts';
import { sampleFollow, samplePage, sampleThread } from '../support/samples.ts';
import { all, clearScreen, get, nameOf, press, screenText, seen, show } from '../support/screen.ts';

let background: FakeBackground;
let permissions: FakePermissions;
/** How the thread of the page in the tab is followed; undefined in a private window. */
let kept: FollowSummary | null | undefined;
let threads: ThreadSummary[];

const beans = sampleThread('beans');
const site = ['http://allotment.example/*', 'https://allotment.example/*'];

beforeEach(() => {
  kept = null;
  threads = [];
  permissions = fakePermissions('https://*/*', 'http://*/*');
  history.replaceState(null, '', '/popup.html?tab=7');
  fakeBrowser.tabs.get = (async () => ({ id: 7, url: beans.url })) as never;
  const status = (): TabStatus => ({
    ...{ state: 'tree', host: 'allotment.example', frameId: 0, implied: true, summary: samplePage(2, 0) },
    ...(kept === undefined ? {} : { kept: { key: beans.key, follow: kept } }),
  });
  background = fakeBackground({
    tabStatus: status,
    listThreads: () => threads,
    follow() {
      kept = sampleFollow();
      return kept;
    },
    unfollow(key) {
      kept = null;
      threads = threads.map((thread) => (thread.key === key ? { ...thread, follow: null } : thread));
      return { key, record: 'as it was' };
    },
    restoreFollow({ key }) {
      kept = sampleFollow();
      threads = threads.map((thread) => (thread.key === key ? { ...thread, follow: sampleFollow() } : thread));
    },
    checkNow: () => undefined,
  });
});
afterEach(clearScreen);

const told = (name: string) => background.calls.filter(([call]) => call === name).map(([, ...args]) => args);
const titles = () => [...document.querySelectorAll('.title')].map((title) => title.textContent);
const failing = (kind: FollowFailure['kind'], origins?: string[]) =>
  sampleFollow({ failure: { since: Date.UTC(2026, 2, 2, 12), kind, ...(origins ? { origins } : {}) } });

async function openFollowing(): Promise<void> {
  show(<Popup />, 'popup');
  press(get('tab', /^Following/));
  await eventually(() => expect(told('firstThreads')).not.toEqual([]));
}

describe('this page', () => {
  const button = () => get('button', /^Follow(ing)?$/);
  const isPressed = (name: string, pressed: string) =>
    eventually(() => expect([nameOf(button()), button().getAttribute('aria-pressed')]).toEqual([name, pressed]));

  it('is followed by a press, and no longer by another, with undo', async () => {
    show(<Popup />, 'popup');
    await seen('About beans');
    await isPressed('Follow', 'false');
    press(button());
    await isPressed('Following', 'true');
    expect(told('follow')).toEqual([[beans.key, { under: null, links: null }]]);
    expect(permissions.request).not.toHaveBeenCalled();
    press(button());
    background.notify('threads');
    await seen('Stopped following “About beans”.');
    await isPressed('Follow', 'false');
    press(get('button', 'Undo'));
    background.notify('threads');
    await isPressed('Following', 'true');
    expect(told('restoreFollow')).toEqual([[{ key: beans.key, record: 'as it was' }]]);
  });

  it('asks in the press for its site where that is not allowed, and checks when it is', async () => {
    permissions.granted.clear();
    show(<Popup />, 'popup');
    await seen('About beans');
    press(button());
    expect(permissions.request.mock.calls).toEqual([[{ origins: site }]]);
    await eventually(() => expect(told('checkNow')).toEqual([[beans.key]]));
    expect(told('follow')).toHaveLength(1);
  });

  it('is followed all the same where the answer is no, and says what it waits for', async () => {
    permissions.granted.clear();
    permissions.saysYes = false;
    background.answers.follow = () => {
      kept = failing('permission', site);
      return kept;
    };
    show(<Popup />, 'popup');
    await seen('About beans');
    press(button());
    await seen('Not checked until you allow allotment.example.');
    expect(told('checkNow')).toEqual([]);
    permissions.saysYes = true;
    press(get('button', 'Allow allotment.example'));
    await eventually(() => expect(told('checkNow')).toEqual([[beans.key]]));
    expect(permissions.request.mock.calls.at(-1)).toEqual([{ origins: site }]);
  });

  it('can’t be followed in a private window', async () => {
    kept = undefined;
    show(<Popup />, 'popup');
    await seen('About beans');
    expect(all('button').map(nameOf).join()).not.toMatch(/Follow/);
  });

  it('with only the replies to one comment followed can be followed whole', async () => {
    kept = sampleFollow({ under: ['c1' as CommentId] });
    show(<Popup />, 'popup');
    await isPressed('Follow', 'false');
  });
});

describe('the threads that are followed', () => {
  beforeEach(() => {
    threads = [
      sampleThread('water', 5),
      sampleThread('beans', 3, 0, { follow: sampleFollow() }),
      sampleThread('gates', 1, 0, { follow: sampleFollow({ under: ['c1' as CommentId] }) }),
    ];
  });

  it('come first, and alone count as new in the tab', async () => {
    await openFollowing();
    await seen('Following 4 new');
    expect(titles()).toEqual(['About beans', 'About gates', 'About water']);
    expect(screenText()).toContain('Plot Nineteen, 6 comments, Only replies to 1 comment');
    await seen(/Last check .*4 March/);
  });

  it('are followed no longer at once, with undo', async () => {
    await openFollowing();
    await seen('Following 4 new');
    press(get('button', 'Stop following “About beans”'));
    background.notify('threads');
    await seen('Stopped following “About beans”.');
    await eventually(() => expect(titles()).toEqual(['About gates', 'About water', 'About beans']));
    press(get('button', 'Undo'));
    background.notify('threads');
    await eventually(() => expect(titles()[0]).toBe('About beans'));
  });

  it.each([
    ['silent', 'Couldn’t check since 2 March'],
    ['gone', 'The blog says this post is gone.'],
    ['shut', 'The blog wants a login. Not checked since 2 March'],
    ['unreadable', 'The blog’s answer can’t be read. Not checked since 2 March'],
  ] as const)('that could not be checked (%s) say so, and can be tried again', async (kind, words) => {
    threads = [sampleThread('beans', 0, 0, { follow: failing(kind) })];
    await openFollowing();
    await seen(words);
    press(get('button', 'Try again'));
    await seen('Checking again');
    expect(told('checkNow')).toEqual([[beans.key]]);
  });

  it('that wait for a site ask for it; said no, that is said', async () => {
    permissions.saysYes = false;
    threads = [sampleThread('beans', 0, 0, { follow: failing('permission', ['https://api.example/*']) })];
    await openFollowing();
    await seen('Not checked until you allow api.example.');
    press(get('button', 'Allow api.example'));
    await seen('Your browser gave no access. Nothing has changed.');
    expect(permissions.request.mock.calls).toEqual([[{ origins: ['https://api.example/*'] }]]);
    expect(told('checkNow')).toEqual([]);
  });
});

describe('nothing followed', () => {
  beforeEach(() => {
    threads = [sampleThread('beans')];
  });

  it('offers to follow this page', async () => {
    await openFollowing();
    await seen('You follow no threads yet');
    expect(titles()).toEqual(['About beans']);
    press(await eventually(() => get('button', 'Follow this page')));
    await eventually(() => expect(told('follow')).toEqual([[beans.key, { under: null, links: null }]]));
  });

  it('offers nothing where there is nothing to follow', async () => {
    kept = undefined;
    await openFollowing();
    await seen('You follow no threads yet');
    expect(all('button').map(nameOf)).not.toContain('Follow this page');
  });
});
