import { canBeFollowed } from '../follow/sources/index.ts';
import type { PageFrame } from '../messaging/caller.ts';
import { sendNotice } from '../messaging/notice.ts';
import type { ForgottenThread, ThreadOpening, ThreadState, ThreadSummary } from '../messaging/protocol.ts';
import { type Handlers, NotAllowedError, UnknownThreadError } from '../messaging/server.ts';
import { defaultSettings } from '../settings/settings.ts';
import { bookmarksOf, keepGone, keepWordsRead } from '../storage/bookmarks.ts';
import { findFollow, noteLooked } from '../storage/follows.ts';
import { forgetSite, forgetThread, restoreThread } from '../storage/forgotten-threads.ts';
import { firstThreads, listThreads } from '../storage/list-threads.ts';
import { loadMuted } from '../storage/muted-authors.ts';
import { openDatabase } from '../storage/open.ts';
import type { PlainThread } from '../storage/plain-thread.ts';
import { findReadTexts } from '../storage/read-texts.ts';
import type { FollowRecord } from '../storage/schema.ts';
import { loadImplied, loadSettings } from '../storage/settings.ts';
import { storageErrorOf } from '../storage/storage-error.ts';
import type { ListedThread } from '../storage/summarise-thread.ts';
import {
  countComments,
  lookUpThread,
  openThread,
  openUnremembered,
  saveDecisions,
  saveFolds,
  saveMarks,
} from '../storage/threads.ts';
import type { ThreadKey } from '../thread/comment.ts';
import { removedComments } from '../thread/removed-comments.ts';
import { isSameSite, siteHost } from '../thread/site-host.ts';
import { isAsked } from './access.ts';
import { showDot } from './follow-news.ts';
import { checkFollowed, checkSoon, mendAlarm } from './follow-run.ts';
import { takeGoTo, tellTabs } from './go-to.ts';
import { withoutFragment } from './inject.ts';
import { placeMenus } from './menu-places.ts';
import { forget, remember, remembered, rememberThread } from './tab-memory.ts';

type ThreadCalls = Pick<
  Handlers,
  | 'openThread'
  | 'saveMarks'
  | 'saveFolds'
  | 'saveDecisions'
  | 'listThreads'
  | 'firstThreads'
  | 'forgetSite'
  | 'forgetThread'
  | 'restoreThread'
>;

export const threadCalls: ThreadCalls = {
  async openThread(frame, opening) {
    if (frame.isPrivate) return openUnkept(frame, opening);
    try {
      return await openRemembered(frame, opening);
    } catch (error: unknown) {
      if (!storageErrorOf(error)) throw error;
      // A tree that remembers nothing new is better than none, and says so.
      return { ...(await openUnkept(frame, opening)), cannotKeep: true };
    }
  },

  async saveMarks(frame, key, changes) {
    if (frame.isPrivate) return;
    const db = await openDatabase();
    const recordKey = await saveMarks(db, { key, host: frame.host }, changes, Date.now());
    if (recordKey && (await keepWordsRead(db, recordKey, changes))) sendNotice('bookmarks');
    await afterChange(recordKey, key, frame);
  },

  async saveFolds(frame, key, changes) {
    if (frame.isPrivate) return;
    const saved = await saveFolds(await openDatabase(), { key, host: frame.host }, changes, Date.now());
    if (!saved) throw await notKnown(key);
  },

  async saveDecisions(frame, key, changes) {
    if (frame.isPrivate) return;
    const recordKey = await saveDecisions(await openDatabase(), { key, host: frame.host }, changes, Date.now());
    await afterChange(recordKey, key, frame);
  },

  async listThreads() {
    return (await listThreads(await openDatabase(), Date.now())).map(summaryOf);
  },

  async firstThreads(_caller, most) {
    const { first, ...counts } = await firstThreads(await openDatabase(), most, Date.now());
    return { first: first.map(summaryOf), ...counts };
  },

  async forgetThread(_caller, key) {
    const forgotten = await forgetThread(await openDatabase(), key);
    if (!forgotten) throw new NotAllowedError('That thread is not known');
    await rememberForgotten([forgotten]);
    sendNotice('threads');
    void showDot();
    return forgotten;
  },

  async forgetSite(_caller, site) {
    const forgotten = await forgetSite(await openDatabase(), site);
    await rememberForgotten(forgotten);
    sendNotice('threads');
    void showDot();
    return forgotten;
  },

  async restoreThread(_caller, { record, follow }) {
    // Checked field by field before they came here.
    const plain = record as PlainThread;
    await restoreThread(await openDatabase(), plain, follow as FollowRecord | null);
    sendNotice('threads');
    void showDot();
    void tellTabs(plain.key);
    if (follow) void checkFollowed();
  },
};

function summaryOf({ host, platform, ...thread }: ListedThread): ThreadSummary {
  const { key, url } = thread;
  return { ...thread, canFollow: canBeFollowed({ key, url, host, platform }) };
}

async function openRemembered(frame: PageFrame, opening: ThreadOpening): Promise<ThreadState> {
  const [db, asked] = await Promise.all([openDatabase(), isAsked(frame)]);
  const [settings, implied, muted] = await Promise.all([
    loadSettings(db),
    loadImplied(db, frame.blogHost),
    loadMuted(db, frame.blogHost),
  ]);
  const own = ofItsOwnSite(frame, opening);
  const { key, memory, ...state } = await openThread(db, own, {
    host: frame.host,
    fewestComments: asked ? 0 : settings.fewestComments,
    now: Date.now(),
  });
  const canFollow = canBeFollowed({ ...own, host: frame.host });
  if (state.act) await noteLooked(db, key);
  const [bookmarks, goTo, follow, readTexts] = await Promise.all([
    bookmarksOf(db, key),
    takeGoTo(key),
    findFollow(db, key),
    findReadTexts(db, key, memory, state.edited),
  ]);
  if (state.act) {
    const { url, title, site } = own;
    await rememberThread(frame, {
      page: frame.url,
      key: opening.key,
      recordKey: key,
      url,
      title,
      site,
      canFollow,
    });
    await forget(`forgotten:${opening.key}`, `forgotten:${key}`);
    void placeMenus();
    sendNotice('threads');
    // What was found is looked at now.
    if (follow) void showDot();
    // Its blog did not say where it has gone. Here it is.
    if (follow?.failure?.kind === 'moved') void checkSoon({ key, host: null });
    else void mendAlarm(db);
  }
  const removed = removedComments(memory, new Set(bookmarks.map(({ comment }) => comment.id)));
  // What is not known (any more) of a comment says nothing of its bookmark.
  const atHand = bookmarks.filter(({ comment }) => memory.comments.has(comment.id));
  if (await keepGone(db, atHand, new Set(removed.map(({ id }) => id)))) sendNotice('bookmarks');
  return {
    ...state,
    bookmarks,
    removed,
    muted,
    goTo,
    follow: follow && { ...follow, readTexts },
    canFollow,
    remembers: true,
    implied,
    settings,
  };
}

/** Nothing is written: in private windows, and where nothing can be. What is there is used as far as it can be read. */
async function openUnkept(frame: PageFrame, opening: ThreadOpening): Promise<ThreadState> {
  const now = Date.now();
  const asked = await isAsked(frame);
  const { settings, implied, muted, state } = await readKept(frame, opening, now).catch(() => {
    // Nothing can be read either.
    const { implied } = defaultSettings;
    return { settings: defaultSettings, implied, muted: [], state: openUnremembered(opening, now) };
  });
  const act = asked || countComments(opening) >= settings.fewestComments;
  const kept = { bookmarks: [], removed: [], follow: null, canFollow: false, goTo: null, remembers: false };
  return { ...state, ...kept, act, muted, implied, settings };
}

async function readKept(frame: PageFrame, opening: ThreadOpening, now: number) {
  const db = await openDatabase();
  const [settings, implied, muted, state] = await Promise.all([
    loadSettings(db),
    loadImplied(db, frame.blogHost),
    loadMuted(db, frame.blogHost),
    frame.isPrivate ? openUnremembered(opening, now) : lookUpThread(db, opening, { host: frame.host, now }),
  ]);
  return { settings, implied, muted, state };
}

/**
 * A page speaks for its own site only: an address elsewhere is not taken from it. A frame may say which post of the site
 * in the tab it belongs to; where it says nothing, or names a post elsewhere, it belongs to the page in the tab.
 */
function ofItsOwnSite({ frameId, host, blogHost, page }: PageFrame, opening: ThreadOpening): ThreadOpening {
  const isFrame = frameId > 0;
  if (isSameSite(siteHost(opening.url), isFrame ? blogHost : host)) {
    return { ...opening, title: opening.title || page.title, site: opening.site || blogHost };
  }
  const post = { url: withoutFragment(page.url) };
  return { ...opening, ...post, ...(isFrame ? { title: page.title || blogHost, site: blogHost } : {}) };
}

/** `key`: as the page calls the thread, which is not known where there is no `recordKey`. */
async function afterChange(recordKey: ThreadKey | null, key: ThreadKey, frame: PageFrame): Promise<void> {
  if (!recordKey) throw await notKnown(key);
  sendNotice('threads');
  // Not waited for: the marks are safe, and the page has its answer.
  void tellTabs(recordKey, frame.tabId);
}

async function rememberForgotten(threads: readonly ForgottenThread[]): Promise<void> {
  await Promise.all(threads.map(({ key }) => remember(`forgotten:${key}`, { at: Date.now() })));
}

/** A thread that was forgotten stays so, whatever a page that is still open has to say; else the page may open it again. */
async function notKnown(key: ThreadKey): Promise<Error> {
  const isForgotten = (await remembered(`forgotten:${key}`)) !== undefined;
  return isForgotten
    ? new NotAllowedError('That thread was forgotten')
    : new UnknownThreadError('This page has not opened that thread');
}
