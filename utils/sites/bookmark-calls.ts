import type { Caller } from '../messaging/caller.ts';
import { sendNotice } from '../messaging/notice.ts';
import type { Bookmark, BookmarkDraft } from '../messaging/protocol.ts';
import { type Handlers, NotAllowedError } from '../messaging/server.ts';
import {
  bookmarkId,
  findBookmark,
  firstBookmarks,
  listBookmarks,
  newBookmark,
  removeBookmark,
  restoreBookmark,
  saveBookmark,
} from '../storage/bookmarks.ts';
import { type Database, openDatabase } from '../storage/open.ts';
import type { ThreadRecord } from '../storage/schema.ts';
import { findThread } from '../storage/threads.ts';
import type { ThreadKey } from '../thread/comment.ts';
import { isSameSite, siteHost } from '../thread/site-host.ts';
import { tellTabs } from './go-to.ts';

type BookmarkCalls = Pick<
  Handlers,
  'saveBookmark' | 'removeBookmark' | 'restoreBookmark' | 'listBookmarks' | 'firstBookmarks'
>;

export const bookmarkCalls: BookmarkCalls = {
  async saveBookmark(caller, key, draft) {
    const now = Date.now();
    if (isPrivate(caller)) return newBookmark({ key, url: caller.url, title: '', site: caller.host }, draft, now);
    const db = await openDatabase();
    const saved = await saveBookmark(db, await completeDraft(db, caller, key, draft, now));
    afterChange(saved.key, caller);
    return saved;
  },

  async removeBookmark(caller, id) {
    if (isPrivate(caller)) return;
    const db = await openDatabase();
    const bookmark = await findBookmark(db, id);
    if (!bookmark) return;
    await checkOwner(db, caller, bookmark.key);
    await removeBookmark(db, id);
    afterChange(bookmark.key, caller);
  },

  async restoreBookmark(caller, bookmark) {
    if (isPrivate(caller)) return;
    if (bookmark.id !== bookmarkId(bookmark.key, bookmark.comment.id)) {
      throw new NotAllowedError('That bookmark is not one of ours');
    }
    const db = await openDatabase();
    const thread = await checkOwner(db, caller, bookmark.key);
    // A page speaks for its own site only, of where its post is too.
    const isOwn = !thread || isSameSite(siteHost(bookmark.url), siteHost(thread.url));
    await restoreBookmark(db, isOwn ? bookmark : { ...bookmark, url: thread.url });
    afterChange(bookmark.key, caller);
  },

  async listBookmarks(_caller, query) {
    return listBookmarks(await openDatabase(), query);
  },

  async firstBookmarks(_caller, most) {
    return firstBookmarks(await openDatabase(), most);
  },
};

/** The draft with what is known of its thread; of the bookmark that is there where the thread was forgotten since. */
async function completeDraft(
  db: Database,
  caller: Caller,
  key: ThreadKey,
  draft: BookmarkDraft,
  now: number,
): Promise<Bookmark> {
  const host = caller.from === 'page' ? caller.host : null;
  const thread =
    (await findThread(db, { key, host })) ??
    (host === null ? await findBookmark(db, bookmarkId(key, draft.comment.id)) : undefined);
  if (!thread) throw new NotAllowedError('This page has not opened that thread');
  return newBookmark(thread, draft, now);
}

/** A page reaches the bookmarks of its own threads, one of which is answered; our own pages reach all. */
async function checkOwner(db: Database, caller: Caller, recordKey: ThreadKey): Promise<ThreadRecord | null> {
  if (caller.from === 'own') return null;
  const record = await findThread(db, { key: recordKey, host: caller.host });
  if (record?.key !== recordKey) throw new NotAllowedError('That bookmark is of another site');
  return record;
}

function isPrivate(caller: Caller): caller is Caller & { from: 'page'; isPrivate: true } {
  return caller.from === 'page' && caller.isPrivate;
}

function afterChange(recordKey: ThreadKey, caller: Caller): void {
  sendNotice('bookmarks');
  void tellTabs(recordKey, caller.from === 'page' ? caller.tabId : undefined);
}
