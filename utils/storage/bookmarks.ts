import type { Bookmark, BookmarkDraft, BookmarkId, MarkChange } from '../messaging/protocol.ts';
import type { First } from '../settings/kept.ts';
import type { Comment, CommentId, ThreadKey } from '../thread/comment.ts';
import { searchComments } from '../thread/search.ts';
import type { Database } from './open.ts';

/** One bookmark a comment: saying the same twice, from two tabs or by a repeated message, makes one. */
export function bookmarkId(key: ThreadKey, id: CommentId): BookmarkId {
  return `${key}#${id}` as BookmarkId;
}

/** A bookmark as it is when it is new. */
export function newBookmark(
  thread: Pick<Bookmark, 'key' | 'url' | 'title' | 'site'>,
  { comment, note, tags }: BookmarkDraft,
  now: number,
): Bookmark {
  const { key, url, title, site } = thread;
  return {
    id: bookmarkId(key, comment.id),
    key,
    url,
    title,
    site,
    comment,
    readText: null,
    gone: false,
    note,
    tags,
    createdAt: now,
    changedAt: now,
  };
}

/** Adds the bookmark, or gives the one there is a new note and new tags; its copy of the comment stays as it was. */
export async function saveBookmark(db: Database, draft: Bookmark): Promise<Bookmark> {
  const tx = db.transaction('bookmarks', 'readwrite');
  const known = await tx.store.get(draft.id);
  refuseOthers(known, draft);
  const { note, tags, changedAt } = draft;
  const saved = known ? { ...known, note, tags, changedAt } : draft;
  await tx.store.put(saved);
  await tx.done;
  return saved;
}

/** Keeps the words of bookmarked comments as they were read now; marks without words change nothing. */
export async function keepWordsRead(db: Database, key: ThreadKey, marks: readonly MarkChange[]): Promise<boolean> {
  const told = marks.filter(({ text }) => text !== undefined);
  if (told.length === 0) return false;
  const tx = db.transaction('bookmarks', 'readwrite');
  for (const { id, text = null } of told) {
    const known = await tx.store.get(bookmarkId(key, id));
    if (known) await tx.store.put({ ...known, readText: text === known.comment.text ? null : text });
  }
  await tx.done;
  return true;
}

/** Keeps which of a thread's bookmarked comments the blog has lost, of those at hand. Answers whether that was news. */
export async function keepGone(
  db: Database,
  known: readonly Bookmark[],
  gone: ReadonlySet<CommentId>,
): Promise<boolean> {
  const others = known.filter((bookmark) => bookmark.gone !== gone.has(bookmark.comment.id));
  if (others.length === 0) return false;
  const tx = db.transaction('bookmarks', 'readwrite');
  for (const { id } of others) {
    const now = await tx.store.get(id);
    if (now) await tx.store.put({ ...now, gone: gone.has(now.comment.id) });
  }
  await tx.done;
  return true;
}

/** Puts a bookmark back as it was. */
export async function restoreBookmark(db: Database, bookmark: Bookmark): Promise<void> {
  const tx = db.transaction('bookmarks', 'readwrite');
  refuseOthers(await tx.store.get(bookmark.id), bookmark);
  await tx.store.put(bookmark);
  await tx.done;
}

/** Keys and ids are the page's to choose: `a#b` with `c` makes the same name as `a` with `b#c`. */
function refuseOthers(known: Bookmark | undefined, { key }: Bookmark): void {
  if (known && known.key !== key) throw new Error('A bookmark of another thread has that name');
}

export function findBookmark(db: Database, id: BookmarkId): Promise<Bookmark | undefined> {
  return db.get('bookmarks', id);
}

export async function removeBookmark(db: Database, id: BookmarkId): Promise<void> {
  await db.delete('bookmarks', id);
}

/** Of one thread, oldest first. */
export async function bookmarksOf(db: Database, key: ThreadKey): Promise<Bookmark[]> {
  const bookmarks = await db.getAllFromIndex('bookmarks', 'key', key);
  return bookmarks.sort((a, b) => a.createdAt - b.createdAt);
}

/** The newest, and how many there are. */
export async function firstBookmarks(db: Database, most: number): Promise<First<Bookmark>> {
  const tx = db.transaction('bookmarks');
  const counting = tx.store.count();
  const byTime = tx.store.index('createdAt');
  // Two steps of a cursor and one answer with all of them: forty steps would take longer.
  const newest = most > 0 ? await byTime.openKeyCursor(null, 'prev') : null;
  const oldest = most > 1 ? await newest?.advance(most - 1) : newest;
  const bookmarks = newest ? await byTime.getAll(oldest ? IDBKeyRange.lowerBound(oldest.key) : null) : [];
  return { first: bookmarks.reverse().slice(0, most), inAll: await counting };
}

/** Newest first; with a query, those that hold all its words in the copy, author, note, tags, thread title or site. */
export async function listBookmarks(db: Database, query: string): Promise<Bookmark[]> {
  const bookmarks = (await db.getAllFromIndex('bookmarks', 'createdAt')).reverse();
  if (query.trim() === '') return bookmarks;
  const searchable = bookmarks.map((bookmark): Comment & { bookmark: Bookmark } => ({
    ...bookmark.comment,
    parentId: null,
    kind: 'comment',
    text: [bookmark.comment.text, bookmark.note, ...bookmark.tags, bookmark.title, bookmark.site].join('\n'),
    bookmark,
  }));
  return searchComments(searchable, query).map(({ bookmark }) => bookmark);
}
