import * as v from 'valibot';
import { backupParts, MOST_BACKUP_CHARS } from '../settings/backup.ts';
import { isKey, keyActions } from '../settings/keys.ts';
import { fewestLimit } from '../settings/settings.ts';
import type { Protocol, SeenComment } from './protocol.ts';

/** The arguments of a call are not what it takes. Asking again will not help. */
class InvalidCallError extends Error {
  override name = 'InvalidCallError';
}

/** More comments than any thread has; what a page holds beyond is cut off by nobody and refused here. */
const MOST_COMMENTS = 100_000;

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(4_000));
const commentId = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000), v.regex(/^[^\n]*$/));
const line = v.pipe(v.string(), v.maxLength(4_000));
const url = v.pipe(v.string(), v.maxLength(8_000), v.check(isWebAddress, 'not a web address'));
export const host = v.pipe(v.string(), v.minLength(1), v.maxLength(300), v.regex(/^[^\s/?#@]+$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
/** Up to the last day a Date can tell. */
export const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const instant = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

const platform = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}$/));

const seenComments = v.custom<SeenComment[]>(
  // By hand: ten thousand comments are checked in a millisecond this way, and a schema takes thirty.
  (value) => Array.isArray(value) && value.length <= MOST_COMMENTS && value.every(isSeenComment),
  'not comments',
);

const opening = v.object({
  key,
  // Of any kind: a frame without an address of its own gives none that can be gone to. The sender's counts then.
  url: v.pipe(v.string(), v.maxLength(8_000)),
  title: line,
  site: line,
  platform,
  declaredCount: v.optional(count),
  elsewhere: v.optional(count),
  newestAt: v.optional(instant),
  comments: seenComments,
});

const changes = <Change extends v.GenericSchema>(change: Change) => v.pipe(v.array(change), v.maxLength(MOST_COMMENTS));
const note = v.pipe(v.string(), v.maxLength(100_000));
const tags = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.maxLength(100));

/** Comments of two million characters exist; a message of that size still passes. */
const commentText = v.pipe(v.string(), v.maxLength(5_000_000));

/** The copy of a comment in a bookmark. Addresses that lead elsewhere than to the web lead nowhere. */
const copy = v.pipe(
  v.object({
    id: commentId,
    author: v.object({ name: v.nullable(line), url: v.optional(line), wrotePost: v.boolean() }),
    time: v.object({
      shown: line,
      wall: v.nullable(v.pipe(v.string(), v.maxLength(40))),
      instant: v.nullable(instant),
      precision: v.nullable(v.picklist(['second', 'minute', 'hour', 'day', 'week', 'month', 'year'])),
    }),
    text: commentText,
    permalink: v.optional(line),
  }),
  v.transform(({ permalink, author, ...comment }) => {
    const { url, ...name } = author;
    const link = permalink !== undefined && isWebAddress(permalink) ? { permalink } : {};
    return { ...comment, author: url !== undefined && isWebAddress(url) ? author : name, ...link };
  }),
);

const bookmarkId = v.pipe(v.string(), v.minLength(1), v.maxLength(5_100));
export const bookmark = v.object({
  ...{ id: bookmarkId, key, url, title: line, site: line },
  ...{ comment: copy, note, tags, createdAt: time, changedAt: time },
  readText: v.optional(v.nullable(commentText), null),
  gone: v.optional(v.boolean(), false),
});

const decisionFields = {
  decision: v.nullable(v.picklist(['confirmed', 'rejected', 'told'])),
  to: v.nullable(commentId),
  at: time,
};

/** A name as a page shows it. */
export const author = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));
const mutedComments = changes(v.object({ id: commentId, author }));

const pageLinks = v.object({ api: v.nullable(url), feeds: v.pipe(v.array(url), v.maxLength(20)) });
const under = v.nullable(commentId);
/** Sent back as it is: what no header may hold would keep the request from ever being made, and is as if it had not been kept. */
const headerValue = v.pipe(
  v.nullable(line),
  v.transform((value) => (value !== null && /^[\t\x20-\x7e\x80-\xff]{1,1000}$/.test(value) ? value : null)),
);
export const followRecord = v.object({
  ...{ key, since: time, links: pageLinks, dueAt: time, activeAt: time },
  under: v.nullable(v.pipe(v.array(commentId), v.minLength(1), v.maxLength(MOST_COMMENTS))),
  asks: v.pipe(v.string(), v.maxLength(300)),
  sourceId: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  validators: v.pipe(v.array(v.object({ url, etag: headerValue, lastModified: headerValue })), v.maxLength(10)),
  ...{ newest: v.nullable(instant), foundAt: v.nullable(time), checkedAt: v.nullable(time), wholeAt: v.nullable(time) },
  failure: v.nullable(
    v.object({
      since: time,
      count,
      kind: v.picklist(['permission', 'gone', 'shut', 'moved', 'unreadable', 'silent']),
      origins: v.exactOptional(v.pipe(v.array(line), v.maxLength(10))),
    }),
  ),
});

const visit = v.object({ startedAt: time, lastActiveAt: time });
const knownComment = v.object({
  ...{ id: commentId, depth: count, words: count, firstSeen: v.nullable(time), gone: v.boolean() },
  hash: v.pipe(count, v.maxValue(0xffff)),
  editedTo: v.nullable(v.pipe(count, v.maxValue(0xffff))),
  readIn: v.nullable(time),
  markedAt: v.nullable(time),
});
export const plainThread = v.object({
  ...{ key, host, url, title: line, site: line, platform, declaredCount: v.nullable(count) },
  newestAt: v.optional(v.nullable(instant), null),
  visits: v.object({ kept: v.pipe(v.array(visit), v.maxLength(100)), forgotten: count }),
  comments: changes(knownComment),
  folds: changes(v.tuple([commentId, v.object({ folded: v.boolean(), at: time })])),
  decisions: changes(v.tuple([commentId, v.object(decisionFields)])),
  muted: mutedComments,
});

export const rule = v.object({
  kind: v.picklist(['comments', 'not-comments']),
  selectors: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(1_000))), v.minLength(1), v.maxLength(10)),
});
/** Also of a file's content. */
export const ruledSites = v.pipe(
  v.array(v.object({ host, rules: v.pipe(v.array(rule), v.maxLength(1_000)) })),
  v.maxLength(10_000),
);

export const settingsChanges = v.object({
  markWhileReading: v.optional(v.boolean()),
  fewestComments: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(fewestLimit.least), v.maxValue(fewestLimit.most)),
  ),
  keys: v.optional(v.boolean()),
  keyChanges: v.optional(v.record(v.picklist(keyActions), v.nullable(v.custom<string>(isKey, 'not a key')))),
  dimRead: v.optional(v.boolean()),
  implied: v.optional(v.boolean()),
  notify: v.optional(v.boolean()),
  cueLanguagesOff: v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))), v.maxLength(100))),
  forgetAfterYears: v.optional(v.nullable(v.picklist([1, 2]))),
});

/** The arguments of every call, in order. Fields not named here are dropped. */
const schemas = {
  sectionSeen: v.strictTuple([]),
  threadOffered: v.strictTuple([]),
  pageLeft: v.strictTuple([v.picklist(['unwanted', 'tooMuch'])]),
  treeWanted: v.strictTuple([]),
  genericWanted: v.strictTuple([]),
  pointerWanted: v.strictTuple([]),
  addRule: v.strictTuple([rule]),
  takeBackRule: v.strictTuple([rule]),
  moreWanted: v.strictTuple([]),
  changeWanted: v.strictTuple([]),
  purifierWanted: v.strictTuple([]),
  openThread: v.strictTuple([opening]),
  saveMarks: v.strictTuple([
    key,
    changes(v.object({ id: commentId, read: v.boolean(), at: time, text: v.optional(commentText) })),
  ]),
  saveFolds: v.strictTuple([key, changes(v.object({ id: commentId, folded: v.boolean() }))]),
  saveDecisions: v.strictTuple([key, changes(v.object({ id: commentId, ...decisionFields }))]),
  saveBookmark: v.strictTuple([key, v.object({ comment: copy, note, tags })]),
  removeBookmark: v.strictTuple([bookmarkId]),
  restoreBookmark: v.strictTuple([bookmark]),
  showUnread: v.strictTuple([v.nullable(count)]),
  tabStatus: v.strictTuple([tabId]),
  readTab: v.strictTuple([tabId]),
  listThreads: v.strictTuple([]),
  firstThreads: v.strictTuple([count]),
  firstBookmarks: v.strictTuple([count]),
  forgetThread: v.strictTuple([key]),
  forgetSite: v.strictTuple([line]),
  restoreThread: v.strictTuple([v.object({ key, title: line, record: plainThread, follow: v.nullable(followRecord) })]),
  follow: v.strictTuple([key, v.object({ under, links: v.nullable(pageLinks) })]),
  unfollow: v.strictTuple([key, v.object({ under })]),
  restoreFollow: v.strictTuple([v.object({ key, record: followRecord })]),
  checkNow: v.strictTuple([key]),
  listFeeds: v.strictTuple([]),
  listBookmarks: v.strictTuple([v.pipe(v.string(), v.maxLength(1_000))]),
  goToComment: v.strictTuple([v.object({ url, key, id: v.nullable(commentId) })]),
  loadSettings: v.strictTuple([]),
  saveSettings: v.strictTuple([settingsChanges]),
  pointInTab: v.strictTuple([tabId]),
  listRules: v.strictTuple([]),
  addRules: v.strictTuple([ruledSites]),
  removeRule: v.strictTuple([host, rule]),
  exportRules: v.strictTuple([]),
  importRules: v.strictTuple([v.pipe(v.string(), v.maxLength(5_000_000))]),
  muteAuthor: v.strictTuple([author, v.boolean()]),
  noteMuted: v.strictTuple([key, mutedComments]),
  listMuted: v.strictTuple([]),
  saveMuted: v.strictTuple([host, author, v.boolean()]),
  saveSite: v.strictTuple([host, v.nullable(v.boolean())]),
  saveImplied: v.strictTuple([host, v.nullable(v.boolean())]),
  listSites: v.strictTuple([]),
  countStored: v.strictTuple([]),
  forgetEverything: v.strictTuple([]),
  backupContents: v.strictTuple([]),
  exportBackup: v.strictTuple([v.pipe(v.array(v.picklist(backupParts)), v.maxLength(backupParts.length))]),
  previewImport: v.strictTuple([v.pipe(v.string(), v.maxLength(MOST_BACKUP_CHARS))]),
  importBackup: v.strictTuple([v.pipe(v.string(), v.maxLength(MOST_BACKUP_CHARS))]),
} satisfies Record<keyof Protocol, v.GenericSchema<unknown>>;

export function isCallName(name: string): name is keyof Protocol {
  return Object.hasOwn(schemas, name);
}

/** The checked arguments; throws `InvalidCallError` that says what is wrong with which. */
export function checkArguments(name: keyof Protocol, args: unknown[]): unknown[] {
  const checked = v.safeParse(schemas[name], args, { abortEarly: true });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  throw new InvalidCallError(`${name}: ${v.getDotPath(issue) ?? 'arguments'}: ${issue.message.slice(0, 200)}`);
}

function isSeenComment(value: unknown): value is SeenComment {
  if (typeof value !== 'object' || value === null) return false;
  const { id, depth, words, hash, isRemoved } = value as Record<keyof SeenComment, unknown>;
  return (
    typeof id === 'string' &&
    id.length > 0 &&
    id.length <= 1_000 &&
    !id.includes('\n') &&
    isCount(depth, 1e6) &&
    isCount(words, 1e9) &&
    isCount(hash, 0xffffffff) &&
    (isRemoved === undefined || isRemoved === true)
  );
}

function isCount(value: unknown, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}

function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
