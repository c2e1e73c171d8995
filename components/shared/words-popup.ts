import { words } from './words.ts';

/** What the popup says, beyond what it shares with the reader. */
export const popupWords = {
  name: 'Understory',
  sections: 'Sections',
  thisPage: 'This page',
  following: 'Following',
  bookmarks: 'Bookmarks',
  settings: 'Settings',
  openLibrary: 'Open library',

  // This page
  looking: 'Looking at this page',
  reading: 'Reading the comments',
  since: (moment: string) => `New since ${moment}`,
  unread: (count: number) => `${words.number(count)} unread`,
  stillUnread: 'Still unread',
  lastVisit: (moment: string) => `Last visit ${moment}`,
  firstVisit: 'First visit',
  placed: (replies: number) =>
    replies === 0
      ? 'No replies placed by their wording'
      : `${replies === 1 ? '1 reply' : `${words.number(replies)} replies`} placed by their wording`,
  placingOff: 'Replies stay where the blog has them',
  review: 'Review',
  closeReview: 'Close',
  placeReplies: 'Place replies by their wording on this blog',
  of: (what: string, name: string) => `${what}: ${name}`,
  rebuild: 'Rebuild comments on this blog',
  originalShown: 'The blog’s own comments are shown.',
  none: 'No comments found here',
  noneMore: 'If there are only a few, or they came late, Understory can look again.',
  readPage: 'Read this page',
  offered: (host: string) => `Threads on ${host}: show them as a tree?`,
  offeredMore: 'Asked once. You can turn it off again here.',
  offeredYes: 'Yes, on this site',
  offeredOnce: 'Only this page',
  off: 'Left as the blog has it',
  offMore: (host: string) => `Comments on ${host} are not rebuilt.`,
  unasked: 'Understory can’t see this site yet',
  unaskedMore: 'It reads a site only when you say so: this once, or always.',
  always: 'Always on this site',
  notGranted: 'Your browser gave no access. Nothing has changed.',
  unreachable: 'Not a page Understory can read',
  unreachableMore: 'Browser pages and add-on stores are closed to extensions.',

  // Following
  visited: 'Threads you have visited, as you left them',
  visitedCount: (count: number) => (count === 1 ? '1 thread' : `${words.number(count)} threads`),
  noThreads: 'No threads yet',
  noThreadsMore: 'Open a blog post with comments. Threads you visit are kept here, with what is new and unread.',
  forget: (title: string) => `Forget “${title}”`,
  forgot: (title: string) => `Forgot “${title}”`,

  // Bookmarks
  searchBookmarks: 'Search bookmarks and notes',
  clearSearch: 'Clear search',
  bookmarkCount: (count: number) => (count === 1 ? '1 bookmark' : `${words.number(count)} bookmarks`),
  found: (count: number) => `${words.number(count)} found`,
  noBookmarks: 'No bookmarks yet',
  noBookmarksMore: 'Press b on a comment to keep a copy of it, with a note if you like.',
  nothingFound: (query: string) => `Nothing found for “${query}”`,
  removeBookmark: (of: string) => `Remove bookmark of ${of}`,
  removedBookmark: (of: string) => `Removed bookmark of ${of}`,

  // Whatever went wrong
  failed: {
    noAnswer: 'Understory didn’t answer.',
    gone: 'Understory was updated. Close this and open it again.',
    failed: 'That didn’t work.',
  },
  tryAgain: 'Try again',
} as const;
