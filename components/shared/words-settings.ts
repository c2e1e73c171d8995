import type { StoredCounts } from '../../utils/settings/kept.ts';
import type { KeyAction } from '../../utils/settings/keys.ts';
import { languageInWords } from './language.ts';
import { listed, messagesOf, ownLanguage } from './messages.ts';
import { sizeInWords } from './size.ts';
import { words } from './words.ts';
import { yearsInWords } from './years.ts';

const { text, counted } = messagesOf('settings');
const action = messagesOf('settings.action').text;

const actions: Readonly<Record<KeyAction, string>> = {
  next: action('next'),
  previous: action('previous'),
  nextUnread: action('nextUnread'),
  previousUnread: action('previousUnread'),
  parent: action('parent'),
  fold: action('fold'),
  previousSibling: action('previousSibling'),
  nextSibling: action('nextSibling'),
  depth1: action('depth1'),
  depth2: action('depth2'),
  depth3: action('depth3'),
  depthAll: action('depthAll'),
  bookmark: action('bookmark'),
  toggleRead: action('toggleRead'),
  markUnread: action('markUnread'),
  reject: action('reject'),
  search: action('search'),
  toggleView: action('toggleView'),
  help: action('help'),
};

/** What the settings say, beyond what they share with the library (`words-library.ts`, `words-wrong.ts`). */
export const settingsWords = {
  // Keys
  keys: text('keys'),
  keysMore: text('keysMore'),
  singleKeys: text('singleKeys'),
  action: (named: KeyAction) => actions[named],
  off: text('off'),
  /** Of the button that shows a key: what it does, which key, and that it can be another. */
  changeKey: (named: KeyAction, key: string | null) =>
    text('changeKey', { action: actions[named], key: key ?? text('off') }),
  turnOff: (named: KeyAction) => text('turnOff', { action: actions[named] }),
  pressKey: text('pressKey'),
  pressKeyMore: text('pressKeyMore'),
  keyTaken: (key: string, by: KeyAction) => text('keyTaken', { key, action: actions[by] }),
  keyUnfit: text('keyUnfit'),
  resetKeys: text('resetKeys'),
  keysReset: text('keysReset'),

  // The browser's own shortcuts
  shortcuts: text('shortcuts'),
  shortcutsMore: text('shortcutsMore'),
  shortcut: { 'next-unread': text('nextUnread'), _execute_action: text('openPopup') } as Readonly<
    Record<string, string>
  >,
  noShortcut: text('noShortcut'),
  changeShortcuts: text('changeShortcuts'),
  changeShortcutsByHand: text('changeShortcutsByHand'),

  // Single sites
  singleSites: text('singleSites'),
  siteSays: {
    rebuilt: text('rebuilt'),
    leftAlone: text('leftAlone'),
    placed: text('placed'),
    notPlaced: text('notPlaced'),
  },

  // Muted authors
  muted: text('muted'),
  mutedMore: text('mutedMore'),
  noneMuted: text('noneMuted'),
  mutedBack: (author: string) => words.muted(author, false),

  // Languages
  languages: text('languages'),
  /** `browser`: what the browser speaks, where that is another. */
  speaks: (browser: string | null) =>
    browser === null
      ? text('speaksSame', { own: languageInWords(ownLanguage.lang) })
      : text('speaksOther', { own: languageInWords(ownLanguage.lang), browser: languageInWords(browser) }),
  cueLanguages: text('cueLanguages'),
  cueLanguagesMore: text('cueLanguagesMore'),
  language: languageInWords,

  // What is kept
  kept: text('kept'),
  /** "9 threads, 1,204 comments and 1 bookmark". */
  keptCounts: ({ threads, comments, bookmarks }: StoredCounts) =>
    listed([counted('threads', threads), words.comments(comments), counted('bookmarks', bookmarks)]),
  keptBytes: (bytes: number) => text('onDisk', { size: sizeInWords(bytes) }),
  lasting: text('lasting'),
  notLasting: text('notLasting'),
  askToLast: text('askToLast'),
  forgetOld: text('forgetOld'),
  forgetOldMore: text('forgetOldMore'),
  /** "2 years"; null: never. */
  forgetAfter: (years: number | null) => (years === null ? text('never') : yearsInWords(years)),
  notGranted: text('notGranted'),
  forgetEverything: text('forgetEverything'),
  forgetMore: text('forgetMore'),
  forgetQuestion: text('forgetQuestion'),
  forgetLost: text('forgetLost'),
  forgetParts: ({ threads, bookmarks }: StoredCounts) => [
    counted('lostThreads', threads),
    ...(bookmarks === 0 ? [] : [counted('lostBookmarks', bookmarks)]),
    text('lostSites'),
    text('lostMuted'),
    text('lostSettings'),
  ],
  forgetStays: text('forgetStays'),
  forgotten: text('forgotten'),
} as const;
