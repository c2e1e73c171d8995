import { inDigits, messagesOf } from './messages.ts';
import { words } from './words.ts';

const { text, counted, around } = messagesOf('library');
const column = messagesOf('library.columns').text;

/** What the library says, beyond what it shares with the popup and the reader. */
export const libraryWords = {
  name: 'Understory',
  title: text('title'),
  navigation: text('navigation'),
  threads: text('threads'),
  bookmarks: text('bookmarks'),
  settings: text('settings'),
  data: text('data'),
  blogs: text('blogs'),

  // Threads
  newIn: (comments: number, threads: number) => counted('newIn', threads, { new: words.new(comments) }),
  nothingNew: text('nothingNew'),
  /** "10 new in 3 threads on this.blog". */
  onBlog: (what: string, site: string) => text('onBlog', { what, site }),
  searchThreads: text('searchThreads'),
  show: text('show'),
  all: text('all'),
  withNew: text('withNew'),
  notFinished: text('notFinished'),
  columns: {
    thread: column('thread'),
    shape: column('shape'),
    new: column('new'),
    read: column('read'),
    newest: column('newest'),
    lastVisit: column('lastVisit'),
  },
  newest: (moment: string) => text('newest', { moment }),
  /** Of the column that the list is ordered by. */
  ascending: (column: string) => text('ascending', { column }),
  descending: (column: string) => text('descending', { column }),
  readOf: (read: number, of: number) => text('readOf', { read, all: of }),
  spokenReadOf: (read: number, of: number) => text('spokenReadOf', { read, all: of }),
  nothingMatches: text('nothingMatches'),
  forgetSite: (site: string) => text('forgetSite', { site }),

  // Bookmarks
  searchBookmarks: text('searchBookmarks'),
  matching: (found: number, all: number, query: string) => counted('matching', found, { all, query }),
  withNote: text('withNote'),
  tag: (tag: string) => `#${tag}`,
  tagged: (tag: string, bookmarks: number) => `#${tag} ${inDigits(bookmarks)}`,
  withNoteCount: (bookmarks: number) => text('withNoteCount', { count: bookmarks }),
  goneCount: (bookmarks: number) => text('goneCount', { count: bookmarks }),
  filters: text('filters'),
  /** Around the link to it. */
  inThread: <Part>(thread: Part) => around('inThread', { thread }),
  changeNote: text('changeNote'),
  longCut: text('longCut'),

  // Settings
  reading: text('reading'),
  markWhileReading: text('markWhileReading'),
  markWhileReadingMore: text('markWhileReadingMore'),
  dimRead: text('dimRead'),
  implied: text('implied'),
  impliedMore: text('impliedMore'),
  fewest: text('fewest'),
  fewestMore: text('fewestMore'),
  sites: text('sites'),
  everySite: text('everySite'),
  someSites: text('someSites'),
  noSites: text('noSites'),
  everySiteName: text('everySiteName'),
  takeBack: text('takeBack'),
  takeBackOf: (host: string) => text('takeBackOf', { host }),
  tookBack: (host: string) => text('tookBack', { host }),
  useEverywhere: text('useEverywhere'),
};
