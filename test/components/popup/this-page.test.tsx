// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { TabStatus } from '../../../utils/messaging/tab-status.ts';
import { eventually } from '../../support/eventually.ts';
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts';
import { type FakePermissions, fakePermissions } from '../support/fake-permissions.ts';
import { sampleComment, samplePage } from '../support/samples.ts';
import { all, clearScreen, get, press, screenText, seen, show } from '../support/screen.ts';

let background: FakeBackground;
let permissions: FakePermissions;
const host = 'allotment.example';
const closed = vi.fn();

beforeEach(() => {
  vi.stubGlobal('close', closed.mockClear());
  permissions = fakePermissions();
  background = fakeBackground({ listThreads: () => [], readTab: () => undefined, saveSite: () => undefined });
  history.replaceState(null, '', '/popup.html?tab=7');
  fakeBrowser.tabs.get = (async () => ({ id: 7, url: 'https://www.allotment.example/beans' })) as never;
});

afterEach(() => {
  clearScreen();
  vi.unstubAllGlobals();
});

async function showPage(status: TabStatus, surface: 'popup' | 'page' = 'popup'): Promise<void> {
  background.answers.tabStatus = () => status;
  show(<Popup />, surface);
  await eventually(() => expect(background.calls.map(([name]) => name)).toContain('tabStatus'));
}

const tree = (changes: Parameters<typeof samplePage>[2] = {}, fresh = 3, unread = 2): TabStatus => ({
  state: 'tree',
  host,
  frameId: 0,
  implied: true,
  summary: samplePage(fresh, unread, changes),
});

const named = (name: string) => background.calls.filter(([call]) => call === name);

describe('the tab it is about', () => {
  it('is the one its address names', async () => {
    await showPage(tree());
    await seen('About beans');
    expect(named('tabStatus')).toEqual([['tabStatus', 7]]);
  });

  it('is else the active tab of the window', async () => {
    history.replaceState(null, '', '/popup.html');
    fakeBrowser.tabs.query = (async () => [{ id: 31 }]) as never;
    await showPage(tree());
    await seen('About beans');
    expect(named('tabStatus')).toEqual([['tabStatus', 31]]);
  });

  it('may be missing', async () => {
    history.replaceState(null, '', '/popup.html');
    fakeBrowser.tabs.query = (async () => []) as never;
    show(<Popup />);
    await seen('Not a page Understory can read');
    expect(named('tabStatus')).toEqual([]);
  });
});

describe('a page with a tree', () => {
  it('shows the blog, the title and the counts', async () => {
    await showPage(tree());
    await seen('Plot Nineteen');
    expect(screenText()).toContain('About beans');
    expect(screenText()).toMatch(/10 comments\s?3 new\s?2 older unread/);
    expect(document.querySelectorAll('.portrait rect.new')).toHaveLength(3);
    expect(document.querySelectorAll('.portrait rect.unread')).toHaveLength(2);
  });

  it('calls nothing new on a first visit', async () => {
    await showPage(tree({ since: null }, 0, 5));
    await seen('First visit');
    expect(screenText()).toMatch(/10 comments\s?5 unread/);
    expect(screenText()).not.toMatch(/\bnew\b/i);
  });

  it('goes to the next unread comment and closes', async () => {
    background.page.nextUnread = () => undefined;
    await showPage(tree());
    await seen('Next unread');
    press(get('button', 'Next unread'));
    await eventually(() => expect(closed).toHaveBeenCalledOnce());
    expect(named('nextUnread')).toHaveLength(1);
  });

  it('brings the page to the front when the popup is a tab of its own', async () => {
    const update = vi.fn(async () => ({}));
    fakeBrowser.tabs.update = update as never;
    background.page.nextUnread = () => undefined;
    await showPage(tree(), 'page');
    await seen('Next unread');
    press(get('button', 'Next unread'));
    await eventually(() => expect(update).toHaveBeenCalledWith(7, { active: true }));
    expect(closed).not.toHaveBeenCalled();
  });

  it('offers no next unread where nothing is unread', async () => {
    await showPage(tree({}, 0, 0));
    await seen('Next unread');
    expect((get('button', 'Next unread') as HTMLButtonElement).disabled).toBe(true);
    expect(screenText()).toContain('Nothing new');
  });

  it('lists the first new comments, and goes to the one that is pressed', async () => {
    const named1 = sampleComment('c1', { author: { name: 'Marrow Lil', wrotePost: true } });
    background.page.goTo = () => undefined;
    await showPage(tree({ firstNew: [named1, sampleComment('c2')] }));
    await seen(/New since .*Marrow Lil wrote the post, .*20:33/);
    expect(screenText()).toMatch(/20:33 Anonymous/);
    press(get('button', 'The words of c2.'));
    await eventually(() => expect(named('goTo')).toEqual([['goTo', 'c2']]));
  });

  it('says so, and offers to try again, when the page does not answer', async () => {
    await showPage(tree());
    await seen('Next unread');
    press(get('button', 'Next unread'));
    await seen('Understory didn’t answer.');
    expect(closed).not.toHaveBeenCalled();
    background.page.nextUnread = () => undefined;
    press(get('button', 'Try again'));
    await eventually(() => expect(closed).toHaveBeenCalledOnce());
  });

  it('leads back to the tree while the original is shown', async () => {
    background.page.show = () => undefined;
    await showPage(tree({ view: 'original' }));
    await seen('The blog’s own comments are shown.');
    background.answers.tabStatus = () => tree();
    press(get('button', 'Back to the tree'));
    await seen('Next unread');
    expect(named('show')).toEqual([['show', 'tree']]);
  });
});

describe('the switch of a blog', () => {
  const isOn = () => get('switch', 'Rebuild comments on this blog').getAttribute('aria-checked') === 'true';

  it('is on where the site was granted, and turns it off', async () => {
    permissions.granted.add('https://*/*').add('http://*/*');
    await showPage(tree());
    await eventually(() => expect(isOn()).toBe(true));
    const status = tree();
    background.answers.tabStatus = () => ({ ...status, off: true }) as TabStatus;
    press(get('switch', 'Rebuild comments on this blog'));
    await eventually(() => expect(isOn()).toBe(false));
    expect(named('saveSite')).toEqual([['saveSite', host, false]]);
  });

  it('asks for the site’s real host, within the click', async () => {
    await showPage(tree());
    await seen('Rebuild comments on this blog');
    expect(isOn()).toBe(false);
    press(get('switch', 'Rebuild comments on this blog'));
    expect(permissions.request).toHaveBeenCalledWith({
      origins: ['http://www.allotment.example/*', 'https://www.allotment.example/*'],
    });
    await eventually(() => expect(isOn()).toBe(true));
    expect(named('saveSite')).toEqual([['saveSite', host, true]]);
  });

  it('stays off, and says why, when the browser gives no access', async () => {
    permissions.saysYes = false;
    await showPage(tree());
    await seen('Rebuild comments on this blog');
    press(get('switch', 'Rebuild comments on this blog'));
    await seen('Your browser gave no access.');
    expect(isOn()).toBe(false);
  });
});

describe('a page without a tree', () => {
  it('says that there are no comments, and can look again', async () => {
    await showPage({ state: 'none', host });
    await seen('No comments found here');
    background.answers.tabStatus = () => tree();
    press(get('button', 'Read this page'));
    await seen('About beans');
    expect(named('readTab')).toEqual([['readTab', 7]]);
  });

  it('that was turned off can be turned on', async () => {
    permissions.granted.add('*://*/*');
    await showPage({ state: 'off', host });
    await seen('Left as the blog has it');
    await seen(`Comments on ${host} are not rebuilt.`);
    press(get('switch', 'Rebuild comments on this blog'));
    await eventually(() => expect(named('saveSite')).toEqual([['saveSite', host, true]]));
    expect(permissions.request).not.toHaveBeenCalled();
  });

  it('on a site it may not see offers to read it this once', async () => {
    await showPage({ state: 'unasked', host });
    await seen('Understory can’t see this site yet');
    press(get('button', 'Read this page'));
    await eventually(() => expect(named('readTab')).toHaveLength(1));
    expect(permissions.request).not.toHaveBeenCalled();
  });

  it('on a site it may not see asks for it within the click, and reads it once granted', async () => {
    await showPage({ state: 'unasked', host });
    await seen('Always on this site');
    press(get('button', 'Always on this site'));
    expect(permissions.request).toHaveBeenCalledOnce();
    await eventually(() => expect(named('readTab')).toHaveLength(1));
  });

  it('is not read when the site was refused', async () => {
    permissions.saysYes = false;
    await showPage({ state: 'unasked', host });
    await seen('Always on this site');
    press(get('button', 'Always on this site'));
    await seen('Your browser gave no access.');
    expect(named('readTab')).toEqual([]);
  });

  it('that no extension may read offers nothing', async () => {
    await showPage({ state: 'unreachable' });
    await seen('Not a page Understory can read');
    expect(all('button').map((button) => button.getAttribute('aria-label'))).toEqual(['Settings']);
  });

  it('that is being read is asked until it answers', async () => {
    let asked = 0;
    await showPage({ state: 'reading', host });
    await seen('Reading the comments');
    background.answers.tabStatus = () => {
      asked += 1;
      return asked < 2 ? { state: 'reading', host } : tree();
    };
    await seen('About beans');
  });
});

describe('whatever goes wrong', () => {
  it('is said where the page would stand, and can be tried again', async () => {
    show(<Popup />);
    await seen('Understory didn’t answer.');
    background.answers.tabStatus = () => tree();
    press(get('button', 'Try again'));
    await seen('About beans');
  });

  it('is said in the background’s own words', async () => {
    background.answers.tabStatus = () => Promise.reject(new Error('The data is from a newer Understory.'));
    show(<Popup />);
    await seen('That didn’t work. The data is from a newer Understory.');
  });

  it('offers no second try once the extension has gone', async () => {
    await showPage(tree());
    await seen('Next unread');
    const { id } = fakeBrowser.runtime;
    onTestFinished(() => {
      fakeBrowser.runtime.id = id;
    });
    fakeBrowser.runtime.id = '';
    background.notify('tab');
    await seen('Understory was updated.');
    expect(all('button').map((button) => button.textContent)).not.toContain('Try again');
  });
});

it('follows what changes elsewhere', async () => {
  await showPage(tree());
  await seen('3 new');
  background.answers.tabStatus = () => tree({}, 1, 2);
  background.notify('threads');
  await seen('1 new');
});
