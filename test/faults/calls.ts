import type { Sender } from '../../utils/messaging/caller.ts';
import type { Protocol } from '../../utils/messaging/protocol.ts';
import { bookmarkId } from '../../utils/storage/bookmarks.ts';
import type { CommentId, ThreadKey } from '../../utils/thread/comment.ts';
import { popup, reader } from '../sites/fake-extension.ts';
import { draft, key, opening, url } from '../sites/opening.ts';

export interface Call {
  what: string;
  sender: Sender;
  name: keyof Protocol;
  args: readonly unknown[];
  /** What is said and acknowledged before it, and what it says then. */
  given?(say: (call: Omit<Call, 'what'>) => Promise<unknown>, check: () => Promise<void>): Promise<unknown[]>;
  /** What it keeps comes in several steps, any of which may be the last. */
  steps?: true;
  /** Said again after it has been done, it is refused: there is nothing more to do. */
  once?: true;
}

const page = reader(url);
const id = (name: string) => name as CommentId;
const host = 'plum-jam.example';
const otherUrl = 'https://hedge.example/p';
export const otherKey = 'other' as ThreadKey;
const rule = { kind: 'not-comments', selectors: ['ul.latest'] };
const links = { api: `https://${host}/wp-json/`, feeds: [] };
const at = 1_772_438_400_000;

export const following = { sender: page, name: 'follow', args: [key, { under: null, links }] } as const;

/** What was acknowledged long ago, when a worker is stopped. */
export const before: Omit<Call, 'what'>[] = [
  { sender: page, name: 'openThread', args: [opening('1 2 3 4')] },
  { sender: page, name: 'saveMarks', args: [key, [{ id: id('1'), read: true, at }]] },
  { sender: page, name: 'saveFolds', args: [key, [{ id: id('2'), folded: true }]] },
  { sender: page, name: 'saveBookmark', args: [key, draft('3', 'pits')] },
  {
    sender: reader(otherUrl),
    name: 'openThread',
    args: [opening('7 8 9', { key: otherKey, url: otherUrl, site: 'Hedge' })],
  },
  { sender: reader(otherUrl), name: 'saveMarks', args: [otherKey, [{ id: id('8'), read: true, at }]] },
  { sender: page, name: 'noteMuted', args: [key, [{ id: id('2'), author: 'Otto Brandl' }]] },
  { sender: popup, name: 'addRules', args: [[{ host: 'hedge.example', rules: [rule] }]] },
  { sender: popup, name: 'saveSettings', args: [{ dimRead: false }] },
];

const bookmark = {
  ...draft('2', 'from a copy'),
  id: bookmarkId(key, id('2')),
  key,
  url,
  title: 'Stones',
  site: 'Plum Jam',
};

/** Of a browser where more was read, bookmarked, said and followed. */
const backup: Call['given'] = async (say) => {
  await say({ sender: page, name: 'saveMarks', args: [key, [{ id: '2', read: true, at: at + 1 }]] });
  await say({ sender: page, name: 'saveBookmark', args: [key, draft('1', 'from elsewhere')] });
  await say(following);
  await say({ sender: popup, name: 'saveSite', args: ['kelp.example', false] });
  await say({ sender: popup, name: 'saveSettings', args: [{ notify: true }] });
  const text = await say({ sender: popup, name: 'exportBackup', args: [['threads', 'bookmarks', 'choices']] });
  await say({ sender: popup, name: 'forgetThread', args: [key] });
  await say({ sender: popup, name: 'removeBookmark', args: [bookmarkId(key, id('1'))] });
  await say({ sender: popup, name: 'saveSite', args: ['kelp.example', null] });
  await say({ sender: page, name: 'openThread', args: [opening('1 2 3 4')] });
  return [text];
};

/** A check has found a comment, and another that was edited since it was read. */
const found: Call['given'] = async (say, check) => {
  await say(following);
  await check();
  return [opening('1 2 3 4 5')];
};
const foundToo: Call['given'] = async (...tell) => {
  await found(...tell);
  return [];
};

/** Everything that can be asked for to be kept. */
export const writes: Call[] = [
  {
    what: 'a first visit',
    sender: page,
    name: 'openThread',
    args: [opening('1 2 3', { key: 'wordpress:plum-jam.example:9' as ThreadKey })],
  },
  { what: 'a visit', sender: page, name: 'openThread', args: [opening('1 2 3 4 5')] },
  {
    what: 'a visit that finds a bookmarked comment gone',
    sender: page,
    name: 'openThread',
    args: [opening('1 2 4')],
    steps: true,
  },
  {
    what: 'marks',
    sender: page,
    name: 'saveMarks',
    args: [key, ['2', '3'].map((one) => ({ id: one, read: true, at: at + 1 }))],
  },
  { what: 'marks taken back', sender: page, name: 'saveMarks', args: [key, [{ id: '1', read: false, at: at + 1 }]] },
  {
    what: 'marks with the words that were read',
    sender: page,
    name: 'saveMarks',
    args: [key, [{ id: '3', read: true, at: at + 1, text: 'Take the stones out.' }]],
    steps: true,
  },
  {
    what: 'folds',
    sender: page,
    name: 'saveFolds',
    args: [
      key,
      [
        { id: '1', folded: true },
        { id: '2', folded: false },
      ],
    ],
  },
  {
    what: 'what was said of replies',
    sender: page,
    name: 'saveDecisions',
    args: [key, [{ id: '3', decision: 'confirmed', to: '2', at: at + 1 }]],
  },
  { what: 'a bookmark', sender: page, name: 'saveBookmark', args: [key, draft('1', 'why')] },
  { what: 'a note', sender: popup, name: 'saveBookmark', args: [key, draft('3', 'stones, not pits')] },
  { what: 'a bookmark taken away', sender: page, name: 'removeBookmark', args: [bookmarkId(key, id('3'))] },
  {
    what: 'a bookmark put back',
    sender: page,
    name: 'restoreBookmark',
    args: [{ ...bookmark, readText: null, gone: false, createdAt: at, changedAt: at }],
  },
  { what: 'following', sender: page, name: 'follow', args: [key, { under: null, links }] },
  { what: 'a setting', sender: popup, name: 'saveSettings', args: [{ markWhileReading: false }] },
  { what: 'a site', sender: popup, name: 'saveSite', args: [host, false] },
  { what: 'a site’s replies', sender: popup, name: 'saveImplied', args: [host, false] },
  { what: 'a place without comments', sender: page, name: 'addRule', args: [rule] },
  {
    what: 'rules',
    sender: popup,
    name: 'addRules',
    args: [
      [
        { host, rules: [rule] },
        { host: 'kelp.example', rules: [rule] },
      ],
    ],
  },
  { what: 'a rule taken back', sender: popup, name: 'removeRule', args: ['hedge.example', rule] },
  { what: 'a muted author', sender: page, name: 'muteAuthor', args: ['Otto Brandl', true] },
  { what: 'a thread forgotten', sender: popup, name: 'forgetThread', args: [key], once: true },
  { what: 'a blog forgotten', sender: popup, name: 'forgetSite', args: ['Plum Jam'] },
  { what: 'everything forgotten', sender: popup, name: 'forgetEverything', args: [], steps: true },
  {
    what: 'a forgotten thread put back',
    ...{ sender: popup, name: 'restoreThread', args: [] },
    given: async (say) => {
      await say(following);
      return [await say({ sender: popup, name: 'forgetThread', args: [key] })];
    },
  },
  {
    what: 'following no longer',
    ...{ sender: page, name: 'unfollow', args: [key, { under: null }], once: true },
    given: async (say) => {
      await say(following);
      return [key, { under: null }];
    },
  },
  {
    what: 'following one of two branches no longer',
    ...{ sender: page, name: 'unfollow', args: [] },
    given: async (say) => {
      for (const under of ['1', '3']) await say({ ...following, args: [key, { under, links }] });
      return [key, { under: '1' }];
    },
  },
  {
    what: 'the key of another site’s thread',
    ...{ sender: reader(otherUrl), name: 'openThread', args: [opening('1 2 3', { key, url: otherUrl })] },
  },
  {
    what: 'following put back',
    ...{ sender: page, name: 'restoreFollow', args: [] },
    given: async (say) => {
      await say(following);
      return [await say({ sender: page, name: 'unfollow', args: [key, { under: null }] })];
    },
  },
  { what: 'whose comments are muted', sender: page, name: 'noteMuted', args: [key, [{ id: '1', author: 'Ada Moor' }]] },
  { what: 'an author muted in the settings', sender: popup, name: 'saveMuted', args: [host, 'Otto Brandl', true] },
  {
    what: 'a place with comments',
    sender: page,
    name: 'addRule',
    args: [{ kind: 'comments', selectors: ['main'] }],
    steps: true,
  },
  {
    what: 'a place taken back',
    ...{ sender: page, name: 'takeBackRule', args: [] },
    given: async (say) => {
      await say({ sender: page, name: 'addRule', args: [rule] });
      return [rule];
    },
  },
  {
    what: 'rules of a file',
    ...{ sender: popup, name: 'importRules', args: [] },
    given: async (say) => {
      const text = await say({ sender: popup, name: 'exportRules', args: [] });
      await say({ sender: popup, name: 'removeRule', args: ['hedge.example', rule] });
      return [text];
    },
  },
  { what: 'a backup', sender: popup, name: 'importBackup', args: [], given: backup },
  { what: 'a visit to what a check has found', sender: page, name: 'openThread', args: [], given: found },
];

/** Asking for what is kept: nothing may come of it but an answer. */
export const reads: Call[] = [
  { what: 'whether there are comments', sender: page, name: 'sectionSeen', args: [] },
  { what: 'the tab', sender: popup, name: 'tabStatus', args: [1] },
  { what: 'threads', sender: popup, name: 'listThreads', args: [] },
  { what: 'the first threads', sender: popup, name: 'firstThreads', args: [5] },
  { what: 'bookmarks', sender: popup, name: 'listBookmarks', args: ['stones'] },
  { what: 'the first bookmarks', sender: popup, name: 'firstBookmarks', args: [5] },
  { what: 'settings', sender: popup, name: 'loadSettings', args: [] },
  { what: 'sites', sender: popup, name: 'listSites', args: [] },
  { what: 'rules', sender: popup, name: 'exportRules', args: [] },
  { what: 'muted authors', sender: popup, name: 'listMuted', args: [] },
  { what: 'feeds', sender: popup, name: 'listFeeds', args: [] },
  { what: 'counts', sender: popup, name: 'countStored', args: [] },
  { what: 'what a backup would change', sender: popup, name: 'previewImport', args: [], given: backup },
  { what: 'threads in which something was found', sender: popup, name: 'listThreads', args: [], given: foundToo },
  {
    what: 'to check now',
    ...{ sender: popup, name: 'checkNow', args: [] },
    given: async (say) => {
      await say(following);
      return [key];
    },
  },
  { what: 'everything in a file', sender: popup, name: 'exportBackup', args: [['threads', 'bookmarks', 'choices']] },
  { what: 'the parts of a backup', sender: popup, name: 'backupContents', args: [] },
];
