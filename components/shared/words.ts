import { type ClockStyle, dayInWords, momentInWords } from './moment.ts';

/** The language the interface speaks. Also the `lang` of what it says inside a page in another language. */
export const interfaceLanguage = 'en';

const pluralRules = new Intl.PluralRules(interfaceLanguage);
const numbers = new Intl.NumberFormat(interfaceLanguage);
const lists = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** "1 reply", "1,204 replies". */
function counted(count: number, one: string, other: string): string {
  return `${numbers.format(count)} ${pluralRules.select(count) === 'one' ? one : other}`;
}

/** "20:33 and 20:10". */
function listed(called: readonly string[]): string {
  return lists.format(called);
}

/** "One earlier comment was", "3 earlier comments were". */
function earlier(count: number): string {
  return count === 1 ? 'One earlier comment was' : `${numbers.format(count)} earlier comments were`;
}

/**
 * Everything the reader says, in one place. Plain, short, about the comment and not about us. `clock` is a comment's
 * time as its page shows it ("20:33"), which is what people call each other by.
 */
export const words = {
  number: (count: number) => numbers.format(count),

  // Head
  comments: (count: number) => counted(count, 'comment', 'comments'),
  new: (count: number) => `${numbers.format(count)} new`,
  nothingNew: 'Nothing new',
  /** Above the first of the new comments: "New since Tuesday 18:40". */
  newSince: (epochMs: number, now: number, clock: ClockStyle) =>
    `New since ${momentInWords(epochMs, now, interfaceLanguage, clock)}`,
  /** "since Tuesday 18:40", "since 12 March 18:40". `now` is epoch milliseconds too. */
  since: (epochMs: number, now: number, clock: ClockStyle) =>
    `since ${momentInWords(epochMs, now, interfaceLanguage, clock)}`,
  newSinceWhen: 'New since',
  /** As in the list of visits: "Tuesday 18:40". */
  moment: (epochMs: number, now: number, clock: ClockStyle) => momentInWords(epochMs, now, interfaceLanguage, clock),
  sinceDay: (epochMs: number) => `since ${dayInWords(epochMs, interfaceLanguage)}`,
  aDay: 'A day …',
  chooseDay: 'New since this day',
  olderUnread: (count: number) => `${numbers.format(count)} older unread`,
  /** Where the page declares more comments than it carries. */
  held: (held: number, declared: number) =>
    `${numbers.format(held)} of ${counted(declared, 'comment', 'comments')} ${pluralRules.select(held) === 'one' ? 'is' : 'are'} on this page`,
  openAll: 'Open all',
  stopOpening: 'Stop',
  /** While the rest of a thread is being opened; null where the page does not say how many there are. */
  opened: (count: number, declared: number | null) =>
    declared !== null && declared > count
      ? `${numbers.format(count)} of ${counted(declared, 'comment', 'comments')}`
      : `${counted(count, 'comment', 'comments')} so far`,
  view: 'View',
  tree: 'Tree',
  original: 'Original',
  backToTree: 'Back to the tree',

  // Toolbar
  tools: 'Comment tools',
  all: 'All',
  unread: 'Unread',
  bookmarked: 'Bookmarked',
  author: 'Author',
  everyone: 'Everyone',
  show: 'Show',
  order: 'Order',
  oldest: 'Oldest first',
  newest: 'Newest first',
  mostReplies: 'Most replies first',
  foldToDepth: 'Fold to depth',
  orderAndDepth: 'Order and depth',
  depth: (shown: number | 'all') => (shown === 'all' ? 'All levels' : counted(shown, 'level', 'levels')),
  search: 'Search comments',
  closeSearch: 'Close search',
  previousHit: 'Previous match',
  nextHit: 'Next match',
  hits: (at: number, hits: number) =>
    hits === 0
      ? 'No matches'
      : at === 0
        ? counted(hits, 'match', 'matches')
        : `${numbers.format(at)} of ${numbers.format(hits)}`,
  nextUnread: 'Next unread',
  next: 'Next',
  whereYouAre: 'Where you are',

  // Map of the thread
  /** `where`: the third of the thread that has most of them; null where none has. */
  map(unread: number, where: 'first' | 'middle' | 'last' | null): string {
    if (unread === 0) return 'Map of the thread: nothing unread';
    const place = where === null ? '' : `, ${unread === 1 ? '' : 'most '}in the ${where} third`;
    return `Map of the thread: ${numbers.format(unread)} unread${place}`;
  },
  mapTip: (called: string, firstWords: string) => `${called}  ${firstWords}`,

  // Rows
  unreadState: 'unread',
  newState: 'new',
  bookmarkedState: 'bookmarked',
  wrotePost: 'wrote the post',
  edited: 'edited since you read it',
  removed: 'Removed by its author.',
  partial: (heading: string) => `${heading === '' ? '' : `${heading} · `}Not opened on the page.`,
  notHere: 'This comment is not on the page.',
  noName: 'No name',
  noTime: 'No time',
  pingback: (name: string) => `Linked from ${name}`,
  level: (level: number) => `level ${numbers.format(level)}`,
  /** `called`: as the rows of these comments show it, a clock or a name. */
  answers: (...called: string[]) => `answers ${listed(called)}`,
  mayAnswer: (...called: string[]) => `may answer ${listed(called)}`,
  answersNot: (...called: string[]) => `does not answer ${listed(called)}`,
  repliesTo: (clock: string) => `Replies to ${clock}`,
  replies: (count: number) => counted(count, 'reply', 'replies'),
  fold: (clock: string, replies: number) => `Fold ${clock}, ${counted(replies, 'reply', 'replies')}`,
  unfold: (clock: string, replies: number) => `Unfold ${clock}, ${counted(replies, 'reply', 'replies')}`,
  reply: 'Reply on the blog',
  more: 'More for this comment',
  bookmark: 'Bookmark',
  removeBookmark: 'Remove bookmark',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  markBranchRead: 'Mark this and its replies as read',
  markAboveRead: 'Mark all above as read',
  copyLink: 'Copy link',
  copyQuote: 'Copy as a quotation',
  quoteCopied: 'Quotation copied',
  copyFailed: 'This page does not let us copy',
  linkCopied: 'Link copied',
  openOnBlog: 'Show on the blog',
  showAuthor: (name: string) => `Only comments by ${name}`,

  // Replies found in the words
  whyHere: 'Why is it here?',
  whyMay: 'Why may it be a reply?',
  notReply: 'Not a reply',
  notReplyPutBack: 'Not a reply. Put it back',
  looksRight: 'Looks right',
  canUndo: 'Either way, you can undo this.',
  goToAnswered: (called: string, firstWords: string) => `${called}: ${firstWords}`,
  textBegins: 'The text begins ',
  textSays: 'The text says ',
  /** How many earlier comments fit the words, by what the words are. `called`: what they name. */
  matches: {
    time: (count: number, called: string) => `${earlier(count)} posted at ${called}.`,
    name: (count: number, called: string) => `${earlier(count)} by ${called}.`,
    quote: (count: number) => `${counted(count, 'earlier comment says', 'earlier comments say')} the same.`,
    ordinal: (count: number, called: string) =>
      `${counted(count, 'comment fits', 'comments fit')} that number: ${called}.`,
    continuation: (_count: number, called: string) => `It goes on from ${called}.`,
    position: (_count: number, called: string) => `The comment before it is ${called}.`,
  },
  onBlogUnder: (called: string) => `On the blog it sits under ${called}.`,
  onBlogUnderDeepest: (called: string, levels: number) =>
    `On the blog it sits under ${called}, because the blog nests only ${counted(levels, 'level', 'levels')}.`,
  onBlogFlat: 'On the blog all comments are one list.',
  onBlogAlone: 'On the blog it answers nobody.',
  onBlogStays: 'It stays where the blog has it.',
  backUnder: (called: string, parent: string) => `${called} is back under ${parent}.`,
  backHome: (called: string) => `${called} is back where the blog has it.`,
  noReply: (called: string) => `${called} stays where the blog has it.`,
  saidRight: (called: string, ...answered: string[]) => `${called} answers ${listed(answered)}.`,

  // Notes
  note: 'Note',
  addNote: 'Add a note',
  editNote: 'Edit note',
  notePlaceholder: 'Why keep this one?',
  tags: 'Tags',
  tagsHint: 'separated by spaces',
  save: 'Save',
  cancel: 'Cancel',
  undo: 'Undo',
  bookmarkRemoved: 'Bookmark removed',
  notSaved: 'Couldn’t keep that. Try again',

  // Spoken, or said in a toast
  nextUnreadAt: (at: number, of: number) => `Next unread, ${numbers.format(at)} of ${numbers.format(of)}`,
  folded: (replies: number) => `Folded, ${counted(replies, 'reply', 'replies')}`,
  unfolded: (replies: number) => `Unfolded, ${counted(replies, 'reply', 'replies')}`,
  end: (unreadAbove: number) =>
    unreadAbove === 0
      ? 'That’s the end. Nothing unread.'
      : `That’s the end. ${numbers.format(unreadAbove)} still unread above.`,
  noneAbove: 'Nothing unread above.',
  moreComments: (count: number) => counted(count, 'more comment', 'more comments'),
  markedRead: (count: number) => `${counted(count, 'comment', 'comments')} marked as read`,
  sectionGone: 'The blog took its comments off the page. These stay until you leave.',
  nothingMatches: 'Nothing here.',

  // Foot
  keptHere: 'Kept in this browser only. Nothing is sent anywhere.',
  notKept: 'Private window: nothing is kept.',
  markAllRead: 'Mark all as read',
  keysAndSigns: 'Keys and signs',

  // Help
  keys: 'Keys',
  signs: 'Signs',
  close: 'Close',
  keysOff: 'Single-letter keys are turned off in the settings.',
  keyMeaning: {
    move: 'next, previous comment',
    unread: 'next, previous unread',
    parent: 'up to what it answers',
    sibling: 'previous, next at this level',
    fold: 'fold or unfold',
    depth: 'fold to that depth; 0: all',
    bookmark: 'bookmark',
    reject: 'not a reply: put it back',
    toggleRead: 'mark read or unread',
    markUnread: 'mark unread again',
    search: 'search',
    toggleView: 'tree or original',
    help: 'this list',
  },
  signMeaning: {
    new: 'new since your last visit',
    unread: 'older, not read yet',
    read: 'read',
    reply: 'a reply, as the blog has it',
    implied: 'a reply, going by its words',
    bookmark: 'bookmarked, copy kept',
  },
} as const;
