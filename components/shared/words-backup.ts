import type { ImportCounts } from '../../utils/settings/backup.ts';
import { messagesOf } from './messages.ts';
import { dayInWords } from './moment.ts';
import { sizeInWords } from './size.ts';

const { text, counted } = messagesOf('backup');
const column = messagesOf('backup.columns').text;

/** What is said where everything is exported and imported. */
export const backupWords = {
  intro: text('intro'),
  copyMore: text('copyMore'),

  // Export
  export: text('export'),
  exportMore: text('exportMore'),
  bookmarks: (bookmarks: number) => counted('bookmarks', bookmarks),
  threads: (threads: number) => counted('threads', threads),
  choices: (sites: number) => (sites === 0 ? text('onlySettings') : counted('choices', sites)),
  exportJson: text('exportJson'),
  exportMarkdown: text('exportMarkdown'),
  exportCsv: text('exportCsv'),
  lastExport: (at: number) => text('lastExport', { day: dayInWords(at) }),
  columns: {
    site: column('site'),
    title: column('title'),
    url: column('url'),
    author: column('author'),
    time: column('time'),
    text: column('text'),
    permalink: column('permalink'),
    note: column('note'),
    tags: column('tags'),
    createdAt: column('createdAt'),
  },

  // Import
  import: text('import'),
  importMore: text('importMore'),
  choose: text('choose'),
  drop: text('drop'),
  chosen: (name: string, bytes: number) => text('chosen', { name, size: sizeInWords(bytes) }),
  refused: {
    notOurs: text('notOurs'),
    newer: text('newer'),
    damaged: text('damaged'),
    tooLong: text('tooLong'),
  },
  changes: text('changes'),
  /** Each thing that the import changes, and how often. Empty where it changes nothing. */
  changed: ({ threads, read, bookmarks, sites, settings }: ImportCounts) =>
    [
      line('threadsToAdd', threads.added),
      line('threadsToChange', threads.changed),
      line('commentsRead', read),
      line('bookmarksToAdd', bookmarks.added),
      line('bothNotes', bookmarks.bothNotes),
      line('bookmarksToChange', bookmarks.changed - bookmarks.bothNotes),
      line('sitesToChange', sites),
      line('settingsToChange', settings),
    ].filter(({ count }) => count > 0),
  /** As `changed`, of what it leaves alone. */
  unchanged: ({ threads, bookmarks, unusable }: ImportCounts) =>
    [line('same', threads.same + bookmarks.same), line('unusable', unusable)].filter(({ count }) => count > 0),
  nothingNew: text('nothingNew'),
  doImport: text('doImport'),
  imported: text('imported'),
} as const;

/** The number stands before it, in a column of its own. */
function line(key: Parameters<typeof counted>[0], count: number): { count: number; says: string } {
  return { count, says: counted(key, count) };
}
