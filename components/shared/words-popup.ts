import { messagesOf } from './messages.ts';

const { text, counted } = messagesOf('popup');

/** What the popup says, beyond what it shares with the reader. */
export const popupWords = {
  name: 'Understory',
  sections: text('sections'),
  thisPage: text('thisPage'),
  following: text('following'),
  bookmarks: text('bookmarks'),
  settings: text('settings'),
  openLibrary: text('openLibrary'),

  // This page
  looking: text('looking'),
  reading: text('reading'),
  unread: (count: number) => counted('unread', count),
  stillUnread: text('stillUnread'),
  lastVisit: (moment: string) => text('lastVisit', { moment }),
  firstVisit: text('firstVisit'),
  placed: (replies: number) => (replies === 0 ? text('placedNone') : counted('placed', replies)),
  placingOff: text('placingOff'),
  review: text('review'),
  closeReview: text('closeReview'),
  placeReplies: text('placeReplies'),
  of: (what: string, name: string) => text('of', { what, name }),
  rebuild: text('rebuild'),
  originalShown: text('originalShown'),
  none: text('none'),
  noneMore: text('noneMore'),
  left: text('left'),
  leftWhy: { unwanted: text('leftUnwanted'), tooMuch: text('leftTooMuch') },
  framed: (frameHost: string) => text('framed', { host: frameHost }),
  framedMore: (frameHost: string) => text('framedMore', { host: frameHost }),
  allowFrame: (frameHost: string) => text('allowFrame', { host: frameHost }),
  readPage: text('readPage'),
  offered: (host: string) => text('offered', { host }),
  offeredMore: text('offeredMore'),
  offeredYes: text('offeredYes'),
  offeredOnce: text('offeredOnce'),
  off: text('off'),
  offMore: (host: string) => text('offMore', { host }),
  unasked: text('unasked'),
  unaskedMore: text('unaskedMore'),
  always: text('always'),
  notGranted: text('notGranted'),
  unreachable: text('unreachable'),
  unreachableMore: text('unreachableMore'),

  // Following
  visited: text('visited'),
  visitedCount: (count: number) => counted('visitedCount', count),
  noThreads: text('noThreads'),
  noThreadsMore: text('noThreadsMore'),
  forget: (title: string) => text('forget', { title }),
  forgot: (title: string) => text('forgot', { title }),

  // Bookmarks
  searchBookmarks: text('searchBookmarks'),
  clearSearch: text('clearSearch'),
  bookmarkCount: (count: number) => counted('bookmarkCount', count),
  found: (count: number) => counted('found', count),
  noBookmarks: text('noBookmarks'),
  noBookmarksMore: text('noBookmarksMore'),
  nothingFound: (query: string) => text('nothingFound', { query }),
  removeBookmark: (of: string) => text('removeBookmark', { called: of }),
  removedBookmark: (of: string) => text('removedBookmark', { called: of }),

  // Whatever went wrong
  failed: {
    ...{ noAnswer: text('noAnswer'), gone: text('gone'), failed: text('failed') },
    ...{ full: text('storageFull'), newer: text('storageNewer'), shut: text('storageShut') },
  },
  tryAgain: text('tryAgain'),
};
