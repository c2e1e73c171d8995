import { words } from './words.ts';

const count = (number: number, one: string, other: string) => `${words.number(number)} ${number === 1 ? one : other}`;

/** What the library says, beyond what it shares with the popup and the reader. */
export const libraryWords = {
  name: 'Understory',
  title: 'Understory library',
  navigation: 'Library',
  threads: 'Threads',
  bookmarks: 'Bookmarks',
  settings: 'Settings',
  blogs: 'Blogs',

  // Threads
  newIn: (comments: number, threads: number) => `${words.new(comments)} in ${count(threads, 'thread', 'threads')}`,
  nothingNew: 'Nothing new',
  onBlog: (site: string) => `on ${site}`,
  searchThreads: 'Search threads',
  show: 'Show',
  all: 'All',
  withNew: 'With new',
  notFinished: 'Not finished',
  columns: { thread: 'Thread', shape: 'Shape', new: 'New', read: 'Read', lastVisit: 'Last visit' },
  spokenNew: ' new',
  readOf: (read: number, of: number) => `${words.number(read)} of ${words.number(of)}`,
  spokenRead: ' read',
  spokenLastVisit: 'last visit ',
  nothingMatches: 'No thread matches.',

  // Bookmarks
  searchBookmarks: 'Search bookmarks',
  matching: (found: number, all: number, query: string) =>
    `${words.number(found)} of ${words.number(all)} match “${query}”`,
  withNote: 'With a note',
  tag: (tag: string) => `#${tag}`,
  tagged: (tag: string, bookmarks: number) => `#${tag} ${words.number(bookmarks)}`,
  withNoteCount: (bookmarks: number) => `With a note ${words.number(bookmarks)}`,
  filters: 'Only bookmarks',
  inThread: 'in ',
  changeNote: 'Change note',
  longCut: 'The rest is in the thread.',

  // Settings
  reading: 'Reading',
  markWhileReading: 'Mark comments as read while you read',
  markWhileReadingMore: 'A comment counts as read when its last line has been in view and it has stayed for a second.',
  dimRead: 'Show read comments a little dimmer',
  implied: 'Place replies by their wording',
  impliedMore: '“20:33, no” is put under 20:33, on a dotted line. The popup has the same switch for one blog.',
  keys: 'Single-letter keys',
  keysMore: 'j, k, n and the others, in a rebuilt thread. Press ? there for the list.',
  fewest: 'Rebuild from this many comments',
  fewestMore: 'Shorter threads stay as the blog has them, until you ask for one in the popup.',
  sites: 'Sites',
  everySite: 'Understory may read every site. It looks for comments on each page you open and leaves all else alone.',
  someSites: 'Understory reads these sites by itself. On others it waits until you ask in the popup.',
  noSites: 'Understory reads no site by itself. Press its leaf in the toolbar on a page with comments.',
  everySiteName: 'Every site',
  takeBack: 'Take back',
  takeBackOf: (host: string) => `Take back access to ${host}`,
  tookBack: (host: string) => `Took back access to ${host}`,
  useEverywhere: 'Use on every blog',
} as const;
