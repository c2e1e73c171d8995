import type { ThreadOpening, ThreadState } from '../../../utils/messaging/protocol.ts';
import { defaultSettings, fewestLimit } from '../../../utils/settings/settings.ts';
import type { CommentId, PageComment, Thread } from '../../../utils/thread/comment.ts';
import { countWords } from '../../../utils/thread/count-words.ts';
import { hashText } from '../../../utils/thread/hash.ts';
import { newestInstant } from '../../../utils/thread/newest-instant.ts';
import type { RootOrder } from '../../../utils/thread/order.ts';
import type { FoundThread } from '../reader-services.ts';
import { showings } from './filter.ts';
import { newSince } from './new-since.ts';
import { rootsInOrder } from './reading-order.ts';
import { buildRowTree, type RowTree } from './row-comment.ts';
import type { ReaderState } from './store.ts';

/** A page of comments that has others beside it holds at least so many, unless it is the last. */
const fewestOnPage = 10;

/**
 * What the background is told of a thread when it is opened. `more`: as found; it looks through the page for others,
 * and is asked only where this one alone may hold too few comments.
 */
export function openingOf(thread: Thread<PageComment>, more: FoundThread['more']): ThreadOpening {
  // As the blog has it: what is remembered must not change with what is said of guesses.
  const tree = buildRowTree(thread.comments);
  const { key, url, title, site, platform, declaredCount, comments } = thread;
  const newestAt = newestInstant(comments, Date.now());
  const otherPages = comments.length < fewestLimit.most ? (more().pages?.others.length ?? 0) : 0;
  return {
    key,
    url,
    title,
    site,
    platform,
    ...(declaredCount === undefined ? {} : { declaredCount }),
    ...(otherPages > 0 ? { elsewhere: otherPages * fewestOnPage } : {}),
    ...(newestAt === null ? {} : { newestAt }),
    comments: comments.map(({ id, text, kind, isPartial }) => ({
      id,
      depth: tree.byId.get(id)?.depth ?? 0,
      words: countWords(text),
      hash: isPartial ? 0 : hashText(text),
      ...(kind === 'placeholder' ? { isRemoved: true } : {}),
    })),
  };
}

/** The state before anything is known of earlier visits: rows are built from it while the background is asked. */
export function initialState(thread: Thread<PageComment>, tree: RowTree, order: RootOrder = 'oldest'): ReaderState {
  return {
    thread,
    replies: new Map(),
    decisions: new Map(),
    implied: true,
    guesses: new Map(),
    tree,
    roots: rootsInOrder(tree, order),
    read: new Set(),
    isNew: new Set(),
    edited: new Set(),
    readTexts: new Map(),
    muted: new Set(),
    opened: new Set(),
    quiet: new Set(),
    bookmarks: new Map(),
    removed: [],
    changes: new Map(),
    folded: new Set(),
    settled: new Set(),
    filter: 'all',
    matches: null,
    showings: showings(tree, null),
    order,
    usualOrder: order,
    depth: 'all',
    current: null,
    view: 'tree',
    search: null,
    since: null,
    visits: [],
    sinceChoice: null,
    opening: 'nothing',
    told: new Set(),
    canAsk: false,
    canFollow: false,
    remembers: true,
    follow: null,
    // Until the background has answered.
    settings: defaultSettings,
    editingNote: null,
    menu: null,
    why: null,
    help: false,
    wrong: false,
    toast: null,
  };
}

type Remembered = Pick<
  ReaderState,
  | 'read'
  | 'isNew'
  | 'edited'
  | 'readTexts'
  | 'bookmarks'
  | 'since'
  | 'visits'
  | 'remembers'
  | 'follow'
  | 'canFollow'
  | 'settings'
>;

/**
 * What the background remembers, as state. `own`: marks made on this page that it may not have had yet when it
 * answered; they win. What the reader chose to count from stays chosen.
 */
export function rememberedState(
  answer: ThreadState,
  own: ReadonlyMap<CommentId, boolean>,
  { sinceChoice, thread }: Pick<ReaderState, 'sinceChoice' | 'thread'>,
): Remembered {
  const read = new Set(answer.read);
  for (const [id, isRead] of own) {
    if (isRead) read.add(id);
    else read.delete(id);
  }
  const chosen = sinceChoice && newSince(sinceChoice, answer.visits, thread.comments);
  return {
    read,
    isNew: chosen?.isNew ?? new Set(answer.new),
    edited: new Set(answer.edited.filter((id) => !own.get(id))),
    readTexts: new Map(answer.follow?.readTexts),
    bookmarks: new Map(answer.bookmarks.map((bookmark) => [bookmark.comment.id, bookmark])),
    since: chosen?.since ?? answer.since,
    visits: answer.visits,
    canFollow: answer.canFollow,
    remembers: answer.cannotKeep ? null : answer.remembers,
    follow: answer.follow,
    settings: answer.settings,
  };
}

/**
 * What was read before this visit and need not be looked at; what was muted then too. `lookedAt`: what is in view as
 * the tree comes.
 */
export function settledBefore(
  answer: ThreadState,
  { quiet, isNew }: Pick<ReaderState, 'quiet' | 'isNew'>,
  lookedAt: CommentId | null,
): Set<CommentId> {
  const bookmarked = answer.bookmarks.map(({ comment }) => comment.id);
  const apart = new Set([...answer.readInVisit, ...answer.edited, ...bookmarked, lookedAt]);
  const passed = answer.since === null ? [] : [...quiet].filter((id) => !isNew.has(id));
  return new Set([...answer.read, ...passed].filter((id) => !apart.has(id)));
}
