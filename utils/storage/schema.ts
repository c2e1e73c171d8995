import type { DBSchema } from 'idb';
import type { FollowFailure } from '../messaging/follow-protocol.ts';
import type { Bookmark, BookmarkId, DecisionChange, ThreadSummary } from '../messaging/protocol.ts';
import type { MutedComment } from '../settings/kept.ts';
import type { Settings } from '../settings/settings.ts';
import type { CommentId, ThreadKey } from '../thread/comment.ts';
import type { PageLinks } from '../thread/page-links.ts';
import type { SiteRule } from '../thread/site-rule.ts';
import type { Visit } from '../thread/visit.ts';

/** Everything we keep, all of it in this browser. Times are epoch milliseconds. */
export interface UnderstoryDB extends DBSchema {
  /** One record a thread. */
  threads: { key: ThreadKey; value: ThreadRecord; indexes: { lastVisitAt: number } };
  /** What lists show of each thread; see `putThread`. Derived from its record, and anew whenever the schema changes. */
  summaries: { key: ThreadKey; value: SummaryRecord; indexes: { blog: string } };
  /** One record a bookmark, with its own copy of the comment. */
  bookmarks: { key: BookmarkId; value: Bookmark; indexes: { key: ThreadKey; createdAt: number } };
  /** What the reader decided for one host. */
  sites: { key: string; value: SiteRecord };
  /** One record; absent settings have their default (`readSettings`). */
  settings: { key: 'settings'; value: StoredSettings };
  /** One record a thread that is followed. */
  follows: { key: ThreadKey; value: FollowRecord; indexes: { dueAt: number } };
  /** What a followed thread's source has told; may be lost, and is then asked for anew. */
  feeds: { key: ThreadKey; value: FeedRecord };
  /** The hosts that were asked on behalf of followed threads. */
  hosts: { key: string; value: HostRecord };
}

/** JSON values only. */
export interface FollowRecord {
  /** Of the thread's record. */
  key: ThreadKey;
  /** Null: all of the thread. Else the comments whose replies are watched; never empty. */
  under: CommentId[] | null;
  /** When following began. */
  since: number;
  links: PageLinks;
  /** The host that the next request goes to; empty where there is nobody to ask. */
  asks: string;
  /** When to ask next. */
  dueAt: number;
  /** `Source.id` of the one that answered last; null where the first of them is to be tried first. */
  sourceId: string | null;
  /** Of the answers that were all there was to read, the newest last. */
  validators: Validator[];
  /** When the newest comment that was told was written; null where none says. */
  newest: number | null;
  /** When something last happened in the thread, as far as is known. */
  activeAt: number;
  /** When a check last found a comment; null before, and once the thread was opened since. */
  foundAt: number | null;
  /** When the blog last answered; null before the first time. */
  checkedAt: number | null;
  /** When all comments were last asked for, and told; null before the first time. */
  wholeAt: number | null;
  /** Null where the last check went well. */
  failure: (FollowFailure & { count: number }) | null;
}

/** What to send back, so that the same answer need not be sent again. */
export interface Validator {
  url: string;
  etag: string | null;
  /** As the server wrote it. */
  lastModified: string | null;
}

export interface FeedRecord {
  key: ThreadKey;
  sourceId: string;
  /** What was told of the thread when all of it was last told, and since. */
  told: CommentId[];
  /** Of those, the ones that the last complete reading lacked, where it came in several answers. */
  missing: CommentId[];
  /** The texts of some of them, the ones told last at the end. */
  texts: [CommentId, string][];
  /** Of comments that were edited since they were read, the texts as they were then. */
  readTexts: [CommentId, string][];
  /** A reading under way that comes in several answers; null between readings. */
  reading: FeedReadingRecord | null;
}

export interface FeedReadingRecord {
  startedAt: number;
  since: number | null;
  next: { url: string };
  /** What it has told so far. */
  told: CommentId[];
  /** False once an answer said that it may lack some. */
  isWhole: boolean;
  /** In the first reading of a source: what was written until then is old, known or not; else null. */
  oldUntil: number | null;
}

export interface HostRecord {
  host: string;
  /** When it was last asked. */
  askedAt: number;
  /** Not before this, since it said so itself; 0 where it did not. */
  notBefore: number;
  /** How often in a row it did not answer as it should. */
  failures: number;
  /** Not before this, for our own politeness after failures. */
  restUntil: number;
}

export interface StoredSettings extends Partial<Settings> {
  /** When each of them was last changed; absent for those that were changed before this was kept. */
  changedAt: Partial<Record<keyof Settings, number>>;
}

export interface ThreadRecord {
  /** Of the page; with ` @host` behind it where a page of another site says it has the same key. */
  key: ThreadKey;
  /** Normalised host of the pages that may change this record (`siteHost`). */
  host: string;
  url: string;
  title: string;
  site: string;
  platform: string;
  /** Null where the page declares none. */
  declaredCount: number | null;
  /** When the newest comment was written, as far as pages and checks have told; null where none did. */
  newestAt: number | null;
  /** The last of `visits`; for the index. */
  lastVisitAt: number;
  visits: Visit[];
  forgottenVisits: number;
  comments: PackedComments;
  folds: { id: CommentId; folded: boolean; at: number }[];
  /** What the reader said of replies found in the words, also what was taken back. */
  decisions: DecisionChange[];
  /** Comments whose author was muted when the thread was open; whether that still holds, the site's record says. */
  muted: MutedComment[];
}

/** So that listing thousands of threads unpacks none of them. */
export interface SummaryRecord
  extends Omit<ThreadSummary, keyof ThreadLook | 'follow' | 'canFollow'>,
    Pick<ThreadRecord, 'host' | 'platform'> {
  /** `siteHost` of the thread's address: whose muted authors count for it. */
  blog: string;
  /** Start of the last visit. */
  lookedAt: number;
  /** While the visit of `lastVisitAt` is under way. */
  inVisit: ThreadLook;
  /** Once it is over, where that is another. */
  afterVisit: ThreadLook | null;
}

/** What of a summary depends on which comments are new. */
export type ThreadLook = Pick<ThreadSummary, 'counts' | 'strokes'>;

/**
 * The comments of a thread in page order, a column a field: about 12 bytes a comment where ids have 19 digits, 8 where
 * they are short. Columns that hold few different values are runs: count, value, count, value.
 */
export interface PackedComments {
  ids: PackedIds;
  /** `KnownComment.hash`. */
  hashes: Uint16Array;
  depths: Uint8Array;
  /** Length in words on a logarithmic scale, exact to 5 % or a word. */
  words: Uint8Array;
  /** Runs of `firstSeen`, infinity for null. */
  firstSeen: Float64Array;
  /** Runs of `readIn`, 0 for null. */
  readIn: Float64Array;
  /** Runs of `gone`, 1 or 0. */
  gone: Float64Array;
  /** `markedAt` of the few comments that have one: index, time. */
  markedAt: Float64Array;
  /** `editedTo` of the few comments that have one: index, hash. */
  editedTo: Uint32Array;
}

/** Decimal ids of up to 19 digits as numbers, all others as text. */
export interface PackedIds {
  /** The last nine digits, and above them two bits that overflow from `high`; all bits set: the next of `texts`. */
  low: Uint32Array;
  /** The digits before the last nine; null where there are none in the whole thread. */
  high: Uint32Array | null;
  texts: string[];
}

export interface SiteRecord {
  host: string;
  /** Whether comments are rebuilt on this host; null where the reader never said. */
  rebuild: boolean | null;
  /** Whether replies are placed by their wording; null where the reader never said. */
  implied: boolean | null;
  /** Where comments are on its pages and where not, as the reader said; the newest last. */
  rules: SiteRule[];
  /** The authors whose comments are folded to a line; the last one muted last. */
  muted: string[];
  changedAt: number;
}
