// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../../components/popup/Popup.tsx';
import type { Bookmark, ForgottenThread, ThreadSummary } from '../../../utils/messaging/protocol.ts';
import { eventually } from '../../support/eventually.ts';
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts';
import { fakePermissions } from '../support/fake-permissions.ts';
import { sampleBookmark, sampleComment, sampleFollow, sampleThread } from '../support/samples.ts';
import { all, clearScreen, get, nameOf, press, pressKey, screenText, seen, show, type } from '../support/screen.ts';

let background: FakeBackground;
let threads: ThreadSummary[];
let bookmarks: Bookmark[];

beforeEach(() => {
  threads = [sampleThread('beans', 3), sampleThread('gates', 1, 2), sampleThread('water')];
  bookmarks = [
    sampleBookmark('c1', { note: 'Ask in October.', tags: ['minutes', 'beans'] }),
    sampleBookmark('c2', { comment: sampleComment('c2', { author: { name: 'Marrow Lil', wrotePost: false } }) }),
  ];
  fakePermissions();
  fakeBrowser.tabs.get = (async () => ({ id: 7 })) as never;
  history.replaceState(null, '', '/popup.html?tab=7');
  background = fakeBackground({
    tabStatus: () => ({ state: 'unreachable' }),
    listThreads: () => threads,
    forgetThread: (key) => {
      const record = threads.find((thread) => thread.key === key);
      threads = threads.filter((thread) => thread !== record);
      return { key, title: record?.title ?? '', record, follow: null };
    },
    restoreThread: ({ record }: ForgottenThread) => {
      threads = [...threads, record as ThreadSummary];
    },
    listBookmarks: (query) => bookmarks.filter(({ comment, note }) => `${comment.text} ${note}`.includes(query)),
    removeBookmark: (id) => {
      bookmarks = bookmarks.filter((bookmark) => bookmark.id !== id);
    },
    restoreBookmark: (bookmark) => {
      bookmarks = [bookmark, ...bookmarks];
    },
    goToComment: () => undefined,
  });
});

afterEach(clearScreen);

const named = (name: string) => background.calls.filter(([call]) => call === name);
const titles = () => [...document.querySelectorAll('.title')].map((title) => title.textContent);

async function openSection(name: RegExp): Promise<void> {
  show(<Popup />, 'popup');
  press(get('tab', name));
}

describe('tabs', () => {
  const selected = () => all('tab').filter((tab) => tab.getAttribute('aria-selected') === 'true');

  it('are walked by arrow keys, Home and End, round the ends', async () => {
    threads = [sampleThread('beans', 3, 0, { follow: sampleFollow() }), sampleThread('gates', 1, 2)];
    show(<Popup />);
    await seen('Following 3 new');
    press(get('tab', 'This page'));
    const walked = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End'].map((key) => {
      pressKey(key);
      return nameOf(document.activeElement as Element);
    });
    expect(walked).toEqual(['Following 3 new', 'Bookmarks', 'This page', 'Bookmarks', 'This page', 'Bookmarks']);
    expect(selected()).toEqual([document.activeElement]);
  });

  it('go the other way in a right-to-left interface', () => {
    document.documentElement.style.direction = 'rtl';
    show(<Popup />);
    press(get('tab', 'This page'));
    pressKey('ArrowLeft');
    document.documentElement.style.direction = '';
    expect(nameOf(document.activeElement as Element)).toMatch(/^Following/);
  });

  it('are one stop for Tab, and name their panel', () => {
    show(<Popup />);
    expect(all('tab').map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    const panel = document.querySelector('[role=tabpanel]');
    expect(panel?.getAttribute('aria-labelledby')).toBe(selected()[0]?.id);
    expect(selected()[0]?.getAttribute('aria-controls')).toBe(panel?.id);
  });

  it('can be named in the address', async () => {
    history.replaceState(null, '', '/popup.html#bookmarks');
    show(<Popup />);
    await seen('Ask in October.');
  });
});

describe('the threads visited', () => {
  it('stand with blog, size and what is new', async () => {
    await openSection(/^Following/);
    await seen('3 threads');
    expect(titles()).toEqual(['About beans', 'About gates', 'About water']);
    expect(screenText()).toMatch(/About beansPlot Nineteen, 8 comments3 new/);
    expect(screenText()).toMatch(/About waterPlot Nineteen, 5 comments(?!\d* new)/);
  });

  it('lead to their first unread comment', async () => {
    await openSection(/^Following/);
    await seen('About gates');
    press(get('link', 'About gates'));
    const { key, url } = sampleThread('gates');
    await eventually(() => expect(named('goToComment')).toEqual([['goToComment', { key, url, id: null }]]));
  });

  it('are forgotten at once, with undo', async () => {
    await openSection(/^Following/);
    await seen('About gates');
    press(get('button', 'Forget “About gates”'));
    await seen('Forgot “About gates”');
    expect(titles()).toEqual(['About beans', 'About water']);
    press(get('button', 'Undo'));
    await eventually(() => expect(titles()).toContain('About gates'));
    expect(screenText()).not.toContain('Forgot');
  });

  it('hand the focus to the next row when one is forgotten', async () => {
    await openSection(/^Following/);
    await seen('About gates');
    press(get('button', 'Forget “About gates”'));
    expect(nameOf(document.activeElement as Element)).toBe('Forget “About water”');
    press(get('button', 'Forget “About water”'));
    await seen('Forgot “About water”');
    expect(nameOf(document.activeElement as Element)).toBe('Forget “About beans”');
  });

  it('stay when they can’t be forgotten, and it is said', async () => {
    delete background.answers.forgetThread;
    await openSection(/^Following/);
    await seen('About gates');
    press(get('button', 'Forget “About gates”'));
    await seen('Understory didn’t answer.');
    expect(titles()).toHaveLength(3);
  });

  it('are said to be none where there are none', async () => {
    threads = [];
    await openSection(/^Following/);
    await seen('No threads yet');
  });

  it('can’t be listed: it is said, and the list stays as it was', async () => {
    await openSection(/^Following/);
    await seen('About gates');
    delete background.answers.listThreads;
    background.notify('threads');
    await seen('Understory didn’t answer.');
    expect(titles()).toHaveLength(3);
  });

  it('are asked for in full only after the first are shown, and where they are listed', async () => {
    threads = Array.from({ length: 1_000 }, (_, index) =>
      sampleThread(`plot-${index}`, 1, 0, { follow: index < 20 ? sampleFollow() : null }),
    );
    show(<Popup />);
    await seen('Following 20 new');
    expect(named('listThreads')).toEqual([]);
    press(get('tab', /^Following/));
    await eventually(() => expect(titles()).toHaveLength(1_000));
    expect(background.calls.filter(([call]) => call.endsWith('Threads')).map(([call]) => call)).toEqual([
      'firstThreads',
      'listThreads',
    ]);
  });

  it('come by the thousand, all of them into the document', async () => {
    threads = Array.from({ length: 1_000 }, (_, index) => sampleThread(`plot-${index}`));
    await openSection(/^Following/);
    await eventually(() => expect(titles()).toHaveLength(1_000));
    expect(new Set(titles()).size).toBe(1_000);
  });
});

describe('bookmarks', () => {
  it('stand with author or time, words, note and tags', async () => {
    await openSection(/^Bookmarks/);
    await seen('2 bookmarks');
    expect(screenText()).toMatch(/20:33 Anonymous, 2 Mar( 2026)?The words of c1\.Ask in October\.#minutes #beans/);
    expect(screenText()).toMatch(/Marrow Lil, 2 Mar( 2026)? 20:33The words of c2\./);
  });

  it('are searched by the background', async () => {
    await openSection(/^Bookmarks/);
    await seen('2 bookmarks');
    type(get('searchbox', 'Search bookmarks and notes'), ' October ');
    await seen('1 found');
    expect(named('listBookmarks').at(-1)).toEqual(['listBookmarks', 'October']);
    expect(screenText()).not.toContain('The words of c2.');
    pressKey('Escape', get('searchbox', 'Search bookmarks and notes'));
    await seen('2 bookmarks');
  });

  it('are said to be not found', async () => {
    await openSection(/^Bookmarks/);
    await seen('2 bookmarks');
    type(get('searchbox', 'Search bookmarks and notes'), 'turnips');
    await seen('Nothing found for “turnips”');
  });

  it('lead to their comment', async () => {
    await openSection(/^Bookmarks/);
    await seen('2 bookmarks');
    press(get('link', 'The words of c2.'));
    const { key, url, comment } = sampleBookmark('c2');
    await eventually(() => expect(named('goToComment')).toEqual([['goToComment', { key, url, id: comment.id }]]));
  });

  it('come by the thousand, the newest first, all of them counted at once', async () => {
    bookmarks = Array.from({ length: 1_000 }, (_, index) => sampleBookmark(`c${index}`));
    const listBookmarks = () => bookmarks;
    delete background.answers.listBookmarks;
    background.answers.firstBookmarks = (most) => ({ first: bookmarks.slice(0, most), inAll: 1_000 });
    await openSection(/^Bookmarks/);
    await seen('1,000 bookmarks');
    expect(document.querySelectorAll('.popup-row').length).toBeLessThan(100);
    background.answers.listBookmarks = listBookmarks;
    background.notify('bookmarks');
    await eventually(() => expect(document.querySelectorAll('.popup-row')).toHaveLength(1_000));
  });

  it('are removed at once, with undo', async () => {
    await openSection(/^Bookmarks/);
    await seen('2 bookmarks');
    press(get('button', 'Remove bookmark of Marrow Lil'));
    await seen('Removed bookmark of Marrow Lil');
    await seen('1 bookmark');
    press(get('button', 'Undo'));
    await seen('2 bookmarks');
    expect(bookmarks.map(({ comment }) => comment.id)).toEqual(['c2', 'c1']);
  });

  it('are said to be none where there are none', async () => {
    bookmarks = [];
    await openSection(/^Bookmarks/);
    await seen('No bookmarks yet');
  });
});

it('opens the library at the settings', async () => {
  const create = vi.fn(async (_tab: { url: string }) => ({}));
  fakeBrowser.tabs.create = create as never;
  show(<Popup />);
  press(get('button', 'Settings'));
  await eventually(() => expect(create).toHaveBeenCalled());
  expect(create.mock.calls[0]?.[0].url).toMatch(/library\.html#settings$/);
});
