import type { KeyAction } from '../../utils/settings/keys.ts';
import { interfaceLanguage, words } from './words.ts';

const count = (number: number, one: string, other: string) => `${words.number(number)} ${number === 1 ? one : other}`;

const languageNames = new Intl.DisplayNames(interfaceLanguage, { type: 'language' });
const languageOf = (tag: string) => languageNames.of(tag) ?? tag;

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "48 kB", "1.2 MB". */
function sizeOf(bytes: number): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const amount = bytes / 1000 ** step;
  return new Intl.NumberFormat(interfaceLanguage, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}

const actions: Readonly<Record<KeyAction, string>> = {
  next: 'Next comment',
  previous: 'Previous comment',
  nextUnread: 'Next unread',
  previousUnread: 'Previous unread',
  parent: 'Up to what it answers',
  previousSibling: 'Previous at this level',
  nextSibling: 'Next at this level',
  fold: 'Fold or unfold',
  depth1: 'Fold to 1 level',
  depth2: 'Fold to 2 levels',
  depth3: 'Fold to 3 levels',
  depthAll: 'Open all levels',
  bookmark: 'Bookmark',
  toggleRead: 'Mark read or unread',
  markUnread: 'Mark unread again',
  reject: 'Not a reply: put it back',
  search: 'Search',
  toggleView: 'Tree or original',
  help: 'List of keys',
};

/** What the settings say, beyond what was there before them (`words-library.ts`, `words-wrong.ts`). */
export const settingsWords = {
  // Keys
  keys: 'Keys',
  keysMore: 'They work in a rebuilt thread, never while you type, and never with Ctrl, Alt or ⌘.',
  singleKeys: 'Single-letter keys',
  action: (action: KeyAction) => actions[action],
  off: 'off',
  /** Of the button that shows a key: what it does, which key, and that it can be another. */
  changeKey: (action: KeyAction, key: string | null) => `${actions[action]}: ${key ?? 'off'}. Change`,
  turnOff: (action: KeyAction) => `Turn off: ${actions[action]}`,
  pressKey: 'Press a key',
  pressKeyMore: 'Esc leaves it as it is.',
  keyTaken: (key: string, by: KeyAction) => `${key} is taken: ${actions[by]}. Choose another, or turn that one off.`,
  keyUnfit: 'Only keys that type a letter, a digit or a sign.',
  resetKeys: 'Reset all keys',
  keysReset: 'All keys are as they were designed.',

  // The browser's own shortcuts
  shortcuts: 'Shortcuts of the browser',
  shortcutsMore: 'They work wherever the page has the focus, also in its fields.',
  shortcut: { 'next-unread': 'Go to the next unread comment', _execute_action: 'Open the popup' } as Readonly<
    Record<string, string>
  >,
  noShortcut: 'none',
  changeShortcuts: 'Change in the browser',
  changeShortcutsByHand: 'To change them: about:addons, the gear, Manage Extension Shortcuts.',

  // Single sites
  singleSites: 'On single sites',
  siteSays: {
    rebuilt: 'Comments are rebuilt.',
    leftAlone: 'Comments are left as the blog has them.',
    placed: 'Replies are placed by their wording.',
    notPlaced: 'Replies stay where the blog has them.',
  },

  // Muted authors
  muted: 'Folded authors',
  mutedMore: 'Their comments are one line each on that site, and not counted as unread.',
  noneMuted: 'None. “Fold what … writes” is in the list of each comment.',
  mutedBack: (author: string) => `What ${author} writes is open again.`,

  // Languages
  languages: 'Languages',
  /** `browser`: what the browser speaks, where that is another. */
  speaks: (browser: string | null) =>
    browser === null
      ? `Understory speaks ${languageOf(interfaceLanguage)}, as your browser does.`
      : `Understory speaks ${languageOf(interfaceLanguage)}, since it does not speak ${languageOf(browser)} yet.`,
  cueLanguages: 'Words that go with replies',
  cueLanguagesMore:
    '“Thanks, Ann”, “as Ann says”: such words help to place replies. A language that is off is left out; times, names and quotations count in every language.',
  language: languageOf,

  // What is kept
  kept: 'Kept in this browser',
  keptCounts: ({ threads, comments, bookmarks }: { threads: number; comments: number; bookmarks: number }) =>
    `${count(threads, 'thread', 'threads')} with ${count(comments, 'comment', 'comments')}, ${count(bookmarks, 'bookmark', 'bookmarks')}`,
  keptBytes: (bytes: number) => `${sizeOf(bytes)} on disk`,
  lasting: 'The browser keeps it until you remove it.',
  notLasting: 'The browser may clear it when the disk is nearly full.',
  askToLast: 'Ask the browser to keep it',
  notGranted: 'The browser made no promise. Nothing has changed.',
  forgetEverything: 'Forget everything',
  forgetMore: 'Begin again, as if Understory had just been installed.',
  forgetQuestion: 'Forget everything?',
  forgetLost: 'This is lost, and can’t be brought back:',
  forgetParts: (threads: number, bookmarks: number) => [
    `what you have read, folded and said in ${count(threads, 'thread', 'threads')}`,
    ...(bookmarks === 0 ? [] : [`${count(bookmarks, 'bookmark', 'bookmarks')}, with notes and copies`]),
    'where you put us right, and what you said of single sites',
    'folded authors',
    'these settings, and the keys you chose',
  ],
  forgetStays: 'The sites that Understory may read stay: take them back under Sites.',
  forgotten: 'Everything is forgotten.',
} as const;
