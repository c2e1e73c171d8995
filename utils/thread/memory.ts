import type { DecisionChange, MarkChange, SeenComment } from '../messaging/protocol.ts';
import type { CommentId } from './comment.ts';
import { mergePageOrder } from './page-order.ts';
import { countVisits, noVisits, previousVisit, touchVisit, type VisitLog } from './visit.ts';

/** What is remembered of one comment. */
export interface KnownComment {
  id: CommentId;
  depth: number;
  words: number;
  /** 16-bit hash of the text that was read; of the text last seen while it is unread; 0 while the page has shown only its head. */
  hash: number;
  /** Hash of the text last seen, where it differs from the one that was read; else null. */
  editedTo: number | null;
  /** Start of the visit in which it was first seen; null while no page has shown it, and only a check has told of it. */
  firstSeen: number | null;
  /** Start of the visit in which it was read; null while it is unread. */
  readIn: number | null;
  /**
   * Epoch milliseconds of the last mark, once the comment was ever marked unread by hand; else null. Until then, a
   * read mark of any age on any device stands, and needs no time of its own.
   */
  markedAt: number | null;
  /** True where the page no longer holds it, though it should, or keeps only its place. It counts for nothing until it is seen again. */
  gone: boolean;
}

export interface FoldMark {
  folded: boolean;
  at: number;
}

/** What the reader said of a reply found in the words; see `DecisionChange`. */
export type DecisionMark = Omit<DecisionChange, 'id'>;

/** What is remembered of one thread. A value: the functions here answer a changed copy or change what they say. */
export interface ThreadMemory {
  visits: VisitLog;
  /** In page order. */
  comments: Map<CommentId, KnownComment>;
  folds: Map<CommentId, FoldMark>;
  /** Also what was taken back, so that an older memory does not bring it up again. */
  decisions: Map<CommentId, DecisionMark>;
}

/** Nothing can be said of them, and other words later on are no edit. */
const unknownWords = { words: 0, hash: 0, editedTo: null };

/** Ids that are gone are kept up to this number, for pages whose ids change at every look. */
const GONE_KEPT = 5_000;

/** More than any thread has. A page that makes up others at every look, or a blog that does, is not followed beyond. */
export const MOST_KNOWN = 100_000;

export function emptyMemory(): ThreadMemory {
  return { visits: noVisits, comments: new Map(), folds: new Map(), decisions: new Map() };
}

/**
 * The comments on the page now: begins a visit or continues the one under way, and adds the comments not known yet to
 * it. `declaredCount`: how many the page says there are; tells whether an absent one is on another page or gone.
 */
export function seeComments(
  memory: ThreadMemory,
  seen: readonly SeenComment[],
  declaredCount: number | undefined,
  now: number,
): ThreadMemory {
  const visits = touchVisit(memory.visits, now);
  const visit = visits.kept.at(-1)?.startedAt ?? now;
  return { ...memory, visits, comments: lookAt(memory.comments, seen, declaredCount, visit) };
}

/** Applies marks in order. A mark older than the one it meets is left out: it was sent twice, and late. */
export function markComments(memory: ThreadMemory, changes: readonly MarkChange[], now: number): ThreadMemory {
  const visits = touchVisit(memory.visits, now);
  const visit = visits.kept.at(-1)?.startedAt ?? now;
  const comments = new Map(memory.comments);
  for (const { id, read, at } of changes) {
    const known = comments.get(id);
    if (!known) continue;
    // A time to come is from a clock that has been set back since: it orders nothing.
    if (known.markedAt !== null && at < known.markedAt && known.markedAt <= now) continue;
    const timed = known.markedAt !== null || !read;
    comments.set(id, {
      ...known,
      hash: known.editedTo ?? known.hash,
      editedTo: null,
      readIn: read ? (known.readIn ?? visit) : null,
      markedAt: timed ? at : null,
    });
  }
  return { ...memory, visits, comments };
}

/** The visit's number, 1 for the first, and the end of the one before it. */
export function visitNow(memory: ThreadMemory, now: number): { visit: number; since: number | null } {
  const previous = previousVisit(memory.visits, now);
  const present = memory.visits.kept.at(-1);
  const since = previous && Math.min(previous.lastActiveAt, present?.startedAt ?? now);
  return { visit: countVisits(memory.visits), since };
}

/** A 32-bit hash folded to 16 bits: one edit in 65,536 goes unnoticed, and a million comments take 2 MB less. */
export function shortHash(hash: number): number {
  return (hash ^ (hash >>> 16)) & 0xffff;
}

/** The same map where the page shows nothing that was not known: the usual case, and then nothing has to be packed. */
function lookAt(
  known: Map<CommentId, KnownComment>,
  seen: readonly SeenComment[],
  declaredCount: number | undefined,
  visit: number,
): Map<CommentId, KnownComment> {
  if (isAsKnown(known, seen, visit)) return known;
  const onPage = new Map(seen.map((comment) => [comment.id, comment]));
  const holdsAll = declaredCount !== undefined && onPage.size >= declaredCount;
  const { order, between } = mergePageOrder([...known.keys()], [...onPage.keys()]);
  const comments = new Map<CommentId, KnownComment>();
  for (const id of order) {
    const old = known.get(id);
    const here = onPage.get(id);
    const now = here ? see(old, here, visit) : old && miss(old, holdsAll || between.has(id));
    if (now) comments.set(id, now);
  }
  return dropOverMany(dropLongGone(comments), (id) => onPage.has(id));
}

function isAsKnown(known: Map<CommentId, KnownComment>, seen: readonly SeenComment[], visit: number): boolean {
  if (known.size !== seen.length) return false;
  let i = 0;
  for (const old of known.values()) {
    const here = seen[i++];
    if (here?.id !== old.id || see(old, here, visit) !== old) return false;
  }
  return true;
}

function see(known: KnownComment | undefined, seen: SeenComment, visit: number): KnownComment {
  const { id, depth } = seen;
  if (seen.isRemoved) return seePlace(known, seen, visit);
  // Shut on the page: what was known of its words stays.
  const isShut = seen.hash === 0;
  const words = isShut ? (known?.words ?? seen.words) : seen.words;
  const hash = isShut ? (known?.editedTo ?? known?.hash ?? 0) : shortHash(seen.hash);
  if (!known)
    return { id, depth, words, hash, editedTo: null, firstSeen: visit, readIn: null, markedAt: null, gone: false };
  const unread = known.readIn === null;
  // Words seen for the first time are no edit.
  const isFree = unread || known.hash === 0;
  const editedTo = isFree || hash === known.hash ? null : hash;
  const isSame =
    known.firstSeen !== null &&
    depth === known.depth &&
    isAsLong(words, known.words) &&
    (editedTo ?? hash) === (known.editedTo ?? known.hash);
  if (isSame && !known.gone) return known;
  const firstSeen = known.firstSeen ?? visit;
  return { ...known, depth, words, hash: isFree ? hash : known.hash, editedTo, firstSeen, gone: false };
}

/** What was known of its words and marks stays: it may come back. */
function seePlace(known: KnownComment | undefined, { id, depth }: SeenComment, visit: number): KnownComment {
  if (!known) return { id, depth, ...unknownWords, firstSeen: visit, readIn: null, markedAt: null, gone: true };
  if (known.gone && known.depth === depth && known.firstSeen !== null) return known;
  return { ...known, depth, firstSeen: known.firstSeen ?? visit, gone: true };
}

function miss(known: KnownComment, isGone: boolean): KnownComment {
  return isGone && !known.gone ? { ...known, gone: true } : known;
}

/** Lengths are remembered roughly: one that comes back from storage a little off is no change. */
function isAsLong(words: number, known: number): boolean {
  return Math.abs(words - known) <= Math.max(1, 0.05 * words);
}

function dropLongGone(comments: Map<CommentId, KnownComment>): Map<CommentId, KnownComment> {
  const gone = [...comments.values()].filter((comment) => comment.gone);
  if (gone.length <= GONE_KEPT) return comments;
  gone.sort((a, b) => (a.firstSeen ?? 0) - (b.firstSeen ?? 0));
  for (const { id } of gone.slice(0, gone.length - GONE_KEPT)) comments.delete(id);
  return comments;
}

/** Of too many, those that are on the page stay, and of the others those that come last. */
function dropOverMany(
  comments: Map<CommentId, KnownComment>,
  isOnPage: (id: CommentId) => boolean,
): Map<CommentId, KnownComment> {
  let over = comments.size - MOST_KNOWN;
  for (const id of comments.keys()) {
    if (over <= 0) break;
    if (!isOnPage(id) && comments.delete(id)) over -= 1;
  }
  return comments;
}
