// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../../components/library/Library.tsx';
import type { Bookmark, ForgottenThread, ThreadSummary } from '../../../utils/messaging/protocol.ts';
import { eventually } from '../../support/eventually.ts';
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts';
import { type FakePermissions, fakePermissions } from '../support/fake-permissions.ts';
import { sampleBookmark, sampleFollow, sampleThread } from '../support/samples.ts';
import { all, clearScreen, get, nameOf, press, pressKey, screenText, seen, show, type } from '../support/screen.ts';
import { fakeBrowserWords, settingsAnswers } from '../support/settings-answers.ts';

let background: FakeBackground;
let permissions: FakePermissions;
let threads: ThreadSummary[];
let bookmarks: Bookmark[];

beforeEach(() => {
  threads = [
    sampleThread('beans', 3),
    sampleThread('café gates', 0, 2, { site: 'Slack Water' }),
    sampleThread('water'),
  ];
  bookmarks = [
    sampleBookmark('c1', { note: 'Ask about the minutes.', tags: ['Minutes', 'maps'] }),
    sampleBookmark('c2', { tags: ['minutes'] }),
    sampleBookmark('c3'),
  ];
  permissions = fakePermissions();
  fakeBrowserWords();
  background = fakeBackground({
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
    saveBookmark: (_key, { comment, note, tags }) => {
      const saved = { ...(bookmarks.find((one) => one.comment.id === comment.id) as Bookmark), note, tags };
      bookmarks = bookmarks.map((one) => (one.id === saved.id ? saved : one));
      return saved;
    },
    removeBookmark: (id) => {
      bookmarks = bookmarks.filter((bookmark) => bookmark.id !== id);
    },
    restoreBookmark: (bookmark) => {
      bookmarks = [bookmark, ...bookmarks];
    },
    goToComment: () => undefined,
    ...settingsAnswers(),
  });
});

afterEach(clearScreen);

const named = (name: string) => background.calls.filter(([call]) => call === name);
const open = (hash: string) => {
  history.replaceState(null, '', `/library.html#${hash}`);
  show(<Library />);
};
const threadTitles = () => [...document.querySelectorAll('.thread a')].map((title) => title.textContent);
const shownBookmarks = () => [...document.querySelectorAll('blockquote')].map((quote) => quote.textContent);

describe('threads', () => {
  it('say what is new, what is read and when they were visited', async () => {
    open('threads');
    await seen('3 new in 1 thread');
    expect(screenText()).toMatch(/About beans ?Plot Nineteen.*3 new.*5 of 8 read.*Last visit 3 March/);
  });

  it('are narrowed to those with new comments, or not finished', async () => {
    open('threads');
    await seen('About beans');
    press(get('button', 'With new'));
    expect(threadTitles()).toEqual(['About beans']);
    press(get('button', 'Not finished'));
    expect(threadTitles()).toEqual(['About beans', 'About café gates']);
    expect(get('button', 'Not finished').getAttribute('aria-pressed')).toBe('true');
  });

  it('say when their newest comment was written, and are ordered by it', async () => {
    threads = [
      sampleThread('beans', 3),
      sampleThread('plums', 0, 0, { newestAt: Date.UTC(2026, 2, 2, 12) }),
      sampleThread('water', 0, 0, { newestAt: Date.UTC(2026, 2, 3, 12) }),
    ];
    open('threads');
    await seen('About beans');
    expect(screenText()).toMatch(/About plums.*Newest comment 2 March/);
    expect(document.querySelectorAll('.thread-line .newest .moment')).toHaveLength(2);
    press(get('button', 'Newest comment'));
    expect(threadTitles()).toEqual(['About water', 'About plums', 'About beans']);
    press(get('button', 'Newest comment, descending'));
    expect(threadTitles()).toEqual(['About plums', 'About water', 'About beans']);
    expect(get('button', 'Newest comment, ascending').getAttribute('aria-pressed')).toBe('true');
    press(get('button', 'Newest comment, ascending'));
    expect(threadTitles()).toEqual(['About beans', 'About plums', 'About water']);
  });

  it('have no switch where nobody could ask for their comments', async () => {
    threads = [sampleThread('beans', 0, 0, { canFollow: false })];
    open('threads');
    await seen('About beans');
    expect(all('switch')).toEqual([]);
  });

  it('are searched by title and blog, whatever the accents', async () => {
    open('threads');
    await seen('About beans');
    type(get('searchbox', 'Search threads'), 'slack CAFE');
    expect(threadTitles()).toEqual(['About café gates']);
    type(get('searchbox', 'Search threads'), 'turnips');
    expect(screenText()).toContain('No thread matches.');
  });

  it('of one blog stand behind its name', async () => {
    open('threads/Slack%20Water');
    await seen('Nothing new on Slack Water');
    expect(threadTitles()).toEqual(['About café gates']);
    expect(get('link', 'Slack Water').getAttribute('aria-current')).toBe('page');
  });

  it('are followed and followed no longer by their switch, with undo', async () => {
    background.answers.follow = (key) => {
      threads = threads.map((thread) => (thread.key === key ? { ...thread, follow: sampleFollow() } : thread));
      return sampleFollow();
    };
    background.answers.unfollow = (key) => {
      threads = threads.map((thread) => (thread.key === key ? { ...thread, follow: null } : thread));
      return { key, record: 7 };
    };
    background.answers.restoreFollow = () => undefined;
    open('threads');
    await seen('About water');
    const isOn = (on: boolean) =>
      eventually(() => expect(get('switch', 'Follow “About water”').getAttribute('aria-checked')).toBe(String(on)));
    press(get('switch', 'Follow “About water”'));
    expect(permissions.request.mock.calls).toEqual([
      [{ origins: ['http://allotment.example/*', 'https://allotment.example/*'] }],
    ]);
    background.notify('threads');
    await isOn(true);
    press(get('button', 'Following'));
    expect(threadTitles()).toEqual(['About water']);
    press(get('switch', 'Follow “About water”'));
    background.notify('threads');
    await seen('Stopped following “About water”.');
    await eventually(() => expect(threadTitles()).toEqual([]));
    press(get('button', 'Undo'));
    const { key } = sampleThread('water');
    await eventually(() => expect(named('restoreFollow')).toEqual([['restoreFollow', { key, record: 7 }]]));
  });

  it('say what keeps them from being checked', async () => {
    const failure = { since: Date.UTC(2026, 2, 2, 12), kind: 'silent' } as const;
    threads = [sampleThread('beans', 0, 0, { follow: sampleFollow({ failure }) })];
    background.answers.checkNow = () => undefined;
    open('threads');
    await seen('Couldn’t check since 2 March');
    press(get('button', 'Try again'));
    await seen('Checking again');
  });

  it('are forgotten with undo', async () => {
    open('threads');
    await seen('About water');
    press(get('button', 'Forget “About water”'));
    await seen('Forgot “About water”');
    expect(threadTitles()).toHaveLength(2);
    press(get('button', 'Undo'));
    await eventually(() => expect(threadTitles()).toHaveLength(3));
  });
});

it('forgets all threads of a blog at once, with undo', async () => {
  background.answers.forgetSite = (site) => {
    const forgotten = threads.filter((thread) => thread.site === site);
    threads = threads.filter((thread) => thread.site !== site);
    return forgotten.map((record) => ({ key: record.key, title: record.title, record, follow: null }));
  };
  open('threads');
  await seen('About beans');
  expect(all('button').map(nameOf)).not.toContain('Forget all threads of Plot Nineteen');
  press(get('link', /^Plot Nineteen/));
  await seen('Forget all threads of Plot Nineteen');
  press(get('button', 'Forget all threads of Plot Nineteen'));
  await seen('Forgot “Plot Nineteen”');
  await eventually(() => expect(threadTitles()).toEqual([]));
  press(get('button', 'Undo'));
  await eventually(() => expect(threadTitles()).toEqual(['About beans', 'About water']));
});

describe('bookmarks', () => {
  it('say which the blog has lost, and are narrowed to them', async () => {
    bookmarks = [sampleBookmark('c1', { gone: true }), sampleBookmark('c2')];
    open('bookmarks');
    await seen('Gone from the blog 1');
    expect(screenText().match(/Removed from the blog\. This is your copy\./g)).toHaveLength(1);
    press(get('button', 'Gone from the blog 1'));
    expect(shownBookmarks()).toEqual(['The words of c1.']);
  });

  it('mark what was searched for, in the words and in the note', async () => {
    open('bookmarks');
    await seen('3 bookmarks');
    type(get('searchbox', 'Search bookmarks'), 'minutes');
    await seen('1 of 3 matches “minutes”');
    expect([...document.querySelectorAll('.saved-note mark')].map((mark) => mark.textContent)).toEqual(['minutes']);
    expect(shownBookmarks()).toEqual(['The words of c1.']);
  });

  it('are narrowed by tag, whatever its case, and by having a note', async () => {
    open('bookmarks');
    await seen('3 bookmarks');
    press(get('button', /^#minutes 2$/i));
    expect(shownBookmarks()).toEqual(['The words of c1.', 'The words of c2.']);
    press(get('button', 'With a note 1'));
    expect(shownBookmarks()).toEqual(['The words of c1.']);
    press(get('button', 'With a note 1'));
    expect(shownBookmarks()).toHaveLength(3);
  });

  it('take a note and tags', async () => {
    open('bookmarks');
    await seen('3 bookmarks');
    press(all('button').filter((button) => button.textContent === 'Add a note')[1] as HTMLElement);
    type(document.querySelector('textarea') as HTMLElement, 'Worth a walk.');
    type(document.querySelector('form input') as HTMLElement, '#paths maps');
    press(get('button', 'Save'));
    await eventually(() => expect(named('saveBookmark')).toHaveLength(1));
    expect(named('saveBookmark')[0]?.[2]).toMatchObject({
      comment: { id: 'c3' },
      note: 'Worth a walk.',
      tags: ['paths', 'maps'],
    });
    await seen(/Worth a walk\..*#paths/);
    expect(document.querySelector('form')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Change note');
  });

  it('keep what was typed when it can’t be saved, and say so', async () => {
    delete background.answers.saveBookmark;
    open('bookmarks');
    await seen('3 bookmarks');
    press(get('button', 'Change note'));
    type(document.querySelector('textarea') as HTMLElement, 'Not lost.');
    press(get('button', 'Save'));
    await seen('Understory didn’t answer.');
    expect(document.querySelector('textarea')?.value).toBe('Not lost.');
  });

  it('stay as they are when editing is given up', async () => {
    open('bookmarks');
    await seen('3 bookmarks');
    press(get('button', 'Change note'));
    pressKey('Escape', document.querySelector('textarea'));
    expect(document.querySelector('form')).toBeNull();
    expect(named('saveBookmark')).toEqual([]);
  });

  it('are removed with undo, also out of a search', async () => {
    open('bookmarks');
    await seen('3 bookmarks');
    type(get('searchbox', 'Search bookmarks'), 'c2');
    await seen('1 of 3 matches “c2”');
    press(get('button', 'Remove bookmark of 20:33'));
    await seen('Removed bookmark of 20:33');
    expect(shownBookmarks()).toEqual([]);
    press(get('button', 'Undo'));
    await eventually(() => expect(shownBookmarks()).toEqual(['The words of c2.']));
  });
});

it('follows the address', async () => {
  open('nonsense');
  await seen('3 new in 1 thread');
  location.hash = '#settings';
  await seen('Single-letter keys');
  expect(document.title).toMatch(/^Settings/);
});

it('says when it can’t be loaded', async () => {
  delete background.answers.listThreads;
  open('threads');
  await seen('Understory didn’t answer.');
  background.answers.listThreads = () => threads;
  press(get('button', 'Try again'));
  await seen('About beans');
});
