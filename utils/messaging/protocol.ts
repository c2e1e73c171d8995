import type { First } from '../settings/kept.ts';
import type { Settings } from '../settings/settings.ts';
import type { Comment, CommentId, ThreadKey } from '../thread/comment.ts';
import type { PackedStrokes, Stroke } from '../thread/strokes.ts';
import type { BackupProtocol } from './backup-protocol.ts';
import type { FollowedThread, FollowProtocol, FollowSummary } from './follow-protocol.ts';
import type { MuteProtocol } from './mute-protocol.ts';
import type { RuleProtocol } from './rule-protocol.ts';
import type { ScriptProtocol } from './script-protocol.ts';
import type { SettingsProtocol } from './settings-protocol.ts';
import type { LeftWhy, TabStatus } from './tab-status.ts';

/**
 * Every message between the parts of the extension, as function signatures. Arguments and results are JSON values.
 * The frame that sends a message decides what it may speak of: a page's reader only ever reaches the thread it opened.
 */

/** Sent by the probe and the reader in a page, and by our own pages, to the background. */
export interface Protocol
  extends RuleProtocol,
    ScriptProtocol,
    MuteProtocol,
    SettingsProtocol,
    BackupProtocol,
    FollowProtocol {
  /** The probe has seen something that may be a comment section. Answers whether the reader is being injected. */
  sectionSeen(): boolean;
  /**
   * The reader has found a thread on a site that is threads itself. Answers whether it may be rebuilt: once the reader
   * has said yes to the site, or asked for this page (`readTab`). Until then the popup offers it.
   */
  threadOffered(): boolean;

  /** The reader leaves this page's comments to the page, until somebody asks for them again. The popup says why. */
  pageLeft(why: LeftWhy): void;

  /** The reader has read a thread; begins a visit, or continues the one under way. Call again (same arguments shape) when comments were added: known ones are left as they are. */
  openThread(opening: ThreadOpening): ThreadState;
  /** Durable once answered. Changes apply in order; the last one for an id wins. */
  saveMarks(key: ThreadKey, changes: MarkChange[]): void;
  /** Which branches the reader folded or opened. */
  saveFolds(key: ThreadKey, changes: FoldChange[]): void;
  /** What the reader said of replies found in the words. Durable once answered. */
  saveDecisions(key: ThreadKey, changes: DecisionChange[]): void;
  /** Adds the bookmark, or changes its note and tags; the copy of the comment is made on the first call. */
  saveBookmark(key: ThreadKey, draft: BookmarkDraft): Bookmark;
  removeBookmark(id: BookmarkId): void;
  /** Puts a removed bookmark back as it was (undo). */
  restoreBookmark(bookmark: Bookmark): void;
  /** This page's unread count changed: shown on the toolbar button of the sender's tab. Null takes the badge away. */
  showUnread(count: number | null): void;
  /** What the popup shows of a tab. */
  tabStatus(tabId: number): TabStatus;
  /** Reads the tab's page now, whatever the settings say. */
  readTab(tabId: number): void;
  /** Threads visited, the ones with new comments first, then by last visit. */
  listThreads(): ThreadSummary[];
  /** Those to be shown first while all are asked for; new comments are those of all that are followed. */
  firstThreads(most: number): First<ThreadSummary> & { newFollowed: number };
  /** Takes a thread out of memory; answers what is needed to put it back. Its bookmarks stay. */
  forgetThread(key: ThreadKey): ForgottenThread;
  restoreThread(forgotten: ForgottenThread): void;
  /** As `forgetThread`, all threads of a blog, by the name that lists show. */
  forgetSite(site: string): ForgottenThread[];
  /** Newest first. `query` is matched against the copy, author, note, tags, thread title and site; empty means all. */
  listBookmarks(query: string): Bookmark[];
  firstBookmarks(most: number): First<Bookmark>;
  /** Opens the thread in a tab (the one that has it, else a new one) and goes to the comment, or to its first unread one. */
  goToComment(target: { url: string; key: ThreadKey; id: CommentId | null }): void;
}

/** Broadcast by the background to our own open pages after any write. They ask again; a missed notice costs nothing. */
export interface Notice {
  changed: 'threads' | 'bookmarks' | 'settings' | 'tab';
}

export type BookmarkId = string & { readonly brand: 'BookmarkId' };

export interface ThreadOpening {
  key: ThreadKey;
  /** Of the post, as are title and site. Empty from a frame that does not know: the tab's count then. */
  url: string;
  title: string;
  site: string;
  platform: string;
  declaredCount?: number;
  /** How many comments its other pages hold at least; absent where it has one page. */
  elsewhere?: number;
  /** Every comment on the page now, in document order. */
  comments: SeenComment[];
}

/** As much of a comment as the background remembers. */
export interface SeenComment {
  id: CommentId;
  /** 0 for a root; for the portrait. */
  depth: number;
  /** Length of the text in words; for the portrait. */
  words: number;
  /** 32-bit hash of the text: tells an edit. 0 where the page shows only the comment's head. */
  hash: number;
}

export interface ThreadState {
  /** 1 on the first visit. */
  visit: number;
  /** End of the visit before this one, epoch milliseconds; null on the first visit. */
  since: number | null;
  read: CommentId[];
  /** Of these, the ones read in the visit under way. */
  readInVisit: CommentId[];
  /** Not known to Understory at the end of the previous visit. Empty on the first. */
  new: CommentId[];
  /**
   * The visits that are remembered, at most 20, the present one first: "new" may be counted from any of them. Empty on
   * the first visit.
   */
  visits: SeenVisit[];
  /** Read before, with another text than now. Marking it read again takes the present text as read. */
  edited: CommentId[];
  folded: CommentId[];
  /** Of comments on the page; those taken back are left out. */
  decisions: ReplyDecision[];
  /** Whether replies are placed by their wording here. */
  implied: boolean;
  bookmarks: Bookmark[];
  /** Bookmarked comments that the page no longer holds, though it should, in the order of the page. */
  removed: RemovedComment[];
  /** The authors who are muted on the site: each of their comments is one line. */
  muted: string[];
  /** Null where the thread is not followed. It can't be in private windows, nor where only the page can show its comments. */
  follow: FollowedThread | null;
  canFollow: boolean;
  /** Where to go once the tree stands: a comment, the first unread one, or nowhere. One use: the next call answers null. */
  goTo: CommentId | 'unread' | null;
  /** False in private windows: nothing is written, marks last as long as the page. */
  remembers: boolean;
  /**
   * Whether to rebuild now: the thread is known, has `settings.fewestComments` or more, on whatever page, or the person asked for this
   * page (`readTab`). When false nothing was written; ask again when comments were added or the reader is injected again.
   */
  act: boolean;
  settings: Settings;
}

export interface SeenVisit {
  /** Epoch milliseconds. */
  startedAt: number;
  endedAt: number;
  /** Comments on the page that were seen for the first time in it. Left empty for the oldest: nothing can be new since before it. */
  saw: CommentId[];
}

/** Where a comment stood. */
export interface RemovedComment {
  id: CommentId;
  /** Going by the depths around it; null for a root. */
  parentId: CommentId | null;
  /** The one before it that is still there, or is removed and bookmarked too; null for the first. */
  after: CommentId | null;
}

export interface MarkChange {
  id: CommentId;
  read: boolean;
  /** Epoch milliseconds. */
  at: number;
  /** The words that were read, of a bookmarked comment whose words are others than its bookmark keeps; else absent. */
  text?: string;
}

export interface FoldChange {
  id: CommentId;
  folded: boolean;
}

/** "Looks right", "Not a reply"; and what the blog answered when it was asked who answers whom. */
export type Decision = 'confirmed' | 'rejected' | 'told';
export interface ReplyDecision {
  id: CommentId;
  decision: Decision;
  /** The comment that it answers; null where it was rejected. */
  to: CommentId | null;
}

export interface DecisionChange {
  id: CommentId;
  /** Null takes back what was said. */
  decision: Decision | null;
  /** The comment that it answers, with `confirmed` and `told`; else null. */
  to: CommentId | null;
  /** Epoch milliseconds. */
  at: number;
}

export interface BookmarkDraft {
  comment: Pick<Comment, 'id' | 'author' | 'time' | 'text' | 'permalink'>;
  note: string;
  tags: string[];
}

export interface Bookmark {
  id: BookmarkId;
  key: ThreadKey;
  /** Of the thread, as it was when the bookmark was made. */
  url: string;
  title: string;
  site: string;
  /** Our own copy: it stays when the blog loses the comment. */
  comment: BookmarkDraft['comment'];
  /** Its words as they were last read; null where these are the copy's. */
  readText: string | null;
  /** Whether the blog had lost the comment when its thread was last seen. */
  gone: boolean;
  note: string;
  tags: string[];
  /** Epoch milliseconds. */
  createdAt: number;
  changedAt: number;
}

export interface ThreadCounts {
  comments: number;
  new: number;
  /** Unread and not new. */
  olderUnread: number;
  read: number;
}

export interface ThreadSummary {
  key: ThreadKey;
  url: string;
  title: string;
  site: string;
  counts: ThreadCounts;
  strokes: PackedStrokes;
  /** Epoch milliseconds. */
  lastVisitAt: number;
  /** Null where it is not followed. */
  follow: FollowSummary | null;
}

/** Opaque to views. */
export interface ForgottenThread {
  key: ThreadKey;
  title: string;
  record: unknown;
  /** How it was followed; null where it was not. */
  follow: unknown;
}

export interface PageSummary {
  key: ThreadKey;
  url: string;
  title: string;
  site: string;
  view: 'tree' | 'original';
  counts: ThreadCounts;
  strokes: Stroke[];
  since: number | null;
  /** The first new comments (or, with none new and a `since`, the first unread), at most two. */
  firstNew: Comment[];
  /** Replies found in the words that the markup does not tell, in page order; also what was said of them. */
  guesses: GuessSummary[];
}

export interface GuessSummary {
  /** Its text is cut. */
  comment: Comment;
  /** What its row calls the comments that it answers: "20:33". */
  answers: string[];
  /** `possible`: it stays where the blog has it, and "may answer". */
  state: 'placed' | 'possible' | Exclude<Decision, 'told'>;
}
