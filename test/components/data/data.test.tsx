// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../../components/library/Library.tsx';
import type { ImportAnswer } from '../../../utils/settings/backup.ts';
import { eventually } from '../../support/eventually.ts';
import { type FakeBackground, fakeBackground } from '../support/fake-background.ts';
import { fakePermissions } from '../support/fake-permissions.ts';
import { clearScreen, get, press, seen, show } from '../support/screen.ts';
import { fakeBrowserWords, settingsAnswers } from '../support/settings-answers.ts';

const counts: ImportAnswer = {
  threads: { added: 2, changed: 1, same: 4 },
  read: 12,
  bookmarks: { added: 5, changed: 3, same: 3, bothNotes: 2 },
  ...{ sites: 1, settings: 0, unusable: 1 },
};
let background: FakeBackground;
let answer: ImportAnswer;
let saved: { name: string; text: string; type: string }[];

beforeEach(() => {
  answer = counts;
  saved = [];
  fakePermissions();
  fakeBrowserWords();
  background = fakeBackground({
    ...settingsAnswers(),
    listThreads: () => [],
    listBookmarks: () => [],
    backupContents: () => ({ threads: 9, bookmarks: 1, sites: 3, lastExportAt: Date.UTC(2026, 1, 9, 12) }),
    exportBackup: (parts) => `backup of ${parts}`,
    previewImport: () => answer,
    importBackup: () => answer,
    listFeeds: () => [{ title: 'Beans', url: 'https://plot.example/beans/', feed: 'https://plot.example/beans/feed/' }],
  });
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    blobs.set('blob:1', blob as Blob);
    return 'blob:1';
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(async function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href) as Blob;
    saved.push({ name: this.download, text: await blob.text(), type: blob.type });
  });
  history.replaceState(null, '', '/library.html#data');
  show(<Library />);
});

afterEach(() => {
  vi.restoreAllMocks();
  clearScreen();
});

const asked = (name: string) => background.calls.filter(([called]) => called === name);
const box = (label: string) =>
  [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === label) as HTMLElement;

async function choose(text: string): Promise<void> {
  await seen('Choose a file');
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', {
    value: [new File([text], 'understory-2026-02-09.json')],
    configurable: true,
  });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('Export', () => {
  it('says what is in the file, and when the last one was made', async () => {
    await seen('1 bookmark with its note and copy');
    await seen('9 threads: what is read, folded and said');
    await seen('The settings, and what you said of 3 sites');
    await seen('Last export: 9 February 2026');
  });

  it('saves a file with what is ticked', async () => {
    await seen('9 threads: what is read, folded and said');
    press(box('9 threads: what is read, folded and said').querySelector('input') as HTMLElement);
    await eventually(() => expect(document.querySelectorAll('input:checked')).toHaveLength(2));
    press(get('button', 'Export as JSON'));
    await eventually(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatchObject({ text: 'backup of bookmarks,choices', type: 'application/json' });
    expect(saved[0]?.name).toMatch(/^understory-\d{4}-\d{2}-\d{2}\.json$/);
  });

  it('has nothing to save of bookmarks where there are none', async () => {
    await seen('Bookmarks as Markdown');
    expect((get('button', 'Bookmarks as Markdown') as HTMLButtonElement).disabled).toBe(true);
    expect((get('button', 'Bookmarks as CSV') as HTMLButtonElement).disabled).toBe(true);
  });
});

describe('Import', () => {
  it('shows what would change, and does it only when it is pressed', async () => {
    await choose('a backup');
    await seen('understory-2026-02-09.json, 8 byte');
    const rows = [...document.querySelectorAll('.counts li')].map(({ textContent }) => textContent);
    expect(rows).toEqual([
      '2 threads to add',
      '1 thread here learns something from it',
      '12 comments will be read',
      '5 bookmarks to add',
      '2 bookmarks with a different note: both notes kept',
      '1 bookmark here gets a note or tags from it',
      '1 site you decided on there',
      '7 already here, left alone',
      '1 entry can’t be used, and is left out',
    ]);
    expect(asked('importBackup')).toEqual([]);
    press(get('button', 'Import'));
    await seen('Imported.');
    expect(asked('importBackup')).toEqual([['importBackup', 'a backup']]);
    await eventually(() => expect(document.activeElement?.textContent).toBe('Choose a file'));
    expect(document.querySelector('.counts')).toBeNull();
  });

  it('can be left', async () => {
    await choose('a backup');
    await seen('bookmarks to add');
    press(get('button', 'Cancel'));
    await eventually(() => expect(document.querySelector('.counts')).toBeNull());
    expect(asked('importBackup')).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Choose a file');
  });

  it('of a file with nothing new has nothing to press', async () => {
    const none = { added: 0, changed: 0, same: 3 };
    answer = { threads: none, read: 0, bookmarks: { ...none, bothNotes: 0 }, sites: 0, settings: 0, unusable: 0 };
    await choose('a backup');
    await seen('There is nothing in it that is not here.');
    expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain('Import');
  });

  it.each([
    ['notOurs', 'That file is not an export of Understory. Nothing has changed.'],
    ['newer', 'That file was written by a newer version of Understory. Nothing has changed.'],
    ['damaged', 'That file is damaged, or its end is missing. Nothing has changed.'],
  ] as const)('of a file that is refused as %s says so', async (refused, says) => {
    answer = { refused };
    await choose('Dear diary');
    await seen(says);
    expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain('Import');
  });
});

it('offers the feeds of followed threads to feed readers', async () => {
  await eventually(() => expect(get('button', 'Followed feeds as OPML').hasAttribute('disabled')).toBe(false));
  press(get('button', 'Followed feeds as OPML'));
  await eventually(() => expect(saved).toHaveLength(1));
  expect(saved[0]).toMatchObject({ type: 'text/x-opml', text: expect.stringContaining('/beans/feed/') });
  expect(saved[0]?.name).toMatch(/^understory-feeds-\d{4}-\d\d-\d\d\.opml$/);
});
