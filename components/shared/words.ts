import { inDigits, listed, messagesOf, ownLanguage, separator } from './messages.ts';
import { type ClockStyle, dayInWords, momentInWords } from './moment.ts';

/** The language the interface speaks. */
export const interfaceLanguage = ownLanguage.lang;

const { text, counted, around } = messagesOf('reader');
const keyMeaning = messagesOf('reader.keyMeaning').text;
const signMeaning = messagesOf('reader.signMeaning').text;
const map = messagesOf('reader.map');

/**
 * Everything the reader says, in one place. Plain, short, about the comment and not about us. `clock` is a comment's
 * time as its page shows it ("20:33"), which is what people call each other by.
 */
export const words = {
  number: inDigits,
  /** Things said one after the other: "Folded, 2 replies". */
  inARow: (...said: string[]) => said.join(separator),
  separator,

  // Head
  comments: (count: number) => counted('comments', count),
  new: (count: number) => counted('new', count),
  nothingNew: text('nothingNew'),
  /** Above the first of the new comments: "New since Tuesday 18:40". */
  newSince: (epochMs: number, now: number, clock: ClockStyle) =>
    text('newSince', { moment: momentInWords(epochMs, now, clock) }),
  /** "since Tuesday 18:40", "since 12 March 18:40". `now` is epoch milliseconds too. */
  since: (epochMs: number, now: number, clock: ClockStyle) =>
    text('since', { moment: momentInWords(epochMs, now, clock) }),
  /** What is new and since when, in the order of the language. */
  newAndSince: <Part>(fresh: Part, since: Part) => around('newAndSince', { new: fresh, since }),
  newSinceWhen: text('newSinceWhen'),
  /** As in the list of visits: "Tuesday 18:40". */
  moment: momentInWords,
  sinceDay: (epochMs: number) => text('since', { moment: dayInWords(epochMs) }),
  aDay: text('aDay'),
  chooseDay: text('chooseDay'),
  olderUnread: (count: number) => counted('olderUnread', count),
  /** Where the page declares more comments than it carries. */
  held: (held: number, declared: number) => counted('held', declared, { held }),
  openAll: text('openAll'),
  /** Whom comments answer, where the page can't say. */
  askBlog: text('askBlog'),
  askingBlog: text('askingBlog'),
  blogSilent: text('blogSilent'),
  blogKnowsNoMore: text('blogKnowsNoMore'),
  toldByBlog: (count: number) => counted('toldByBlog', count),
  stopOpening: text('stopOpening'),
  /** While the rest of a thread is being opened; null where the page does not say how many there are. */
  opened: (count: number, declared: number | null) =>
    declared !== null && declared > count
      ? counted('openedOf', declared, { opened: count })
      : counted('openedSoFar', count),
  view: text('view'),
  tree: text('tree'),
  original: text('original'),
  backToTree: text('backToTree'),

  // Toolbar
  tools: text('tools'),
  all: text('all'),
  unread: text('unread'),
  bookmarked: text('bookmarked'),
  author: text('author'),
  everyone: text('everyone'),
  show: text('show'),
  order: text('order'),
  oldest: text('oldest'),
  newest: text('newest'),
  mostReplies: text('mostReplies'),
  asOnPage: text('asOnPage'),
  foldToDepth: text('foldToDepth'),
  orderAndDepth: text('orderAndDepth'),
  depth: (shown: number | 'all') => (shown === 'all' ? text('allLevels') : counted('levels', shown)),
  search: text('search'),
  closeSearch: text('closeSearch'),
  previousHit: text('previousHit'),
  nextHit: text('nextHit'),
  hits: (at: number, hits: number) =>
    hits === 0 ? text('noHits') : at === 0 ? counted('hits', hits) : text('hitOf', { at, hits }),
  nextUnread: text('nextUnread'),
  next: text('next'),
  whereYouAre: text('whereYouAre'),

  // Map of the thread
  /** `where`: the third of the thread that has most of them; null where none has. */
  map: (unread: number, where: 'first' | 'middle' | 'last' | null) =>
    unread === 0 ? map.text('read') : map.counted(where ?? 'unread', unread),
  mapTip: (called: string, firstWords: string) => `${called}  ${firstWords}`,

  // Rows
  unreadState: text('unreadState'),
  newState: text('newState'),
  bookmarkedState: text('bookmarkedState'),
  wrotePost: text('wrotePost'),
  spoiler: text('spoiler'),
  edited: text('edited'),
  showChange: text('showChange'),
  hideChange: text('hideChange'),
  changeFailed: text('changeFailed'),
  removed: text('removed'),
  removedCopy: text('removedCopy'),
  mutedState: text('mutedState'),
  /** Of the button that says so and opens it. */
  openMuted: text('openMuted'),
  partial: (heading: string) => `${heading === '' ? '' : `${heading} · `}${text('partial')}`,
  notHere: text('notHere'),
  noCommentThere: text('noCommentThere'),
  noName: text('noName'),
  noTime: text('noTime'),
  pingback: (name: string) => text('pingback', { name }),
  level: (level: number) => text('level', { level }),
  /** `called`: as the rows of these comments show it, a clock or a name. */
  answers: (...called: string[]) => text('answers', { called: listed(called) }),
  mayAnswer: (...called: string[]) => text('mayAnswer', { called: listed(called) }),
  answersNot: (...called: string[]) => text('answersNot', { called: listed(called) }),
  repliesTo: (clock: string) => text('repliesTo', { called: clock }),
  replies: (count: number) => counted('replies', count),
  /** Those side by side that were read on an earlier visit, as one line. */
  readReplies: (count: number) => counted('readReplies', count),
  readComments: (count: number) => counted('readComments', count),
  showReadReplies: (count: number) => counted('showReadReplies', count),
  showReadComments: (count: number) => counted('showReadComments', count),
  fold: (clock: string, replies: number) => counted('fold', replies, { called: clock }),
  unfold: (clock: string, replies: number) => counted('unfold', replies, { called: clock }),
  reply: text('reply'),
  noReplyNow: text('noReplyNow'),
  more: text('more'),
  bookmark: text('bookmark'),
  removeBookmark: text('removeBookmark'),
  markRead: text('markRead'),
  markUnread: text('markUnread'),
  markBranchRead: text('markBranchRead'),
  markAboveRead: text('markAboveRead'),
  copyLink: text('copyLink'),
  copyQuote: text('copyQuote'),
  quoteCopied: text('quoteCopied'),
  copyFailed: text('copyFailed'),
  linkCopied: text('linkCopied'),
  openOnBlog: text('openOnBlog'),
  showAuthor: (name: string) => text('showAuthor', { name }),
  mute: (name: string) => text('mute', { name }),
  follow: text('follow'),
  following: text('following'),
  followReplies: text('followReplies'),
  stopFollowingReplies: text('stopFollowingReplies'),
  followingReplies: (called: string) => text('followingReplies', { called }),
  stoppedFollowing: (title: string) => text('stoppedFollowing', { title }),
  stoppedFollowingReplies: (called: string) => text('stoppedFollowingReplies', { called }),
  followNeedsAccess: text('followNeedsAccess'),
  unmute: (name: string) => text('unmute', { name }),
  muted: (name: string, muted: boolean) => text(muted ? 'muted' : 'unmuted', { name }),

  // Replies found in the words
  whyHere: text('whyHere'),
  whyMay: text('whyMay'),
  notReply: text('notReply'),
  notReplyPutBack: text('notReplyPutBack'),
  looksRight: text('looksRight'),
  canUndo: text('canUndo'),
  goToAnswered: (called: string, firstWords: string) => `${called}: ${firstWords}`,
  /** Around the words themselves. */
  textBegins: <Part>(quote: Part) => around('textBegins', { quote }),
  textSays: <Part>(quote: Part) => around('textSays', { quote }),
  /** How many earlier comments fit the words, by what the words are. `called`: what they name. */
  matches: {
    time: (count: number, called: string) => counted('sameTime', count, { called }),
    name: (count: number, called: string) => counted('sameName', count, { called }),
    quote: (count: number) => counted('sameWords', count),
    ordinal: (count: number, called: string) => counted('sameNumber', count, { called }),
    continuation: (_count: number, called: string) => text('goesOn', { called }),
    position: (_count: number, called: string) => text('commentBefore', { called }),
  },
  onBlogUnder: (called: string) => text('onBlogUnder', { called }),
  onBlogUnderDeepest: (called: string, levels: number) => counted('onBlogUnderDeepest', levels, { called }),
  onBlogFlat: text('onBlogFlat'),
  onBlogAlone: text('onBlogAlone'),
  onBlogStays: text('onBlogStays'),
  backUnder: (called: string, parent: string) => text('backUnder', { called, parent }),
  backHome: (called: string) => text('backHome', { called }),
  noReply: (called: string) => text('noReply', { called }),
  saidRight: (called: string, ...answered: string[]) => text('saidRight', { called, answered: listed(answered) }),

  // Notes
  note: text('note'),
  addNote: text('addNote'),
  editNote: text('editNote'),
  notePlaceholder: text('notePlaceholder'),
  tags: text('tags'),
  tagsHint: text('tagsHint'),
  save: text('save'),
  cancel: text('cancel'),
  undo: text('undo'),
  bookmarkRemoved: text('bookmarkRemoved'),
  notSaved: text('notSaved'),

  // Spoken, or said in a toast
  nextUnreadAt: (at: number, of: number) => text('nextUnreadAt', { at, of }),
  folded: (replies: number) => counted('folded', replies),
  unfolded: (replies: number) => counted('unfolded', replies),
  end: (unreadAbove: number) => (unreadAbove === 0 ? text('end') : counted('endUnreadAbove', unreadAbove)),
  noneAbove: text('noneAbove'),
  moreComments: (count: number) => counted('moreComments', count),
  markedRead: (count: number) => counted('markedRead', count),
  sectionGone: text('sectionGone'),
  nothingMatches: text('nothingMatches'),

  // Foot
  keptHere: text('keptHere'),
  notKept: text('notKept'),
  cannotKeep: text('cannotKeep'),
  markAllRead: text('markAllRead'),
  keysAndSigns: text('keysAndSigns'),

  // Help
  keys: text('keys'),
  signs: text('signs'),
  close: text('close'),
  keysOff: text('keysOff'),
  keyMeaning: {
    move: keyMeaning('move'),
    unread: keyMeaning('unread'),
    parent: keyMeaning('parent'),
    sibling: keyMeaning('sibling'),
    fold: keyMeaning('fold'),
    depth: keyMeaning('depth'),
    bookmark: keyMeaning('bookmark'),
    reject: keyMeaning('reject'),
    toggleRead: keyMeaning('toggleRead'),
    markUnread: keyMeaning('markUnread'),
    search: keyMeaning('search'),
    toggleView: keyMeaning('toggleView'),
    help: keyMeaning('help'),
  },
  signMeaning: {
    new: signMeaning('new'),
    unread: signMeaning('unread'),
    read: signMeaning('read'),
    reply: signMeaning('reply'),
    implied: signMeaning('implied'),
    bookmark: signMeaning('bookmark'),
  },
};
